using System.Globalization;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Text;
using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>The sentences of the report, the same on the page and in the Word file.</summary>
public static class ReportWords
{
    private const int FirstTwoDigits = 10;
    private const int LastPaddedMonth = 2;

    /// <summary>The report's name.</summary>
    public const string Title = "BẢN TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH";

    /// <summary>"đối với dự thảo Quyết định …".</summary>
    public static string Subject(ReportHead head)
    {
        ArgumentNullException.ThrowIfNull(head);

        // Some kinds are several in one ("Quy chế, đề án, phương án"): such a name says nothing before a title.
        var kinds = head.DocumentKind.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var named = kinds.Length > 1 || Array.Exists(kinds, kind => VietnameseText.Fold(head.Title).StartsWith(VietnameseText.Fold(kind), StringComparison.Ordinal));
        return named || kinds.Length == 0 ? $"đối với dự thảo {head.Title}" : $"đối với dự thảo {head.DocumentKind} {head.Title}";
    }

    /// <summary>"Ba Ngòi, ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 with a zero before (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
    public static string PlaceAndDate(ReportHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        var date = head.IssuedOn;
        var day = date.Day < FirstTwoDigits ? $"0{date.Day}" : $"{date.Day}";
        var month = date.Month <= LastPaddedMonth ? $"0{date.Month}" : $"{date.Month}";
        return $"{head.Place}, ngày {day} tháng {month} năm {date.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>What the numbers say, one sentence each.</summary>
    public static IReadOnlyList<string> Numbers(ExplanationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var totals = report.Totals;
        return
        [
            $"Thời gian lấy ý kiến: từ ngày {VietnameseFormats.Date(report.Head.OpenedOn)} đến ngày {VietnameseFormats.Date(report.Head.ClosedOn)}.",
            $"Tổng số cơ quan, tổ chức, cá nhân được gửi lấy ý kiến trực tiếp: {totals.Asked}.",
            $"Tổng số ý kiến nhận được: {totals.Received}, gồm {totals.Published} ý kiến đã công khai và {totals.Unpublished} ý kiến không công khai.",
            $"Các ý kiến đã công khai theo kết quả: {List(DecisionWords.All.Select(decision => (DecisionWords.Of(decision), totals.ByDecision[decision])))}.",
            $"Các ý kiến đã công khai theo chủ thể góp ý: {List(SenderKindWords.All.Select(kind => (SenderKindWords.Of(kind), totals.BySender[kind])))}.",
            $"Số ý kiến khác nhau, khi các ý kiến giống nhau chỉ tính một lần: {totals.DistinctOpinions}.",
        ];
    }

    /// <summary>One sender in the second column: "Một người dân (Cá nhân) – ý kiến số 12".</summary>
    public static string Sender(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{row.Sender} ({SenderKindWords.Of(row.SenderKind)}) – ý kiến số {row.Number}";
    }

    /// <summary>Before a wording in the third column when a row has several: "Ý kiến số 3, 7: ". Empty when it has one.</summary>
    public static string NumbersBefore(ReportTableRow row, ReportTableText text)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(text);
        return row.Texts.Count == 1 ? "" : $"Ý kiến số {string.Join(", ", text.Numbers)}: ";
    }

    /// <summary>Who answered and when, under the explanation.</summary>
    public static string Answered(ReportTableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"({row.Unit}, {VietnameseFormats.Date(row.DecidedOn)})";
    }

    private static string List(IEnumerable<(string Words, int Count)> counts) =>
        string.Join("; ", counts.Select(count => $"{count.Words}: {count.Count}"));
}
