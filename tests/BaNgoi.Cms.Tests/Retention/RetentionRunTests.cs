using System.Text;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Tests.Submissions;
using BaNgoi.Cms.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Retention;

public sealed class RetentionRunTests : IDisposable
{
    private const string Contact = "0905 chimhoangyen 117";
    private const int Days = 10;
    private static readonly Actor Clerk = Cast.Of("user0lan", "co-lan", null, Permission.HandleSubmissions);

    private readonly SubmissionSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_contact_goes_the_day_after_its_last_day_and_not_before()
    {
        await SetAsync(Days);
        var id = await ClosedAsync();
        var closed = VietnamTime.Today(_site.Site.Clock);

        await MoveToAsync(closed.AddDays(Days));
        Assert.Empty((await ApplyAsync()).Contacts);
        await MoveToAsync(closed.AddDays(Days + 1));
        Assert.Equal(id, Assert.Single((await PlanAsync()).Contacts).SubmissionId);
        Assert.Equal(id, Assert.Single((await ApplyAsync()).Contacts).SubmissionId);
        Assert.False((await ApplyAsync()).Any);
    }

    [Fact]
    public async Task What_is_deleted_stands_nowhere_in_the_database_any_more()
    {
        await SetAsync(Days);
        await ClosedAsync();
        Assert.True(FilesHold(Contact));
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(Days + 1));

        await ApplyAsync();

