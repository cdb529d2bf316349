using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Consultations;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office.Reading;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>What waits in consultations stands on the desk of who may do it, with since when and until when, and nothing else does.</summary>
public sealed class DeskLinesTests
{
    [Fact]
    public async Task Nothing_is_shown_where_nothing_waits()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);

        Assert.Empty(await LinesAsync(hall));
    }

    [Fact]
    public async Task Each_line_counts_what_waits_says_since_when_and_leads_to_exactly_these()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin sớm hơn.");
        var first = MomentWords.Of(hall.Now);
        await hall.EnterAsync("Chờ một.");
        hall.Site.Clock.Advance(TimeSpan.FromHours(5));
        await hall.EnterAsync("Chờ hai.");
        await hall.AskRemovalAsync("ask1", (await hall.SeenAsync(2)).Id);
        await hall.AskRemovalAsync("ask2", (await hall.SeenAsync(2)).Id);

        var lines = await LinesAsync(hall);

        var queue = ConsultationPaths.Comments(hall.Id) + "?tinh-trang=";
        Assert.Equal(
            [("1 ý kiến có lời xin gỡ chưa trả lời", queue + QueueStates.Removal), ("2 ý kiến chờ duyệt đăng", queue + QueueStates.Waiting), ("2 ý kiến chưa trả lời", queue + QueueStates.Undecided)],
            lines.Select(line => (line.Words, line.Address)));
        Assert.All(lines, line => Assert.Equal("Quy chế vỉa hè", line.About));
        Assert.Equal($"ý kiến đầu từ {first}", lines[1].Time);
        Assert.StartsWith("hạn trả lời ", lines[2].Time, StringComparison.Ordinal);
        Assert.All(lines, line => Assert.False(line.IsLate));
    }

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    [InlineData(20, true)]
    public async Task A_consultation_that_closes_within_three_days_is_named(int daysAfterOpening, bool named)
    {
        using var hall = await ConsultationSite.OpenAsync();
        hall.Site.Clock.Advance(TimeSpan.FromDays(daysAfterOpening));

        var lines = await LinesAsync(hall);

        Assert.Equal(named, lines.Any(line => line.Words == "Sắp hết hạn góp ý" && line.Address == ConsultationPaths.Of(hall.Id)));
    }

    [Fact]
    public async Task After_the_answer_day_the_line_is_late_and_first_also_when_only_the_report_is_missing()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        await hall.AskRemovalAsync("ask1", (await hall.SeenAsync(1)).Id);
        hall.Site.Clock.Advance(TimeSpan.FromDays(21 + 15 + 2));

        var late = (await LinesAsync(hall))[0];
        Assert.Equal(("1 ý kiến chưa trả lời", "trễ 2 ngày trả lời", true), (late.Words, late.Time, late.IsLate));

        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        Assert.Equal(("Chưa công bố giải trình", true), ((await LinesAsync(hall))[0].Words, (await LinesAsync(hall))[0].IsLate));
        Assert.True((await hall.ReportAsync()).Succeeded);
        Assert.Equal(["1 ý kiến có lời xin gỡ chưa trả lời"], (await LinesAsync(hall)).Select(line => line.Words));
    }

    [Fact]
    public async Task Who_may_not_do_it_sees_none_of_it()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        await hall.EnterAsync("Chờ.");

        Assert.NotEmpty(await LinesAsync(hall));
        Assert.Empty(await LinesAsync(hall, Cast.AnhHung));
        Assert.Empty(await LinesAsync(hall, Cast.Of("user0khac", "noi-khac", "unitelsewhere", ConsultationPermissions.Manage)));
    }

    private static async Task<IReadOnlyList<DeskLine>> LinesAsync(ConsultationSite hall, Actor? actor = null)
    {
        await using var db = hall.Site.Open();
        return await new ConsultationDeskLines(db, hall.Site.Clock).OfAsync(actor ?? hall.Officer, CancellationToken.None);
    }
}
