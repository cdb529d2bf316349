using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// What the search index is given of a public document. Which field plays which role is said in the
/// content definition (<c>SearchFieldSettings.Role</c>), so the index knows no content type by name.
/// </summary>
/// <param name="Title">The title people see.</param>
/// <param name="ShortTitle">A shorter title for lists, or null.</param>
/// <param name="Identifiers">Codes and form numbers, matched before any full text. The first is shown as the hit's code.</param>
/// <param name="Keywords">Words citizens use for it, old names, abbreviations.</param>
/// <param name="Summary">Plain text shown when nothing in the body matches better.</param>
/// <param name="Facets">Facet name to values, for example the administrative field.</param>
/// <param name="Body">All other text, plain, for breaking ties.</param>
public sealed record SearchEntry(
    string Title,
    string? ShortTitle,
    IReadOnlyList<string> Identifiers,
    string Keywords,
    string Summary,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Facets,
    string Body)
{
    /// <summary>The day from which the document is no longer in force, or null.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Weight of the document's names beside those of others: 1, or less for what people seldom look for by such words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? NameWeight { get; init; }

    /// <summary>What the item teaches the search, when it is there for that and not to be found; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SearchWords? Words { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The entry as stored in <see cref="PublicDocument.Search"/>; the same entry always gives the same text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>The entry of a stored text.</summary>
    /// <exception cref="JsonException">The text is no complete entry.</exception>
    public static SearchEntry Read(string json) =>
        JsonSerializer.Deserialize<SearchEntry>(json, Options) ?? throw new JsonException("A search entry must not be null.");
}
