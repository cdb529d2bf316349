using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>The report's numbers. Only <see cref="ExplanationReport.Make"/> counts them.</summary>
/// <param name="Asked">Agencies, organisations and people asked directly; may be 0.</param>
/// <param name="Received">Comments received, published or not.</param>
/// <param name="Published">Comments published: the rows of the report.</param>
/// <param name="Unpublished">Received but not published, each with a coded reason elsewhere.</param>
/// <param name="ByDecision">Published comments by decision; every decision has an entry.</param>
/// <param name="BySender">Published comments by kind of sender; every kind has an entry.</param>
/// <param name="DistinctOpinions">Published opinions where a same-opinion group counts once.</param>
public sealed record ReportTotals(
    int Asked,
    int Received,
    int Published,
    int Unpublished,
    IReadOnlyDictionary<Decision, int> ByDecision,
    IReadOnlyDictionary<SenderKind, int> BySender,
    int DistinctOpinions);
