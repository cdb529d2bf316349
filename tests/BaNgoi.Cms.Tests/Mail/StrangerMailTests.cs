using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Tests.Submissions;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>Nobody can use a form of ours to flood somebody's mailbox; what was sent with the form is taken all the same.</summary>
public sealed class StrangerMailTests : IDisposable
{
    private const string Victim = "nguoi.khac@example.org";

    private readonly SubmissionSite _site = new();

    public StrangerMailTests() => (_site.Options.TextsPerMinute, _site.Options.TextsPerHour, _site.Options.TextsWithoutWorkPerHour, _site.Options.MinimumSecondsWithoutWork, _site.Options.MinimumSeconds) = (1000, 1000, 1000, 0, 0);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_last_of_an_hour_goes_and_the_next_is_withheld_until_the_hour_is_over()
    {
        _site.Mail.StrangersPerHour = 3;
        Assert.Equal([true, true, true, false], await SendAsync(Victim, Victim, Victim, Victim));
        var first = (await MessagesAsync())[0].QueuedUtc;

        _site.Site.Clock.SetUtcNow(new DateTimeOffset(first, TimeSpan.Zero) + TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal([false], await SendAsync(Victim));

        _site.Site.Clock.SetUtcNow(new DateTimeOffset(first, TimeSpan.Zero) + TimeSpan.FromHours(1));
        Assert.Equal([true], await SendAsync(Victim));
        Assert.Equal(6, await _site.CountAsync());
    }

    [Fact]
    public async Task The_day_is_counted_too()
    {
        (_site.Mail.StrangersPerHour, _site.Mail.StrangersPerDay) = (2, 4);
        for (var hour = 0; hour < 3; hour++)
        {
            Assert.Equal([hour < 2, hour < 2], await SendAsync(Victim, Victim));
            _site.Site.Clock.Advance(TimeSpan.FromHours(2));
        }

        _site.Site.Clock.Advance(TimeSpan.FromHours(18));
        Assert.Equal([true], await SendAsync(Victim));
    }

    [Fact]
    public async Task A_mailbox_is_one_however_its_address_is_written_and_dots_matter()
    {
        _site.Mail.StrangersPerHour = 1;

        Assert.Equal(
            [true, false, false, false, true, true],
            await SendAsync(Victim, "NGUOI.KHAC@Example.Org", "nguoi.khac+thu@example.org", $"Người khác <{Victim}>", "nguoikhac@example.org", "+nguoi.khac@example.org"));
    }

    [Fact]
    public async Task What_is_withheld_keeps_no_address_and_the_receipt_says_so()
    {
        _site.Mail.StrangersPerHour = 1;
        var first = await _site.SendAsync(Report(Victim));
        var result = await _site.SendAsync(Report(Victim));

        var withheld = (await MessagesAsync()).Single(m => m.State == MailState.Withheld);
        Assert.Equal(("", "", "", null), (withheld.ToAddress, withheld.Subject, withheld.Text, withheld.LimitKey));
        Assert.True((await _site.Receipts.FindAsync(result.Code, default))!.MailWithheld);
        await using var db = _site.CreateDbContext();
        Assert.Equal(2, await db.Contacts.CountAsync());
        Assert.False((await _site.Receipts.FindAsync(first.Code, default))!.MailWithheld);
    }

    [Fact]
    public async Task What_staff_cause_is_neither_counted_nor_withheld()
    {
        _site.Mail.StrangersPerHour = 1;
        for (var i = 0; i < 3; i++)
        {
            await using var db = _site.Site.Open();
            MailQueue.Add(db, _site.Site.Clock, new MailDraft("comment-decided", MailAddress.Parse(Victim)!, "Trả lời", "Lời."));
            await db.SaveChangesAsync();
        }

        Assert.Equal([true, false], await SendAsync(Victim, Victim));
        Assert.Equal(4, (await MessagesAsync()).Count(m => m.State == MailState.Queued));
    }

    [Fact]
    public async Task Who_said_that_he_sent_nothing_gets_none_while_that_is_kept()
    {
        await SendAsync(Victim);
        await using (var db = _site.Site.Open())
        {
            db.ContactAnswers.Add(new ContactAnswer { SubmissionId = (await db.Submissions.SingleAsync()).Id, Answer = ContactAnswerKind.Denied, AtUtc = _site.Site.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }

        _site.Site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal([false, true], await SendAsync(Victim, "ai.do@example.org"));
    }

    [Fact]
    public async Task Many_at_once_are_counted_one_after_another()
    {
        var inputs = Enumerable.Range(0, 20).Select(_ => Report(Victim)).ToList();

        await Task.WhenAll(inputs.Select(input => Task.Run(() => _site.SendAsync(input))));

        Assert.Equal((_site.Mail.StrangersPerHour, 20), ((await MessagesAsync()).Count(m => m.State == MailState.Queued), await _site.CountAsync()));
    }

    [Fact]
    public async Task The_trace_goes_with_the_address()
    {
        await SendAsync(Victim);
        await using (var db = _site.Site.Open())
        {
            await db.MailMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Withheld).SetProperty(m => m.ToAddress, ""));
        }

        Assert.NotNull((await MessagesAsync()).Single().LimitKey);
        _site.Site.Clock.Advance(TimeSpan.FromDays(40));
        await using (var db = _site.Site.Open())
        {
            Assert.Equal(1, (await new RetentionRun(db, _site.Site.Clock).ApplyAsync(BaNgoi.Cms.Accounts.Actor.System, default)).Mails);
        }

        Assert.Null((await MessagesAsync()).Single().LimitKey);
    }

    private async Task<IReadOnlyList<bool>> SendAsync(params string[] contacts)
    {
        var sent = new List<bool>();
        foreach (var contact in contacts)
        {
            var result = await _site.SendAsync(Report(contact));
            Assert.True(result.Stored);
            sent.Add(!(await _site.Receipts.FindAsync(result.Code, default))!.MailWithheld);
        }

        return sent;
    }

    private SubmissionInput Report(string contact) => _site.Report(Ids.New(TimeProvider.System), contact) with
    {
        ReceiptMail = (submission, _) => new MailDraft("comment-received", MailAddress.Parse(contact)!, "Đã nhận", "Đã nhận.", submission.Id),
    };

    private async Task<IReadOnlyList<MailMessageRecord>> MessagesAsync()
    {
        await using var db = _site.Site.Open();
        return await db.MailMessages.AsNoTracking().OrderBy(m => m.QueuedUtc).ThenBy(m => m.Id).ToListAsync();
    }
}
