using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Reports;

namespace BaNgoi.Cms.Tests.Consultations.Reports;

/// <summary>Reports made for tests; all names are made up.</summary>
internal static class SampleReports
{
    public static readonly DateOnly Day = new(2026, 2, 5);

    private static readonly string[] Hostile =
    [
        "=HYPERLINK(\"http://x\")", "+84", "-1", "@SUM(A1)", "\tđầu dòng", "\"=1+1", "a,b;\"c\"", "<w:p>&amp;</w:p>", "\u202Eđảo chiều\u202C", "chuông\u0007\u0000\u000B", "dòng 1\r\ndòng 2\rdòng 3\n\n- dòng 5",
        "nửa \uD83D mặt cười 😀", "\uFFFE\uFFFF\uFDD0", "]]>", "'", "Hoà Nghĩa, thuý", "a\u200Bb\uFEFF", "_x0041_",
    ];

    public static ReportHead Head(int edition = 1) => new(
        "Quy chế quản lý vỉa hè", "Quyết định", "Ủy ban nhân dân phường Ba Ngòi", "", "Ba Ngòi", Day.AddDays(-40), Day.AddDays(-20), Day, edition, "https://example.vn/giai-trinh/via-he");

    public static ReportRow Row(int number, Decision decision = Decision.Accepted, string reason = "", int clause = 1, int? group = null, string text = "Nên lùi giờ cấm đỗ xe.", string sender = "Một người dân") => new(
        number, clause == 0 ? "Toàn bộ dự thảo" : $"khoản {clause} Điều 5", clause, sender, SenderKind.Person, "Trực tuyến", text, decision, reason, "Phòng Mẫu", Day.AddDays(-2), group, $"https://example.vn/gop-y/{number}");

    /// <summary>A random report. Comments of one group have one decision, as the rule wants it.</summary>
    public static ExplanationReport Random(int seed, IReadOnlyList<string>? texts = null)
    {
        var random = new Random(seed);
        var words = Hostile.Concat(texts ?? []).ToArray();
        var rows = Enumerable.Range(1, random.Next(0, 25)).Select(number =>
        {
            var group = random.Next(3) == 0 ? random.Next(1, 4) : (int?)null;
            var decision = DecisionWords.All[(group ?? random.Next(100)) % DecisionWords.All.Count];
            var clause = random.Next(0, 4);
            return new ReportRow(
                number, $"khoản {clause} {Word()}", clause, $"Tổ chức {Word()}", SenderKindWords.All[random.Next(SenderKindWords.All.Count)], Word(), $"{Word()} góp ý",
                decision, decision == Decision.Accepted && random.Next(2) == 0 ? "" : $"{Word()} vì thế", "Phòng Mẫu", Day.AddDays(-random.Next(30)), group, $"https://example.vn/gop-y/{number}?a=1&b={Uri.EscapeDataString("ệ")}");
        }).ToArray();
        random.Shuffle(rows);
        return ExplanationReport.Make(Head(1 + random.Next(2)), rows, rows.Length + random.Next(5), random.Next(50));

        string Word() => words[random.Next(words.Length)];
    }
}
