using System.Globalization;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Tables;
using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>The report as a table for spreadsheets: one line for each comment, in the report's order.</summary>
public static class ReportCsv
{
    private static readonly (string Heading, Func<ReportRow, string> Cell)[] Columns =
    [
        ("Số ý kiến", row => Number(row.Number)),
        ("Nhóm vấn đề/Điều/Khoản", row => row.ClauseLabel),
        ("Chủ thể góp ý", row => row.Sender),
        ("Loại chủ thể", row => SenderKindWords.Of(row.SenderKind)),
        ("Kênh", row => row.Channel),
        ("Nội dung góp ý", row => row.PublicText),
        ("Quyết định", row => DecisionWords.Of(row.Decision)),
        ("Ý kiến tiếp thu, giải trình", row => row.Reason),
        ("Đơn vị trả lời", row => row.Unit),
        ("Ngày trả lời", row => VietnameseFormats.Date(row.DecidedOn)),
        ("Nhóm cùng ý kiến", row => row.Group is { } group ? Number(group) : ""),
        ("Địa chỉ", row => row.Url),
    ];

    /// <summary>Names of the columns, for the description beside the download.</summary>
    public static IReadOnlyList<string> Headings { get; } = [.. Columns.Select(column => column.Heading)];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(ExplanationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CsvTable.Of(Headings, report.Rows.Select(row => (IReadOnlyList<string>)[.. Columns.Select(column => column.Cell(row))]));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
