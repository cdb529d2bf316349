using System.Text.Json.Nodes;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Projection;

/// <summary>
/// The published texts of a draft in the public record: the latest for the page, with each clause's address, and every version for
/// comparing. Both carry permanent ids.
/// </summary>
public static class TextAspects
{
    /// <summary>All aspects of a draft's texts.</summary>
    public static IEnumerable<PublicAspect> Make(IReadOnlyList<DraftText> texts)
    {
        foreach (var text in texts)
        {
            yield return new PublicAspect { DocumentId = text.ConsultationId, Name = PublicNames.TextAspectOf(text.Number), Json = StoredJson.Write(Version(text)) };
        }

        if (texts.Count > 0)
        {
            yield return new PublicAspect { DocumentId = texts[^1].ConsultationId, Name = PublicNames.TextAspect, OnPage = true, Json = StoredJson.Write(Page(texts)) };
        }
    }

    private static JsonObject Version(DraftText text) => new()
    {
        ["number"] = text.Number,
        ["publishedUtc"] = StoredMoment.Write(text.AtUtc),
        ["clauses"] = JsonNode.Parse(text.Clauses),
        ["changes"] = JsonNode.Parse(text.Changes),
    };

    private static JsonObject Page(IReadOnlyList<DraftText> texts)
    {
        var latest = texts[^1];
        var fates = latest.ReadChanges().Where(change => change.NewIds.Count == 1).ToDictionary(change => change.OldId, change => change.Fate, StringComparer.Ordinal);
        return new JsonObject
        {
            ["number"] = latest.Number,
            ["publishedUtc"] = StoredMoment.Write(latest.AtUtc),
            ["versions"] = new JsonArray([.. texts.Select(text => new JsonObject { ["number"] = text.Number, ["publishedUtc"] = StoredMoment.Write(text.AtUtc) })]),
            ["clauses"] = new JsonArray([.. latest.ReadClauses().Select(clause => Clause(clause, latest.Number == 1 ? null : fates.GetValueOrDefault(clause.Id, (ClauseFate)(-1))))]),
            ["removed"] = latest.ReadChanges().Count(change => change.Fate == ClauseFate.Removed),
        };
    }

    private static JsonObject Clause(Clause clause, ClauseFate? fate) => new()
    {
        ["id"] = clause.Id,
        ["kind"] = clause.Kind.ToString().ToLowerInvariant(),
        ["level"] = clause.Level,
        ["number"] = clause.Number,
        ["label"] = clause.Label,
        ["heading"] = clause.Heading,
        ["address"] = clause.Address,
        ["html"] = MarkdownRenderer.ToHtml(clause.Markdown),
        ["fate"] = fate is { } known && (int)known < 0 ? "new" : FateWords.Code(fate),
    };
}
