using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Reports;
using FsCheck.Xunit;
using static BaNgoi.Cms.Tests.Consultations.Reports.SampleReports;

namespace BaNgoi.Cms.Tests.Consultations.Reports;

public sealed class ExplanationReportTests
{
    [Property]
    public void Sums_reconcile_with_the_rows(int seed)
    {
        var report = SampleReports.Random(seed);
        var totals = report.Totals;

        Assert.Equal(report.Rows.Count, totals.Published);
        Assert.Equal(totals.Published, totals.ByDecision.Values.Sum());
        Assert.Equal(totals.Published, totals.BySender.Values.Sum());
        Assert.Equal(totals.Received, totals.Published + totals.Unpublished);
        Assert.InRange(totals.DistinctOpinions, 0, totals.Published);
        Assert.All(DecisionWords.All, decision => Assert.Equal(report.Rows.Count(row => row.Decision == decision), totals.ByDecision[decision]));
        Assert.All(SenderKindWords.All, kind => Assert.Equal(report.Rows.Count(row => row.SenderKind == kind), totals.BySender[kind]));
    }

    [Fact]
    public void Rows_stand_in_the_drafts_order()
    {
        var report = ExplanationReport.Make(Head(), [Row(4, clause: 2), Row(3, clause: 0), Row(2, clause: 1), Row(1, clause: 2)], 4);

        Assert.Equal([3, 2, 1, 4], report.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_group_counts_once_among_the_opinions_and_each_sender_among_the_comments()
    {
        var totals = ExplanationReport.Make(Head(), [Row(1, group: 7), Row(2, group: 7), Row(3), Row(4, group: 8)], received: 6, asked: 3).Totals;

        Assert.Equal((3, 6, 4, 2, 3), (totals.Asked, totals.Received, totals.Published, totals.Unpublished, totals.DistinctOpinions));
    }

    [Fact]
    public void What_is_unanswered_or_does_not_add_up_is_never_issued()
    {
        ReportRow[] rows =
        [
            Row(1, Decision.NotAccepted), Row(2, (Decision)9), Row(3, Decision.Noted, " \u200B\n"), Row(4, group: 1), Row(5, Decision.OutOfScope, "Việc khác.", group: 1),
            Row(6), Row(6), Row(7, text: "\u0000"), Row(0), Row(8) with { SenderKind = default },
        ];

        var error = Assert.Throws<ReportException>(() => ExplanationReport.Make(Head() with { ClosedOn = Day.AddDays(-41), Edition = 0, Place = " " }, rows, received: 3, asked: -1));

        Assert.Collection(
            error.Problems,
            problem => Assert.Contains("địa danh", problem, StringComparison.Ordinal),
            problem => Assert.Contains("lần phát hành", problem, StringComparison.Ordinal),
            problem => Assert.Contains("trước ngày bắt đầu", problem, StringComparison.Ordinal),
            problem => Assert.Contains("(3) ít hơn số ý kiến đã công khai (10)", problem, StringComparison.Ordinal),
            problem => Assert.Contains("âm", problem, StringComparison.Ordinal),
            problem => Assert.Contains("cùng mang số 6", problem, StringComparison.Ordinal),
            problem => Assert.Contains("không phải 0", problem, StringComparison.Ordinal),
            problem => Assert.Contains("số 1 (Không tiếp thu) chưa có giải trình", problem, StringComparison.Ordinal),
            problem => Assert.Contains("số 2 chưa có quyết định", problem, StringComparison.Ordinal),
            problem => Assert.Contains("số 3 (Ghi nhận) chưa có giải trình", problem, StringComparison.Ordinal),
            problem => Assert.Contains("số 7 thiếu", problem, StringComparison.Ordinal),
            problem => Assert.Contains("số 8 chưa rõ loại", problem, StringComparison.Ordinal),
            problem => Assert.Contains("số 4, 5 thuộc cùng một nhóm", problem, StringComparison.Ordinal));
        Assert.Equal(error.Problems.Order(), ExplanationReport.Problems(Head() with { ClosedOn = Day.AddDays(-41), Edition = 0, Place = " " }, rows, 3, -1).Order());
        Assert.Empty(ExplanationReport.Problems(Head(), [Row(1)], 1));
    }

    [Property]
    public void The_frozen_form_is_read_back_and_does_not_depend_on_the_order_of_the_rows(int seed, string[] texts)
    {
        var report = SampleReports.Random(seed, [.. texts.Select(text => text ?? "")]);
        var frozen = ReportJson.Write(report);
        var shuffled = report.Rows.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(report.Rows, ReportJson.Read(frozen).Rows);
        Assert.Equal(ReportJson.Hash(frozen), ReportJson.Hash(ExplanationReport.Make(report.Head, shuffled, report.Totals.Received, report.Totals.Asked)));
    }

    [Fact]
    public void The_hash_changes_with_anything_and_a_changed_file_is_refused()
    {
        var report = ExplanationReport.Make(Head(), [Row(1, Decision.Noted, "Đã ghi nhận."), Row(2)], 2);
        var frozen = ReportJson.Write(report);

        Assert.Matches("^[0-9a-f]{64}$", ReportJson.Hash(report));
        Assert.NotEqual(ReportJson.Hash(report), ReportJson.Hash(ExplanationReport.Make(Head(2), report.Rows, 2)));
        Assert.NotEqual(ReportJson.Hash(report), ReportJson.Hash(ExplanationReport.Make(Head(), report.Rows, 3)));
        Assert.Contains("Đã ghi nhận.", frozen, StringComparison.Ordinal);
        string[] changed =
        [
            frozen.Replace("\"published\":2", "\"published\":3", StringComparison.Ordinal), frozen.Replace("\"count\":1", "\"count\":2", StringComparison.Ordinal),
            frozen.Replace("\"noted\"", "\"bỏ\"", StringComparison.Ordinal), frozen + " ", "{}", "null", "[", frozen.Replace("\"reason\":\"Đã ghi nhận.\"", "\"reason\":\"\"", StringComparison.Ordinal),
        ];
        Assert.All(changed, text => Assert.NotEqual(frozen, text));
        Assert.All(changed, text => Assert.Throws<FormatException>(() => ReportJson.Read(text)));
    }
}
