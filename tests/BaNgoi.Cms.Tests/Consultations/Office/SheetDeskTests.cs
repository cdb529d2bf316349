using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Exchange;
using BaNgoi.Consultations.Office;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>The sheet holds what is public, and what comes back is applied whole or not at all.</summary>
public sealed class SheetDeskTests
{
    [Fact]
    public async Task It_has_the_published_comments_and_never_a_name_or_a_contact_that_is_not_public()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Xin lùi giờ.", contact: "bi.mat@thu.example", name: "Người Giấu Tên"));
        await hall.EnterAsync("Chưa ai xem.");

        var row = Assert.Single(await RowsAsync(hall));

        Assert.Equal((1, "Xin lùi giờ.", "", "Phòng Kinh tế"), (row.Number, row.PublicText, row.Sender, row.Unit));
        Assert.DoesNotContain("bi.mat", row.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_comment_gets_its_own_answer()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin giữ nguyên.");
        var (first, second) = (await hall.SeenAsync(1), await hall.SeenAsync(2));

        Assert.True((await ApplyAsync(hall, new SheetAnswer(first.Id, first.Revision, Decision.Accepted, "", "Văn phòng"), new SheetAnswer(second.Id, second.Revision, Decision.NotAccepted, "Đã có ý kiến khác.", "Phòng Kinh tế"))).Succeeded);

        Assert.Equal([Decision.Accepted, Decision.NotAccepted], (await hall.StatesAsync()).Select(s => s.Decision!.Value));
        Assert.Equal(["", "Đã có ý kiến khác."], (await hall.StatesAsync()).Select(s => s.Answer));
        Assert.Equal(["Văn phòng", "Phòng Kinh tế"], (await hall.StatesAsync()).Select(s => s.AnswerUnit));
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task One_stale_line_or_one_without_its_reason_keeps_all_from_being_applied()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin giữ nguyên.");
        var (first, second) = (await hall.SeenAsync(1), await hall.SeenAsync(2));
        Assert.True((await hall.DecideAsync(Decision.Noted, "Ghi nhận ý kiến.", second)).Succeeded);
        var before = hall.Site.Dump();

        Assert.Equal(DeskOutcome.Conflict, (await ApplyAsync(hall, new SheetAnswer(first.Id, first.Revision, Decision.Accepted, "", "Văn phòng"), new SheetAnswer(second.Id, second.Revision, Decision.Accepted, "", "Văn phòng"))).Outcome);
        Assert.Equal(DeskOutcome.Refused, (await ApplyAsync(hall, new SheetAnswer(first.Id, first.Revision, Decision.NotAccepted, "", "Văn phòng"))).Outcome);

        Assert.Equal(before, hall.Site.Dump());
    }

    [Fact]
    public async Task Who_answered_stands_in_the_sheet_and_another_unit_in_it_takes_over()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        Assert.True((await hall.CommentAsync(async desk => await desk.DecideAsync([await hall.SeenAsync(1)], Decision.Noted, "Ghi nhận ý kiến.", "Ban Mặt trận", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        Assert.Equal("Ban Mặt trận", Assert.Single(await RowsAsync(hall)).Unit);
        var seen = await hall.SeenAsync(1);

        Assert.Equal(DeskOutcome.Refused, (await ApplyAsync(hall, new SheetAnswer(seen.Id, seen.Revision, Decision.Noted, "Ghi nhận ý kiến.", ""))).Outcome);
        Assert.True((await ApplyAsync(hall, new SheetAnswer(seen.Id, seen.Revision, Decision.Noted, "Ghi nhận ý kiến.", "Văn phòng"))).Succeeded);

        Assert.Equal("Văn phòng", (await hall.StatesAsync())[0].AnswerUnit);
    }

    private static async Task<IReadOnlyList<SheetRow>> RowsAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await new SheetDesk(db, new CommentDesk(db, hall.Site.Clock, hall.Site.Signal, hall.Mails)).RowsAsync(hall.Id, "Phòng Kinh tế", CancellationToken.None);
    }

    private static async Task<DeskResult> ApplyAsync(ConsultationSite hall, params IReadOnlyList<SheetAnswer> answers)
    {
        await using var db = hall.Site.Open();
        return await new SheetDesk(db, new CommentDesk(db, hall.Site.Clock, hall.Site.Signal, hall.Mails)).ApplyAsync(answers, hall.Links, hall.Officer, CancellationToken.None);
    }
}
