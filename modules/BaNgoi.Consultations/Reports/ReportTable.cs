namespace BaNgoi.Consultations.Reports;

/// <summary>
/// The rows of the official table with its four columns. Comments of one same-opinion group with one answer stand in one row,
/// with all senders; what differs in wording or answer is never lost.
/// </summary>
public static class ReportTable
{
    /// <summary>Headings of the four columns, from the form "Bản tổng hợp ý kiến, tiếp thu, giải trình".</summary>
    public static IReadOnlyList<string> Headings { get; } = ["Nhóm vấn đề/Điều/Khoản", "Chủ thể góp ý", "Nội dung góp ý", "Ý kiến tiếp thu, giải trình"];

    /// <summary>The rows in the report's order.</summary>
    public static IReadOnlyList<ReportTableRow> Of(ExplanationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Rows.GroupBy(Together).Select(Row)];
    }

    // A comment without a group is told apart by its number.
    private static (int, string, int?, int, string, string) Together(ReportRow row) =>
        (row.ClauseOrder, row.ClauseLabel, row.Group, row.Group is null ? row.Number : 0, row.Reason, row.Unit);

    private static ReportTableRow Row(IEnumerable<ReportRow> comments)
    {
        IReadOnlyList<ReportRow> all = [.. comments];
        var texts = all.GroupBy(row => row.PublicText, StringComparer.Ordinal).Select(same => new ReportTableText([.. same.Select(row => row.Number)], same.Key));
        return new ReportTableRow(all[0].ClauseLabel, all, [.. texts], all[0].Decision, all[0].Reason, all[0].Unit, all.Max(row => row.DecidedOn));
    }
}
