using System.Text.Json;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Publishing;

/// <summary>What a list shows of a document.</summary>
/// <param name="Title">Title in full.</param>
/// <param name="ShortTitle">The shorter title people use, or "".</param>
/// <param name="Summary">The beginning of its summary, plain.</param>
/// <param name="Identifiers">Its codes.</param>
/// <param name="Facets">Facet name to values.</param>
public sealed record ListEntry(
    string Title, string ShortTitle, string Summary, IReadOnlyList<string> Identifiers, IReadOnlyDictionary<string, IReadOnlyList<string>> Facets)
{
    /// <summary>The day from which the document is no longer in force, or null.</summary>
    public DateOnly? EndsOn { get; init; }

    private const int LongestSummary = 220;
    private const int LongestSortKey = 200;
    private static readonly JsonSerializerOptions Options = new(StoredJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>What lists sort by.</summary>
    public string SortKey => VietnameseText.Fold(ShortTitle.Length > 0 ? ShortTitle : Title) is var folded && folded.Length > LongestSortKey ? folded[..LongestSortKey] : folded;

    /// <summary>What a list is narrowed by.</summary>
    public string FilterText => VietnameseText.Fold(string.Join(" | ", Identifiers.Prepend(Title).Prepend(ShortTitle)));

    /// <summary>From what search knows of the document.</summary>
    public static ListEntry From(SearchEntry entry) => new(entry.Title, entry.ShortTitle ?? "", Shorten(entry.Summary), entry.Identifiers, entry.Facets) { EndsOn = entry.EndsOn };

    /// <summary>As the public record stores it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>From the public record.</summary>
    public static ListEntry Read(string json) => JsonSerializer.Deserialize<ListEntry>(json, Options) ?? throw new JsonException("empty list entry");

    private static string Shorten(string text)
    {
        if (text.Length <= LongestSummary)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', LongestSummary);
        return text[..(cut > 0 ? cut : LongestSummary)] + " …";
    }
}
