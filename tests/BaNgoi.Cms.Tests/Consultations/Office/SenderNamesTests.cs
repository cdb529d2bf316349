using System.Text;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Retention;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>A name nobody reads in public goes when the contact's time is over; one its sender agreed to show stays.</summary>
public sealed class SenderNamesTests
{
    private const int Days = 10;
    private const string Secret = "Nguyễn Chimhoangyen";

    [Fact]
    public async Task A_name_that_is_not_shown_goes_the_day_after_its_last_day_and_not_before()
    {
        using var hall = await DecidedAsync(showName: false);
        var closed = VietnamTime.Today(hall.Site.Clock);

        MoveTo(hall, closed.AddDays(Days));
        Assert.Empty((await ApplyAsync(hall)).Pieces.Single().Due);
        Assert.Equal(Secret, (await DetailsAsync(hall)).SenderName);
        MoveTo(hall, closed.AddDays(Days + 1));
        var (id, item, _) = Assert.Single((await ApplyAsync(hall)).Pieces.Single().Due);

        var details = await DetailsAsync(hall);
        Assert.Equal(("", hall.Now, id, hall.Id), (details.SenderName, details.NameDeletedUtc, details.SubmissionId, item));
        await using var db = hall.Site.Open();
        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.ContactDeleted);
        Assert.Equal((hall.Id, $"Xóa tên người gửi của phản hồi {id}: quá {Days} ngày từ lần trả lời cuối (Quy ước thử)"), (line.ItemId, line.Summary));
        Assert.False((await ApplyAsync(hall)).Any);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task It_stands_nowhere_in_the_file_any_more()
    {
        using var hall = await DecidedAsync(showName: false);
        Assert.True(FilesHold(hall));
        MoveTo(hall, VietnamTime.Today(hall.Site.Clock).AddDays(Days + 1));

        await ApplyAsync(hall);

        Assert.False(FilesHold(hall));
    }

    [Fact]
    public async Task A_name_its_sender_agreed_to_show_stays()
    {
        using var hall = await DecidedAsync(showName: true);
        MoveTo(hall, VietnamTime.Today(hall.Site.Clock).AddDays(1000));

        Assert.Empty((await ApplyAsync(hall)).Pieces.Single().Due);
        Assert.Equal(Secret, (await DetailsAsync(hall)).SenderName);
    }

    [Fact]
    public async Task The_name_of_a_comment_that_was_not_published_goes_though_its_sender_agreed()
    {
        using var hall = await OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.", name: Secret, showName: true);
        Assert.True((await hall.CommentAsync(desk => desk.RefuseAsync(new SeenComment(id, 0), "insult", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        MoveTo(hall, VietnamTime.Today(hall.Site.Clock).AddDays(Days + 1));

        await ApplyAsync(hall);

        Assert.Equal("", (await DetailsAsync(hall)).SenderName);
    }

    [Fact]
    public async Task Before_anybody_answers_the_time_does_not_begin_and_without_a_period_it_never_does()
    {
        using var hall = await OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Xin lùi giờ.", name: Secret));
        using var undecided = await ConsultationSite.OpenAsync();
        await undecided.PublishAsync(await undecided.EnterAsync("Xin lùi giờ.", name: Secret));
        Assert.True((await undecided.DecideAsync(Decision.Accepted, "", await undecided.SeenAsync(1))).Succeeded);
        MoveTo(hall, VietnamTime.Today(hall.Site.Clock).AddDays(1000));
        MoveTo(undecided, VietnamTime.Today(undecided.Site.Clock).AddDays(1000));

        Assert.False((await ApplyAsync(hall)).Any);
        Assert.False((await ApplyAsync(undecided)).Any);
    }

    private static async Task<ConsultationSite> DecidedAsync(bool showName)
    {
        var hall = await OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Xin lùi giờ.", name: Secret, showName: showName));
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        return hall;
    }

    private static async Task<ConsultationSite> OpenAsync()
    {
        var hall = await ConsultationSite.OpenAsync();
        await using var db = hall.Site.Open();
        db.DatedValues.Add(new BaNgoi.Cms.DatedSettings.DatedValue
        {
            Id = "keep", Key = RetentionSettings.Contacts.Key, Value = $"{Days}", EffectiveFrom = new DateOnly(2025, 1, 1), Rule = "Quy ước thử", Link = "", Note = "", EnteredBy = "admin", EnteredUtc = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        });
        await db.SaveChangesAsync();
        return hall;
    }

    private static void MoveTo(ConsultationSite hall, DateOnly day) => hall.Site.Clock.SetUtcNow(new DateTimeOffset(VietnamTime.EndOf(day.AddDays(-1)), TimeSpan.Zero).AddMinutes(1));

    private static async Task<RetentionReport> ApplyAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await new RetentionRun(db, hall.Site.Clock, pieces: [new SenderNames()]).ApplyAsync(Actor.System, CancellationToken.None);
    }

    private static async Task<CommentDetails> DetailsAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await db.Comments().AsNoTracking().SingleAsync();
    }

    private static bool FilesHold(ConsultationSite hall)
    {
        SqliteConnection.ClearAllPools();
        return Directory.EnumerateFiles(Path.GetDirectoryName(hall.Site.DatabaseFile)!, "site.db*").Any(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
