using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Office;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;
using SmtpServer.Protocol;

namespace BaNgoi.Cms.Tests.Mail;

public sealed class MailDeskTests : IDisposable
{
    private static readonly Actor Clerk = Cast.Of("user0lan", "co-lan", null, Permission.HandleSubmissions);

    private readonly MailRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_message_given_up_gets_a_new_round_and_who_gave_it_stands_in_the_trail_without_the_address()
    {
        await using var office = await PostOffice.OpenAsync();
        _room.Options.Port = office.Port;
        office.ToRecipient = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        var id = await _room.QueueAsync();
        await _room.SendAsync();
        Assert.Equal(1, await _room.AtDeskAsync(desk => desk.GivenUpAsync(default)));

        Assert.Equal(ResendOutcome.Done, await _room.AtDeskAsync(desk => desk.ResendAsync(id, Clerk, default)));
        Assert.Equal(ResendOutcome.Conflict, await _room.AtDeskAsync(desk => desk.ResendAsync(id, Clerk, default)));

        Assert.Equal(0, await _room.AtDeskAsync(desk => desk.GivenUpAsync(default)));
        office.ToRecipient = null;
        Assert.Equal(MailOutcome.Sent, await _room.SendAsync());
        var message = await _room.MessageAsync(id);
        Assert.Equal((MailState.Sent, 1, null), (message.State, message.Attempts, message.GivenUpUtc));
        Assert.Equal(2, (await _room.LogAsync(id)).Count);
        await using var db = _room.Site.Open();
        var line = await db.Audit.SingleAsync(a => a.Act == AuditActs.MailResent);
        Assert.Equal(("co-lan", "item1", $"Gửi lại thư {id} (comment-received)"), (line.ActorName, line.ItemId, line.Summary));
        Assert.Equal(ResendOutcome.Conflict, await _room.AtDeskAsync(desk => desk.ResendAsync(id, Clerk, default)));
        Assert.Equal(ResendOutcome.NotFound, await _room.AtDeskAsync(desk => desk.ResendAsync("khac", Clerk, default)));
    }

    [Fact]
    public async Task Only_who_handles_submissions_everywhere_sees_messages()
    {
        var ofUnit = Cast.Of("user0hung", "anh-hung", "unit1", Permission.HandleSubmissions);

        Assert.Equal((true, false, false), (MailDesk.IsOpenTo(Clerk), MailDesk.IsOpenTo(ofUnit), MailDesk.IsOpenTo(Cast.CoLan)));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _room.AtDeskAsync(desk => desk.ResendAsync("khac", ofUnit, default)));
    }

    [Fact]
    public async Task Each_message_is_counted_and_listed_with_its_last_attempt()
    {
        await using var office = await PostOffice.OpenAsync();
        _room.Options.Port = office.Port;
        var sent = await _room.QueueAsync();
        await _room.SendAsync();
        office.ToRecipient = new SmtpResponse(SmtpReplyCode.Aborted, "later");
        _room.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var waiting = await _room.QueueAsync();
        await _room.SendAsync();
        _room.Site.Clock.Advance(MailRetry.Delays[0]);
        office.ToRecipient = new SmtpResponse(SmtpReplyCode.Aborted, "still later");
        await _room.SendAsync();

        var counts = await _room.AtDeskAsync(desk => desk.CountsAsync(default));
        var listed = await _room.AtDeskAsync(desk => desk.Listed(null).Select(m => m.Id).ToListAsync());
        var attempts = await _room.AtDeskAsync(desk => desk.LastAttemptsAsync([sent, waiting], default));

        Assert.Equal((1, 1, 0), (counts[MailState.Sent], counts[MailState.Queued], counts.GetValueOrDefault(MailState.GivenUp)));
        Assert.Equal([waiting, sent], listed);
        Assert.Equal(MailOutcome.Sent, attempts[sent].Outcome);
        Assert.StartsWith("451 still later", attempts[waiting].Answer, StringComparison.Ordinal);
    }
}
