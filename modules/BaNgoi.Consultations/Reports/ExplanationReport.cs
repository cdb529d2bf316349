using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>
/// The report "Bản tổng hợp ý kiến, tiếp thu, giải trình" on a draft: every published comment with its answer, in the draft's
/// order, and the numbers counted from them. Page, Word file and table are made from this alone, so that they agree.
/// </summary>
public sealed record ExplanationReport
{
    private ExplanationReport(ReportHead head, IReadOnlyList<ReportRow> rows, ReportTotals totals) =>
        (Head, Rows, Totals) = (head, rows, totals);

    /// <summary>What stands above it.</summary>
    public ReportHead Head { get; }

    /// <summary>The comments by clause in the draft's order, then by number.</summary>
    public IReadOnlyList<ReportRow> Rows { get; }

    /// <summary>Counted from the rows.</summary>
    public ReportTotals Totals { get; }

    /// <summary>Makes the report and counts its numbers.</summary>
    /// <param name="head">What stands above it.</param>
    /// <param name="rows">All published comments, in any order.</param>
    /// <param name="received">All comments received, published or not.</param>
    /// <param name="asked">How many were asked directly.</param>
    /// <exception cref="ReportException">It must not be issued: see <see cref="Problems"/>.</exception>
    public static ExplanationReport Make(ReportHead head, IEnumerable<ReportRow> rows, int received, int asked = 0)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(rows);
        IReadOnlyList<ReportRow> ordered = [.. rows.Select(Cleaned).OrderBy(row => row.ClauseOrder).ThenBy(row => row.ClauseLabel, StringComparer.Ordinal).ThenBy(row => row.Number)];
        var problems = ReportProblems.Of(head, ordered, received, asked);
        return problems.Count == 0 ? new ExplanationReport(Cleaned(head), ordered, Count(ordered, received, asked)) : throw new ReportException(problems);
    }

    /// <summary>Why the report must not be issued, each a Vietnamese sentence for the office; empty when it may.</summary>
    public static IReadOnlyList<string> Problems(ReportHead head, IEnumerable<ReportRow> rows, int received, int asked = 0)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(rows);
        return ReportProblems.Of(head, [.. rows.Select(Cleaned).OrderBy(row => row.Number)], received, asked);
    }

    private static ReportTotals Count(IReadOnlyList<ReportRow> rows, int received, int asked) => new(
        asked,
        received,
        rows.Count,
        received - rows.Count,
        DecisionWords.All.ToDictionary(decision => decision, decision => rows.Count(row => row.Decision == decision)),
        SenderKindWords.All.ToDictionary(kind => kind, kind => rows.Count(row => row.SenderKind == kind)),
        rows.Count(row => row.Group is null) + rows.Select(row => row.Group).OfType<int>().Distinct().Count());

    private static ReportHead Cleaned(ReportHead head) => head with
    {
        Title = ReportText.Line(head.Title),
        DocumentKind = ReportText.Line(head.DocumentKind),
        IssuingBody = ReportText.Line(head.IssuingBody),
        Unit = ReportText.Line(head.Unit),
        Place = ReportText.Line(head.Place),
        Url = ReportText.Line(head.Url),
        DocumentNumber = ReportText.Line(head.DocumentNumber),
    };

    private static ReportRow Cleaned(ReportRow row) => row with
    {
        ClauseLabel = ReportText.Line(row.ClauseLabel),
        Sender = ReportText.Line(row.Sender),
        Channel = ReportText.Line(row.Channel),
        PublicText = ReportText.Clean(row.PublicText),
        Reason = ReportText.Clean(row.Reason),
        Unit = ReportText.Line(row.Unit),
        Url = ReportText.Line(row.Url),
    };
}
