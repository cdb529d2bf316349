using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Submissions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Mail;

public sealed class MailQueueTests : IDisposable
{
    private static readonly MailAddress To = MailAddress.Parse(MailRoom.Address)!;

    private readonly SubmissionSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_message_is_stored_with_what_it_tells_of_or_not_at_all()
    {
        await using (var db = _site.Site.Open())
        {
            await using var transaction = await db.BeginWriteAsync(default);
            MailQueue.Add(db, _site.Site.Clock, Draft());
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Empty(await AllAsync());
        await using (var db = _site.Site.Open())
        {
            await using var transaction = await db.BeginWriteAsync(default);
            MailQueue.Add(db, _site.Site.Clock, Draft());
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        var message = Assert.Single(await AllAsync());
        Assert.Equal(
            ("comment-received", MailRoom.Address, "Tiêu đề", "Lời.", "s1", "item1", MailState.Queued, 0),
            (message.Kind, message.ToAddress, message.Subject, message.Text, message.SubmissionId, message.DocumentId, message.State, message.Attempts));
        Assert.Equal(_site.Site.Clock.GetUtcNow().UtcDateTime, message.NextAttemptUtc);
    }

    [Fact]
    public async Task The_intake_adds_messages_too_and_can_change_or_delete_none()
    {
        await using (var intake = _site.CreateDbContext())
        {
            MailQueue.Add(intake, _site.Site.Clock, Draft());
            await intake.SaveChangesAsync();
        }

        Assert.Single(await AllAsync());
        await using var changing = _site.CreateDbContext();
        (await changing.Set<MailMessageRecord>().SingleAsync()).State = MailState.Sent;
        await Assert.ThrowsAsync<InvalidOperationException>(() => changing.SaveChangesAsync());
        await using var deleting = _site.CreateDbContext();
        deleting.Remove(await deleting.Set<MailMessageRecord>().SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => deleting.SaveChangesAsync());
        Assert.Null(deleting.Model.FindEntityType(typeof(MailAttemptRecord)));
    }

    [Fact]
    public async Task What_could_become_a_header_or_confuse_is_cleaned_away()
    {
        await AddAsync(Draft(subject: "Tiêu\r\nBcc: hai@example.org\0 đề\u202E ", text: "Một\r\n\r\n\r\n\r\nhai\0.\r\n"));

        var message = Assert.Single(await AllAsync());
        Assert.Equal(("Tiêu Bcc: hai@example.org đề", "Một\n\nhai."), (message.Subject, message.Text));
    }

    [Fact]
    public async Task A_subject_too_long_is_cut_and_one_just_fitting_is_not()
    {
        await AddAsync(Draft(subject: new string('ư', MailLimits.Subject)));
        await AddAsync(Draft(subject: new string('ư', MailLimits.Subject + 1)));
        await AddAsync(Draft(subject: string.Concat(Enumerable.Repeat("🐦", MailLimits.Subject))));

        Assert.Equal(
            [new string('ư', MailLimits.Subject), new string('ư', MailLimits.Subject - 1) + "…", string.Concat(Enumerable.Repeat("🐦", (MailLimits.Subject - 2) / 2)) + "…"],
            (await AllAsync()).Select(m => m.Subject));
    }

    [Fact]
    public async Task A_text_is_taken_up_to_its_limit_and_refused_beyond()
    {
        await AddAsync(Draft(text: new string('a', MailLimits.Text)));

        await using var db = _site.Site.Open();
        Assert.Throws<ArgumentException>(() => MailQueue.Add(db, _site.Site.Clock, Draft(text: new string('a', MailLimits.Text + 1))));
        Assert.Throws<ArgumentException>(() => MailQueue.Add(db, _site.Site.Clock, Draft(text: " \n ")));
        Assert.Throws<ArgumentException>(() => MailQueue.Add(db, _site.Site.Clock, Draft(subject: "\r\n")));
        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Comment")]
    [InlineData("comment received")]
    [InlineData("-comment")]
    [InlineData("comment\n")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_kind_is_a_word(string kind)
    {
        using var db = _site.Site.Open();
        Assert.Throws<ArgumentException>(() => MailQueue.Add(db, _site.Site.Clock, Draft() with { Kind = kind }));
    }

    [Theory]
    [InlineData("UPDATE mail_attempts SET Answer = 'khác'")]
    [InlineData("DELETE FROM mail_attempts")]
    public async Task The_database_itself_refuses_to_change_the_log(string sql)
    {
        await using var db = _site.Site.Open();
        db.MailAttempts.Add(new MailAttemptRecord { MessageId = "m1", AtUtc = _site.Site.Clock.GetUtcNow().UtcDateTime, Outcome = "sent", Answer = "" });
        await db.SaveChangesAsync();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private static MailDraft Draft(string subject = "Tiêu đề", string text = "Lời.") => new("comment-received", To, subject, text, "s1", "item1");

    private async Task AddAsync(MailDraft draft)
    {
        _site.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = _site.Site.Open();
        MailQueue.Add(db, _site.Site.Clock, draft);
        await db.SaveChangesAsync();
    }

    private async Task<List<MailMessageRecord>> AllAsync()
    {
        await using var db = _site.Site.Open();
        return await db.MailMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }
}
