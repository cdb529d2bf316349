using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>When comments are taken: to the second, with reasons where rules ask for them, and never longer once it is over.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public async Task Comments_are_taken_until_the_closing_moment_and_not_at_it()
    {
        using var hall = await ConsultationSite.MakeAsync();
        Assert.Equal(ConsultationPhase.Announced, await hall.PhaseAsync());
        var closes = hall.Now.AddDays(20);

        Assert.True((await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, hall.Schedule(20), hall.Officer, CancellationToken.None))).Succeeded);
        Assert.Equal(ConsultationPhase.Open, await hall.PhaseAsync());
        hall.Site.Clock.SetUtcNow(new DateTimeOffset(closes.AddSeconds(-1), TimeSpan.Zero));
        Assert.Equal(ConsultationPhase.Open, await hall.PhaseAsync());
        hall.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ConsultationPhase.Answering, await hall.PhaseAsync());
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task A_second_less_than_the_rule_needs_a_reason_which_is_public()
    {
        using var hall = await ConsultationSite.MakeAsync();
        var input = hall.Schedule(20);
        input = input with { ClosesUtc = input.ClosesUtc!.Value.AddSeconds(-1) };

        var refused = await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, input, hall.Officer, CancellationToken.None));
        Assert.Equal("reason", Assert.Single(refused.Problems).Id);
        Assert.Contains("20 ngày", refused.Problems[0].Text, StringComparison.Ordinal);
        Assert.True((await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, input with { Reason = "Theo yêu cầu khẩn cấp." }, hall.Officer, CancellationToken.None))).Succeeded);

        Assert.Equal("Theo yêu cầu khẩn cấp.", (string?)(await hall.AspectAsync())["history"]![0]!["reason"]);
    }

    [Fact]
    public async Task A_missing_paper_needs_a_reason()
    {
        using var hall = await ConsultationSite.MakeAsync(paper: "Ảnh chụp");

        var refused = await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, hall.Schedule(30), hall.Officer, CancellationToken.None));

        Assert.Contains("Bản thuyết minh", Assert.Single(refused.Problems).Text, StringComparison.Ordinal);
        Assert.True((await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, hall.Schedule(30, "Bản thuyết minh đang in."), hall.Officer, CancellationToken.None))).Succeeded);
    }

    [Fact]
    public async Task What_is_open_is_not_scheduled_again_and_who_may_not_is_told_nothing()
    {
        using var hall = await ConsultationSite.OpenAsync();

        Assert.Equal(DeskOutcome.Refused, (await hall.ConsultationAsync(desk => desk.ScheduleAsync(hall.Id, hall.Schedule(40), hall.Officer, CancellationToken.None))).Outcome);
        Assert.Equal(DeskOutcome.NotFound, (await hall.ConsultationAsync(desk => desk.WithdrawAsync(hall.Id, "Không cần nữa.", Cast.AnhHung, CancellationToken.None))).Outcome);
    }

    [Fact]
    public async Task It_is_extended_with_a_reason_and_only_before_the_end()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var (closes, later) = (hall.Now.AddDays(21), hall.Now.AddDays(30));

        Assert.Equal("reason", Assert.Single((await ExtendAsync(hall, later, "")).Problems).Id);
        Assert.Equal("closes", Assert.Single((await ExtendAsync(hall, closes, "Thêm thời gian.")).Problems).Id);
        Assert.True((await ExtendAsync(hall, later, "Nhiều nơi xin thêm thời gian.")).Succeeded);

        hall.Site.Clock.SetUtcNow(new DateTimeOffset(later.AddSeconds(-1), TimeSpan.Zero));
        Assert.Equal(ConsultationPhase.Open, await hall.PhaseAsync());
        hall.Site.Clock.SetUtcNow(new DateTimeOffset(later, TimeSpan.Zero));
        Assert.Equal(DeskOutcome.Refused, (await ExtendAsync(hall, later.AddDays(5), "Nhiều nơi xin thêm thời gian.")).Outcome);
        Assert.Equal(2, (await hall.AspectAsync())["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task It_is_shortened_with_a_reason_and_never_into_the_past()
    {
        using var hall = await ConsultationSite.OpenAsync();

        Assert.Equal("reason", Assert.Single((await ShortenAsync(hall, hall.Now.AddDays(1), "")).Problems).Id);
        Assert.Equal("closes", Assert.Single((await ShortenAsync(hall, hall.Now.AddHours(-1), "Đã đủ ý kiến.")).Problems).Id);
        Assert.True((await ShortenAsync(hall, hall.Now.AddDays(1), "Đã đủ ý kiến.")).Succeeded);
        hall.Site.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ConsultationPhase.Answering, await hall.PhaseAsync());
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task A_withdrawn_draft_is_withdrawn_for_good_with_its_reason()
    {
        using var hall = await ConsultationSite.OpenAsync();

        Assert.Equal("reason", Assert.Single((await hall.ConsultationAsync(desk => desk.WithdrawAsync(hall.Id, "", hall.Officer, CancellationToken.None))).Problems).Id);
        Assert.True((await hall.ConsultationAsync(desk => desk.WithdrawAsync(hall.Id, "Không còn cần thiết.", hall.Officer, CancellationToken.None))).Succeeded);

        Assert.Equal(ConsultationPhase.Withdrawn, await hall.PhaseAsync());
        Assert.Equal("Không còn cần thiết.", (string?)(await hall.AspectAsync())["withdrawnReason"]);
        Assert.Equal(DeskOutcome.Refused, (await hall.ConsultationAsync(desk => desk.WithdrawAsync(hall.Id, "Không còn cần thiết.", hall.Officer, CancellationToken.None))).Outcome);
    }

    [Fact]
    public async Task A_reason_is_no_longer_than_may_be()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var most = new string('a', BaNgoi.Consultations.Comments.CommentLimits.LongestAnswer);

        Assert.Equal(DeskOutcome.Refused, (await ShortenAsync(hall, hall.Now.AddDays(1), most + "a")).Outcome);
        Assert.True((await ShortenAsync(hall, hall.Now.AddDays(1), most)).Succeeded);
    }

    [Fact]
    public void A_closing_moment_at_midnight_is_the_end_of_the_day_before()
    {
        Assert.Equal("hết ngày 20/03/2026", MomentWords.OfClosing(VietnamTime.EndOf(new DateOnly(2026, 3, 20))));
        Assert.Equal("17:00 20/03/2026", MomentWords.OfClosing(new DateTime(2026, 3, 20, 10, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task The_office_reads_how_many_days_are_left_and_how_many_it_is_late()
    {
        using var hall = await ConsultationSite.OpenAsync();
        async Task<string> WordsAsync()
        {
            await using var db = hall.Site.Open();
            return ClockWords.Of(await BaNgoi.Consultations.Records.ConsultationRecords.LoadAsync(db, hall.Id, CancellationToken.None), hall.Now);
        }

        Assert.Equal("còn 21 ngày nhận góp ý", await WordsAsync());
        hall.Site.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal("còn 15 ngày để trả lời", await WordsAsync());
        hall.Site.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal("hôm nay là ngày cuối phải trả lời", await WordsAsync());
        hall.Site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("trễ 2 ngày trả lời", await WordsAsync());
    }

    private static Task<DeskResult> ExtendAsync(ConsultationSite hall, DateTime closes, string reason) =>
        hall.ConsultationAsync(desk => desk.ExtendAsync(hall.Id, closes, VietnamTime.DayOf(closes.AddDays(15)), reason, hall.Officer, CancellationToken.None));

    private static Task<DeskResult> ShortenAsync(ConsultationSite hall, DateTime closes, string reason) =>
        hall.ConsultationAsync(desk => desk.ShortenAsync(hall.Id, closes, null, reason, hall.Officer, CancellationToken.None));
}
