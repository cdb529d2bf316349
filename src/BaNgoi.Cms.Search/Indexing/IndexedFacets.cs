using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>A document's facets as they lie in the index.</summary>
internal static class IndexedFacets
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Facet name to values, as JSON; Lucene takes no doc value above 32 kB, and nobody filters by so many.</summary>
    public static string Write(IReadOnlyDictionary<string, IReadOnlyList<string>> facets)
    {
        var json = JsonSerializer.Serialize(facets, Options);
        return json.Length < 10_000 ? json : "{}";
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string json) =>
        json.Length <= 2 ? new Dictionary<string, IReadOnlyList<string>>() : JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(json)!;
}
