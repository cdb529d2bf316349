using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using BaNgoi.Consultations.Reports;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>The report: not before the end, not while anything is open, with numbers that are those of the records, and frozen.</summary>
public sealed class ReportDeskTests
{
    [Fact]
    public async Task It_is_refused_while_comments_are_taken_or_anything_is_open()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        await hall.EnterAsync("Chưa ai xem.");

        Assert.Equal(
            ["Chỉ công bố giải trình sau khi đã hết hạn góp ý.", "Còn 1 ý kiến chưa duyệt đăng.", "Còn 1 ý kiến chưa có quyết định."],
            (await hall.ReportAsync()).Problems.Select(p => p.Text));
        hall.Site.Clock.Advance(TimeSpan.FromDays(22));
        Assert.Equal(2, (await hall.ReportAsync()).Problems.Count);
        Assert.Equal(ConsultationPhase.Answering, await hall.PhaseAsync());
    }

    [Fact]
    public async Task Its_numbers_are_those_of_the_records()
    {
        using var hall = await ReadyAsync();

        Assert.True((await hall.ReportAsync(new ReportInput("12/BC-UBND", 3, ""))).Succeeded);

        var counts = await hall.CountsAsync();
        await using var db = hall.Site.Open();
        var record = await db.Set<ReportRecord>().SingleAsync();
        using var json = System.Text.Json.JsonDocument.Parse(record.Json);
        var totals = json.RootElement.GetProperty("totals");
        Assert.Equal((3, counts.Received, counts.Published), (totals.GetProperty("asked").GetInt32(), totals.GetProperty("received").GetInt32(), totals.GetProperty("published").GetInt32()));
        Assert.Equal(counts.Published, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(record.Json))), record.Hash.ToLowerInvariant());
        Assert.Equal(ConsultationPhase.Explained, await hall.PhaseAsync());
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task A_second_edition_needs_a_reason_and_leaves_the_first_as_it_is()
    {
        using var hall = await ReadyAsync();
        Assert.True((await hall.ReportAsync()).Succeeded);
        await using var db = hall.Site.Open();
        var first = await db.Set<ReportRecord>().AsNoTracking().SingleAsync();
        Assert.True((await hall.DecideAsync(Decision.Noted, "Nói lại cho rõ.", await hall.SeenAsync(1))).Succeeded);

        Assert.Equal("reason", Assert.Single((await hall.ReportAsync()).Problems).Id);
        Assert.True((await hall.ReportAsync(new ReportInput("", 0, "Trả lời lại ý kiến số 1."))).Succeeded);

        var editions = await db.Set<ReportRecord>().AsNoTracking().OrderBy(r => r.Edition).ToListAsync();
        Assert.Equal([1, 2], editions.Select(e => e.Edition));
        Assert.Equal((first.Json, first.Hash, first.Path), (editions[0].Json, editions[0].Hash, editions[0].Path));
        Assert.NotEqual(first.Hash, editions[1].Hash);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task Everybody_who_left_an_address_is_told()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.", contact: "nguoi.gui@thu.example");
        await hall.EnterAsync("Không để lại thư.", contact: "0900 000 000");
        await hall.PublishAsync(id);
        foreach (var (waiting, code) in new[] { (await WaitingAsync(hall), "advertising") })
        {
            Assert.True((await hall.CommentAsync(desk => desk.RefuseAsync(new SeenComment(waiting, 0), code, "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        }

        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        hall.Site.Clock.Advance(TimeSpan.FromDays(22));
        Assert.True((await hall.ReportAsync()).Succeeded);

        await using var db = hall.Site.Open();
        var mail = Assert.Single(await db.MailMessages.Where(m => m.Kind == "draft-explained").ToListAsync());
        Assert.Equal("nguoi.gui@thu.example", mail.ToAddress);
        Assert.Contains("https://phuong.example/", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_with_two_decisions_keeps_it_from_being_published()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin lùi giờ bán.");
        var both = new[] { await hall.SeenAsync(1), await hall.SeenAsync(2) };
        Assert.True((await hall.CommentAsync(desk => desk.GroupAsync(both, null, "Lùi giờ", hall.Officer, CancellationToken.None))).Succeeded);
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        Assert.True((await hall.DecideAsync(Decision.NotAccepted, "Không hợp lý.", await hall.SeenAsync(2))).Succeeded);
        hall.Site.Clock.Advance(TimeSpan.FromDays(22));

        Assert.Contains("1, 2", Assert.Single((await hall.ReportAsync()).Problems).Text, StringComparison.Ordinal);
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(2))).Succeeded);
        Assert.True((await hall.ReportAsync()).Succeeded);
    }

    private static async Task<ConsultationSite> ReadyAsync()
    {
        var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin giữ nguyên.");
        Assert.True((await hall.DecideAsync(Decision.NotAccepted, "Không hợp lý vì đông người.", await hall.SeenAsync(1), await hall.SeenAsync(2))).Succeeded);
        hall.Site.Clock.Advance(TimeSpan.FromDays(22));
        return hall;
    }

    private static async Task<string> WaitingAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await db.Comments().Where(c => !db.CommentStates().Any(s => s.SubmissionId == c.SubmissionId)).Select(c => c.SubmissionId).SingleAsync();
    }
}
