using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Projection;

/// <summary>What the public sees of where a consultation stands: clocks, numbers, history, reports, notices on boards.</summary>
public static class ConsultationAspect
{
    /// <summary>Name of the aspect.</summary>
    public const string Name = PublicNames.StateAspect;

    /// <summary>Makes the aspect.</summary>
    /// <param name="consultation">Where it stands.</param>
    /// <param name="path">Path of the draft.</param>
    /// <param name="counts">Its numbers.</param>
    /// <param name="trail">Its clauses.</param>
    /// <param name="orphans">Comments whose clause is gone: clause as commented on, what became of it, how many.</param>
    /// <param name="reports">Published editions of the report.</param>
    /// <param name="postings">Notices on boards.</param>
    public static PublicAspect Make(
        Consultation consultation, string path, ConsultationCounts counts, ClauseTrail trail, IReadOnlyList<Orphan> orphans, IReadOnlyList<ReportRecord> reports, IReadOnlyList<PostingRecord> postings) => new()
    {
        DocumentId = consultation.Id,
        Name = Name,
        OnPage = true,
        OnList = true,
        Json = StoredJson.Write(new JsonObject
        {
            [PublicAspect.ChangesName] = new JsonArray([.. consultation.Changes().Select(moment => (JsonNode)StoredMoment.Write(moment))]),
            ["phases"] = new JsonArray([.. PhaseRule.Spans(consultation.Moments).Select(span => new JsonObject { ["fromUtc"] = StoredMoment.Write(span.FromUtc), ["code"] = PhaseWords.Code(span.Phase) })]),
            ["opensUtc"] = StoredMoment.Write(consultation.OpensUtc),
            ["closesUtc"] = StoredMoment.Write(consultation.ClosesUtc),
            ["answerBy"] = Day(consultation.AnswerBy),
            ["explainedUtc"] = StoredMoment.Write(consultation.ExplainedUtc),
            ["issuedOn"] = Day(consultation.Issue?.IssuedOn),
            ["inForceOn"] = Day(consultation.Issue?.InForceOn),
            ["issuedNumber"] = consultation.Issue?.Number ?? "",
            ["issuedUrl"] = consultation.Issue?.Url ?? "",
            ["withdrawnUtc"] = StoredMoment.Write(consultation.Withdrawal?.AtUtc),
            ["withdrawnReason"] = consultation.Withdrawal?.Reason ?? "",
            ["textNumber"] = trail.LatestNumber,
            ["counts"] = counts.Write(),
            ["orphans"] = new JsonArray([.. orphans.Select(orphan => new JsonObject { ["label"] = orphan.Label, ["fate"] = FateWords.Of(orphan.Fate), ["count"] = orphan.Count })]),
            ["reports"] = new JsonArray([.. reports.OrderByDescending(report => report.Edition).Select(report => new JsonObject
            {
                ["edition"] = report.Edition, ["url"] = "/" + ReportItems.PathOf(path, report.Edition), ["atUtc"] = StoredMoment.Write(report.AtUtc), ["reason"] = report.Reason,
            })]),
            ["postings"] = new JsonArray([.. postings.Select(posting => new JsonObject { ["place"] = posting.Place, ["from"] = Day(posting.From), ["until"] = Day(posting.Until) })]),
            ["history"] = new JsonArray([.. consultation.Events.Select(History)]),
        }),
    };

    private static JsonObject History(ConsultationEvent e) => new()
    {
        ["kind"] = e.Kind.ToString().ToLowerInvariant(),
        ["atUtc"] = StoredMoment.Write(e.AtUtc),
        ["opensUtc"] = StoredMoment.Write(e.OpensUtc),
        ["closesUtc"] = StoredMoment.Write(e.ClosesUtc),
        ["answerBy"] = Day(e.AnswerBy),
        ["edition"] = e.Edition,
        ["number"] = e.Number,
        ["reason"] = e.Reason,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Comments whose clause is gone from the latest text.</summary>
/// <param name="Label">What the clause was called.</param>
/// <param name="Fate">What became of it: removed or split.</param>
/// <param name="Count">How many comments.</param>
public sealed record Orphan(string Label, ClauseFate? Fate, int Count);
