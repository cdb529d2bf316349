using System.Text.Json.Nodes;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>The public numbers of a consultation, counted from records and from nothing else.</summary>
public sealed record ConsultationCounts
{
    /// <summary>Comments received by any channel.</summary>
    public required int Received { get; init; }

    /// <summary>Of these, by where they stand; those nobody looked at are <see cref="CommentStatus.Waiting"/>.</summary>
    public required IReadOnlyDictionary<CommentStatus, int> ByStatus { get; init; }

    /// <summary>Comments the public can read or could once (published and hidden), by decision.</summary>
    public required IReadOnlyDictionary<Decision, int> ByDecision { get; init; }

    /// <summary>Of these, by kind of sender.</summary>
    public required IReadOnlyDictionary<SenderKind, int> BySender { get; init; }

    /// <summary>Comments the public can read, by clause commented on; under "" those on the whole draft.</summary>
    public required IReadOnlyDictionary<string, int> ByClause { get; init; }

    /// <summary>Comments the public can read in groups of the same opinion, by group.</summary>
    public required IReadOnlyDictionary<string, int> ByGroup { get; init; }

    /// <summary>Comments the public can read.</summary>
    public int Published => ByStatus.GetValueOrDefault(CommentStatus.Published);

    /// <summary>Published comments on which nothing is decided.</summary>
    public required int Undecided { get; init; }

    /// <summary>Published opinions where a group of the same opinion counts once.</summary>
    public int Distinct => Published - ByGroup.Values.Where(size => size > 0).Sum(size => size - 1);

    /// <summary>Counts.</summary>
    public static async Task<ConsultationCounts> CountAsync(EditorialDbContext db, string consultationId, CancellationToken ct)
    {
        var received = await db.Comments().CountAsync(c => c.ConsultationId == consultationId, ct);
        var rows = await db.CommentStates().Where(s => s.ConsultationId == consultationId)
            .Join(db.Comments(), s => s.SubmissionId, d => d.SubmissionId, (s, d) => new { s.Status, s.Decision, s.GroupId, d.SenderKind, d.ClauseId })
            .GroupBy(x => x).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var shown = rows.Where(r => r.Key.Status == CommentStatus.Published).ToList();
        var byStatus = rows.GroupBy(r => r.Key.Status).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
        byStatus[CommentStatus.Waiting] = byStatus.GetValueOrDefault(CommentStatus.Waiting) + received - rows.Sum(r => r.Count);
        return new ConsultationCounts
        {
            Received = received,
            ByStatus = byStatus,
            ByDecision = DecisionWords.All.ToDictionary(decision => decision, decision => shown.Where(r => r.Key.Decision == decision).Sum(r => r.Count)),
            BySender = SenderKindWords.All.ToDictionary(kind => kind, kind => shown.Where(r => r.Key.SenderKind == kind).Sum(r => r.Count)),
            ByClause = shown.GroupBy(r => r.Key.ClauseId ?? "").ToDictionary(g => g.Key, g => g.Sum(r => r.Count), StringComparer.Ordinal),
            ByGroup = shown.Where(r => r.Key.GroupId is not null).GroupBy(r => r.Key.GroupId!).ToDictionary(g => g.Key, g => g.Sum(r => r.Count), StringComparer.Ordinal),
            Undecided = shown.Where(r => r.Key.Decision is null).Sum(r => r.Count),
        };
    }

    /// <summary>As templates see them.</summary>
    public JsonObject Write() => new()
    {
        ["received"] = Received,
        ["published"] = Published,
        ["waiting"] = ByStatus.GetValueOrDefault(CommentStatus.Waiting),
        ["refused"] = ByStatus.GetValueOrDefault(CommentStatus.Refused),
        ["hidden"] = ByStatus.GetValueOrDefault(CommentStatus.Hidden),
        ["undecided"] = Undecided,
        ["distinct"] = Distinct,
        ["byDecision"] = new JsonArray([.. ByDecision.Select(pair => Pair(DecisionWords.Of(pair.Key), DecisionWords.Code(pair.Key), pair.Value))]),
        ["bySender"] = new JsonArray([.. BySender.Select(pair => Pair(SenderKindWords.Of(pair.Key), SenderKindWords.Code(pair.Key), pair.Value))]),
        ["byClause"] = new JsonObject(ByClause.Where(pair => pair.Key.Length > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        ["whole"] = ByClause.GetValueOrDefault(""),
    };

    private static JsonObject Pair(string words, string code, int count) => new() { ["words"] = words, ["code"] = code, ["count"] = count };
}
