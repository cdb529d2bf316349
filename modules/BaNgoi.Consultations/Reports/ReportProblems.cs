using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>What keeps a report from being issued. All of it is said at once.</summary>
internal static class ReportProblems
{
    /// <summary>Vietnamese sentences for the office; empty when the report may be issued.</summary>
    /// <param name="head">What stands above it.</param>
    /// <param name="rows">Its comments, with clean texts.</param>
    /// <param name="received">Comments received.</param>
    /// <param name="asked">Asked directly.</param>
    public static IReadOnlyList<string> Of(ReportHead head, IReadOnlyList<ReportRow> rows, int received, int asked) =>
        [.. OfHead(head), .. OfNumbers(rows, received, asked), .. rows.SelectMany(OfRow), .. OfGroups(rows)];

    private static IEnumerable<string> OfHead(ReportHead head)
    {
        if (new[] { head.Title, head.DocumentKind, head.IssuingBody, head.Place, head.Url }.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Phần đầu báo cáo thiếu tên dự thảo, loại văn bản, cơ quan ban hành, địa danh hoặc địa chỉ trang.";
        }

        if (head.Edition < 1)
        {
            yield return "Số lần phát hành phải từ 1.";
        }

        if (head.ClosedOn < head.OpenedOn)
        {
            yield return "Ngày kết thúc lấy ý kiến đứng trước ngày bắt đầu.";
        }
    }

    private static IEnumerable<string> OfNumbers(IReadOnlyList<ReportRow> rows, int received, int asked)
    {
        if (received < rows.Count)
        {
            yield return $"Số ý kiến nhận được ({received}) ít hơn số ý kiến đã công khai ({rows.Count}).";
        }

        if (asked < 0)
        {
            yield return "Số nơi được gửi lấy ý kiến không thể âm.";
        }

        foreach (var number in rows.GroupBy(row => row.Number).Where(same => same.Skip(1).Any()).Select(same => same.Key))
        {
            yield return $"Có nhiều ý kiến cùng mang số {number}.";
        }
    }

    private static IEnumerable<string> OfRow(ReportRow row)
    {
        if (row.Number < 1)
        {
            yield return $"Số của ý kiến phải từ 1, không phải {row.Number}.";
        }

        if (!DecisionWords.IsKnown(row.Decision))
        {
            yield return $"Ý kiến số {row.Number} chưa có quyết định.";
        }
        else if (row.Reason.Length == 0 && DecisionWords.NeedsReason(row.Decision))
        {
            yield return $"Ý kiến số {row.Number} ({DecisionWords.Of(row.Decision)}) chưa có giải trình.";
        }

        if (!SenderKindWords.IsKnown(row.SenderKind))
        {
            yield return $"Ý kiến số {row.Number} chưa rõ loại chủ thể góp ý.";
        }

        if (new[] { row.ClauseLabel, row.Sender, row.PublicText, row.Unit }.Any(string.IsNullOrEmpty))
        {
            yield return $"Ý kiến số {row.Number} thiếu điều khoản, chủ thể góp ý, nội dung hoặc đơn vị trả lời.";
        }
    }

    // One opinion cannot be accepted from one sender and refused to another.
    private static IEnumerable<string> OfGroups(IReadOnlyList<ReportRow> rows) =>
        rows.Where(row => row.Group is not null).GroupBy(row => row.Group)
            .Where(group => group.Select(row => row.Decision).Distinct().Skip(1).Any())
            .Select(group => $"Các ý kiến số {string.Join(", ", group.Select(row => row.Number).Order())} thuộc cùng một nhóm cùng ý kiến nhưng có quyết định khác nhau.");
}