        await using var db = _site.Site.Open();
        Assert.Empty(await db.SubmissionContacts.ToListAsync());
        Assert.DoesNotContain(Contact, _site.Site.Dump(), StringComparison.Ordinal);
        Assert.False(FilesHold(Contact));
        Assert.Single(await db.Submissions.ToListAsync());
        Assert.Single(await db.SubmissionReplies.ToListAsync());
    }

    [Fact]
    public async Task Each_deletion_stands_in_the_trail_with_its_rule_and_without_the_contact()
    {
        await SetAsync(Days);
        var id = await ClosedAsync();
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(Days + 1));

        await ApplyAsync();

        await using var db = _site.Site.Open();
        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.ContactDeleted);
        Assert.Equal(("hệ thống", "item1", $"Xóa cách liên hệ của phản hồi {id}: quá 10 ngày từ lần trả lời cuối (Quy ước thử)"), (line.ActorName, line.ItemId, line.Summary));
    }

    [Fact]
    public async Task The_time_begins_again_with_each_reply_and_never_while_a_matter_is_open()
    {
        await SetAsync(Days);
        var open = await _site.SendAsync(_site.Report("chưa ai trả lời", Contact));
        var id = await ClosedAsync();
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(Days));
        await ReplyAsync(id, 1);
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(Days));

        var report = await ApplyAsync();

        Assert.True(open.Stored);
        Assert.Equal((0, 1), (report.Contacts.Count, report.OpenContacts));
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(1000));
        Assert.Equal((1, 1), ((await ApplyAsync()).Contacts.Count, (await PlanAsync()).OpenContacts));
    }

    [Fact]
    public async Task Without_a_decision_no_contact_is_deleted()
    {
        await ClosedAsync();
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(4000));

        var report = await ApplyAsync();

        Assert.Equal((null, false), (report.ContactPeriod.Days, report.Any));
    }

    [Fact]
    public async Task A_plan_changes_nothing()
    {
        await SetAsync(Days);
        await ClosedAsync();
        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(Days + 1));
        var before = _site.Site.Dump();

        Assert.True((await PlanAsync()).Any);

        Assert.Equal(before, _site.Site.Dump());
    }

    [Fact]
    public async Task Words_never_saved_are_forgotten_after_their_time_and_those_seen_since_are_kept()
    {
        await using (var db = _site.Site.Open())
        {
            var copies = new WorkingCopies(db, _site.Site.Clock);
            await copies.KeepAsync("item1", Cast.CoLan, 1, "", "{}", default);
            await copies.KeepAsync("item2", Cast.CoLan, 1, "", "{}", default);
        }

        await MoveToAsync(VietnamTime.Today(_site.Site.Clock).AddDays(31));
        await using (var db = _site.Site.Open())
        {
            await new WorkingCopies(db, _site.Site.Clock).SeenAsync("item2", Cast.CoLan, default);
        }

        Assert.Equal((30, 1), ((await PlanAsync()).CopyPeriod.Days, (await ApplyAsync()).Copies));
        await using var after = _site.Site.Open();
        Assert.Equal("item2", (await after.WorkingCopies.SingleAsync()).Place);
    }

    [Fact]
    public async Task Questions_to_the_search_go_the_day_after_their_last_day_with_what_was_put_aside()
    {
        var day = VietnamTime.Today(_site.Site.Clock);
        await using (var db = _site.Site.Open())
        {
            db.AddRange(
                new SearchedQuery { Day = day, Spelling = "hộ khẩu", Folded = "ho khau", Asked = 1 }, new SearchedQuery { Day = day.AddDays(1), Spelling = "hộ khẩu", Folded = "ho khau", Asked = 1 },
                new SearchAside { Folded = "ho khau", On = day, ByName = "co-lan" });
            await db.SaveChangesAsync();
        }

        await MoveToAsync(day.AddDays(400));
        Assert.Equal((400, 0), ((await PlanAsync()).QueryPeriod.Days, (await ApplyAsync()).Queries));
        await MoveToAsync(day.AddDays(401));
        Assert.Equal(2, (await ApplyAsync()).Queries);

        await using var after = _site.Site.Open();
        Assert.Equal(day.AddDays(1), (await after.SearchedQueries.SingleAsync()).Day);
        Assert.Empty(await after.SearchAsides.ToListAsync());
    }

    private async Task<string> ClosedAsync()
    {
        await _site.SendAsync(_site.Report("Lệ phí ghi sai.", Contact));
        await using var db = _site.Site.Open();
        var id = await db.Submissions.Where(s => s.Text == "Lệ phí ghi sai.").Select(s => s.Id).SingleAsync();
        await ReplyAsync(id, 0);
        return id;
    }

    private async Task ReplyAsync(string id, int seen)
    {
        await using var db = _site.Site.Open();
        Assert.Equal(ReplyOutcome.Done, await new SubmissionDesk(db, _site.Site.Clock).ReplyAsync(id, seen, SubmissionState.Answered, "Đã sửa.", Clerk, default));
    }

    private Task SetAsync(int days) => _site.Site.ApplyAsync(
        $$"""{ "name": "x", "steps": [ { "name": "Settings", "DatedSettings": { "Values": [ { "Id": "v1", "Key": "retention.contacts", "Value": "{{days}}", "EffectiveFrom": "2025-01-01", "Rule": "Quy ước thử", "EnteredBy": "a", "EnteredUtc": "2025-01-01T00:00:00Z" } ] } } ] }""");

    private Task MoveToAsync(DateOnly day)
    {
        _site.Site.Clock.SetUtcNow(new DateTimeOffset(VietnamTime.EndOf(day.AddDays(-1)), TimeSpan.Zero).AddMinutes(1));
        return Task.CompletedTask;
    }

    private async Task<RetentionReport> PlanAsync()
    {
        await using var db = _site.Site.Open();
        return await new RetentionRun(db, _site.Site.Clock).PlanAsync(default);
    }

    private async Task<RetentionReport> ApplyAsync()
    {
        await using var db = _site.Site.Open();
        return await new RetentionRun(db, _site.Site.Clock).ApplyAsync(Actor.System, default);
    }

    // The bytes themselves, log and all: a forensic look at a lost disk.
    private bool FilesHold(string text)
    {
        SqliteConnection.ClearAllPools();
        return Directory.EnumerateFiles(Path.GetDirectoryName(_site.Site.DatabaseFile)!, "site.db*").Any(file => Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
