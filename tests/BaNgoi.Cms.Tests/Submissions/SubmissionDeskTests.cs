using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class SubmissionDeskTests : IDisposable
{
    private static readonly Actor Everywhere = Cast.Of("user0lan", "co-lan", null, Permission.HandleSubmissions);
    private static readonly Actor InUnit1 = Cast.Of("user0hung", "anh-hung", "unit1", Permission.HandleSubmissions);

    private readonly SubmissionSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Who_handles_a_unit_sees_what_is_about_its_items_only()
    {
        await using var db = await WithItemsAsync();
        await SendAsync("về một", "item1");
        await SendAsync("về hai", "item2");
        await SendAsync("về không trang nào", null);
        var desk = new SubmissionDesk(db, _site.Site.Clock);

        Assert.Equal(3, await desk.Readable(Everywhere, null).CountAsync());
        Assert.Equal(["về một"], await desk.Readable(InUnit1, null).Select(s => s.Text).ToListAsync());
        Assert.Empty(await desk.Readable(Cast.Of("x", "x", null, Permission.EditContent, Permission.PublishContent), null).ToListAsync());
        Assert.NotNull(await desk.OfItemAsync("item1", InUnit1, default));
        Assert.Null(await desk.OfItemAsync("item2", InUnit1, default));
    }

    [Fact]
    public async Task An_answer_shows_on_the_receipt_and_moves_the_submission_on()
    {
        await using var db = await WithItemsAsync();
        var code = await SendAsync("về một", "item1");
        var desk = new SubmissionDesk(db, _site.Site.Clock);
        var id = (await desk.Readable(InUnit1, SubmissionState.New).SingleAsync()).Id;

        Assert.Equal(ReplyOutcome.Done, await desk.ReplyAsync(id, 0, SubmissionState.Answered, "Đã sửa.", InUnit1, default));

        var receipt = (await _site.Receipts.FindAsync(code, default))!;
        Assert.Equal((SubmissionState.Answered, "Đã sửa."), (receipt.State, Assert.Single(receipt.Replies).Text));
        Assert.Empty(await desk.Readable(InUnit1, SubmissionState.New).ToListAsync());
        Assert.Single(await desk.Readable(InUnit1, SubmissionState.Answered).ToListAsync());

        Assert.Equal(ReplyOutcome.Done, await desk.ReplyAsync(id, 1, SubmissionState.Closed, "Gửi trùng.", InUnit1, default));
        Assert.Empty(await desk.Readable(InUnit1, SubmissionState.Answered).ToListAsync());
        Assert.Single(await desk.Readable(InUnit1, SubmissionState.Closed).ToListAsync());
        Assert.Equal(2, (await _site.Receipts.FindAsync(code, default))!.Replies.Count);
    }

    [Theory]
    [InlineData("UPDATE submissions SET Text = 'khác'")]
    [InlineData("UPDATE submission_replies SET Text = 'khác'")]
    public async Task The_database_itself_refuses_to_change_what_was_sent_or_answered(string sql)
    {
        await using var db = await WithItemsAsync();
        await SendAsync("về một", "item1");
        var desk = new SubmissionDesk(db, _site.Site.Clock);
        var id = (await desk.Readable(Everywhere, null).SingleAsync()).Id;
        Assert.Equal(ReplyOutcome.Done, await desk.ReplyAsync(id, 0, SubmissionState.Answered, "Đã sửa.", Everywhere, default));

        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("never changed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_refused_without_words_after_another_reply_or_from_who_may_not()
    {
        await using var db = await WithItemsAsync();
        await SendAsync("về hai", "item2");
        var desk = new SubmissionDesk(db, _site.Site.Clock);
        var id = (await desk.Readable(Everywhere, null).SingleAsync()).Id;
        Task<ReplyOutcome> Reply(string text, Actor actor, SubmissionState state = SubmissionState.Answered, int seen = 0) => desk.ReplyAsync(id, seen, state, text, actor, default);

        Assert.Equal(ReplyOutcome.Refused, await Reply(" \n", Everywhere));
        Assert.Equal(ReplyOutcome.Refused, await Reply(new string('a', SubmissionText.MaximumLength + 1), Everywhere));
        Assert.Equal(ReplyOutcome.Refused, await Reply("a", Everywhere, SubmissionState.New));
        Assert.Equal(ReplyOutcome.NotFound, await Reply("a", InUnit1));
        Assert.Equal(ReplyOutcome.Done, await Reply(new string('a', SubmissionText.MaximumLength), Everywhere));
        Assert.Equal(ReplyOutcome.Conflict, await Reply("b", Everywhere));
        Assert.Equal(1, await db.SubmissionReplies.CountAsync());
    }

    [Fact]
    public async Task Reading_a_contact_is_on_record_and_the_record_tells_no_secret()
    {
        await using var db = await WithItemsAsync();
        var code = await SendAsync("lời riêng", "item1", "0900 000 021");
        var desk = new SubmissionDesk(db, _site.Site.Clock);
        var id = (await desk.Readable(InUnit1, null).SingleAsync()).Id;
        Assert.Equal(0, await db.Audit.CountAsync(line => line.Act == AuditActs.ContactRead));

        Assert.Equal("0900 000 021", await desk.ReadContactAsync(id, InUnit1, default));

        var line = await db.Audit.SingleAsync(line => line.Act == AuditActs.ContactRead);
        Assert.Equal(("anh-hung", "item1"), (line.ActorName, line.ItemId));
        Assert.All(new[] { "0900", "lời riêng", code }, secret => Assert.DoesNotContain(secret, line.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_handle_it_reads_no_contact_and_leaves_no_line()
    {
        await using var db = await WithItemsAsync();
        await SendAsync("về hai", "item2", "0900 000 021");
        var desk = new SubmissionDesk(db, _site.Site.Clock);

        Assert.Null(await desk.ReadContactAsync((await db.Submissions.SingleAsync()).Id, InUnit1, default));
        Assert.Equal(0, await db.Audit.CountAsync(line => line.Act == AuditActs.ContactRead));
    }

    [Fact]
    public async Task The_item_shows_its_counts_and_what_waits()
    {
        await using var db = await WithItemsAsync();
        foreach (var choice in new[] { SubmissionKind.Yes, SubmissionKind.Yes, SubmissionKind.Partly, SubmissionKind.No, SubmissionKind.No, SubmissionKind.No })
        {
            await _site.SendAsync(SubmissionSite.Vote(choice));
        }

        await _site.SendAsync(SubmissionSite.Vote(SubmissionKind.No, "item2"));
        for (var i = 0; i < 7; i++)
        {
            await SendAsync($"lời {i}", "item1");
        }

        var feedback = (await new SubmissionDesk(db, _site.Site.Clock).OfItemAsync("item1", InUnit1, default))!;

        Assert.Equal((2, 1, 3, 7), (feedback.Yes, feedback.Partly, feedback.No, feedback.Open));
        Assert.Equal(["lời 0", "lời 1", "lời 2", "lời 3", "lời 4"], feedback.Oldest.Select(s => s.Text));
    }

    private async Task<EditorialDbContext> WithItemsAsync()
    {
        var db = _site.Site.Open();
        foreach (var (item, unit) in new[] { ("item1", "unit1"), ("item2", "unit2") })
        {
            db.Items.Add(new ContentItemRecord { ItemId = item, ContentType = "Notice", DisplayText = item, SearchText = "", UnitId = unit, Owner = "o", ModifiedBy = "o" });
        }

        await db.SaveChangesAsync();
        return db;
    }

    private async Task<string> SendAsync(string text, string? item, string contact = "") =>
        (await _site.SendAsync(_site.Report(text, contact) with { DocumentId = item })).Code;
}
