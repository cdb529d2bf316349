using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Tests.Support;
using MimeKit;
using SmtpServer.Protocol;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>Messages to a real mail server, one that takes them and one that does not.</summary>
public sealed class SmtpDeliveryTests : IAsyncLifetime
{
    private readonly MailRoom _room = new();
    private PostOffice _office = null!;

    public async Task InitializeAsync()
    {
        _office = await PostOffice.OpenAsync();
        _room.Options.Port = _office.Port;
    }

    public async Task DisposeAsync()
    {
        await _office.DisposeAsync();
        _room.Dispose();
    }

    [Fact]
    public async Task A_message_arrives_with_every_letter_of_it()
    {
        const string Subject = "Phường Ba Ngòi đã nhận góp ý về Quy chế quản lý chợ và “đường hoa” năm 2026, xin cảm ơn ông/bà đã góp ý sớm";
        const string Text = "Kính gửi ông/bà,\n\nPhường đã nhận được góp ý: “Ưỡn ẹo, nghiêng ngả”.\n.dòng có dấu chấm đứng đầu\nFrom đầu dòng\n— Ủy ban nhân dân phường";
        var id = await _room.QueueAsync(subject: Subject, text: Text);

        Assert.Equal(MailOutcome.Sent, await _room.SendAsync());
        Assert.Null(await _room.SendAsync());

        var taken = Assert.Single(_office.Taken);
        Assert.Equal((Subject, Text), (taken.Subject, taken.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        Assert.Null(taken.HtmlBody);
        Assert.Equal("utf-8", Assert.IsType<TextPart>(taken.Body).ContentType.Charset);
        Assert.Equal(($"{id}@example.org", "auto-generated"), (taken.MessageId, taken.Headers["Auto-Submitted"]));
        Assert.Equal((MailRoom.Address, "Phường thử", "phuong@example.org"), (taken.To.Mailboxes.Single().Address, taken.From.Mailboxes.Single().Name, taken.From.Mailboxes.Single().Address));
        Assert.Empty(taken.ReplyTo);
        Assert.Equal(_room.Site.Clock.GetUtcNow(), taken.Date);
        var message = await _room.MessageAsync(id);
        Assert.Equal((MailState.Sent, 1, _room.Site.Clock.GetUtcNow().UtcDateTime, null), (message.State, message.Attempts, message.SentUtc!.Value, message.LeaseUntilUtc));
        Assert.Equal(MailOutcome.Sent, Assert.Single(await _room.LogAsync(id)).Outcome);
    }

    [Fact]
    public async Task A_persons_answer_goes_to_the_wards_own_mail()
    {
        await _room.Site.ApplyAsync("""{ "name": "x", "steps": [ { "name": "Settings", "PublicSiteSettings": { "Email": "mot-cua@example.org" } } ] }""");
        await _room.QueueAsync();

        await _room.SendAsync();

        Assert.Equal("mot-cua@example.org", Assert.Single(_office.Taken).ReplyTo.Mailboxes.Single().Address);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_refused_for_good_is_given_up_at_once_with_the_reason(bool recipient)
    {
        var refusal = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, $"5.1.1 <{MailRoom.Address}>: user nguoi.gui unknown");
        (_office.ToRecipient, _office.ToMessage) = (recipient ? refusal : null, recipient ? null : refusal);
        var id = await _room.QueueAsync();

        Assert.Equal(MailOutcome.Refused, await _room.SendAsync());

        var message = await _room.MessageAsync(id);
        Assert.Equal((MailState.GivenUp, 1, _room.Site.Clock.GetUtcNow().UtcDateTime), (message.State, message.Attempts, message.GivenUpUtc!.Value));
        var attempt = Assert.Single(await _room.LogAsync(id));
        Assert.Equal(MailOutcome.Refused, attempt.Outcome);
        Assert.StartsWith("550 5.1.1 <…@…>: user … unknown", attempt.Answer, StringComparison.Ordinal);
        _room.Site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await _room.SendAsync());
        Assert.Empty(_office.Taken);
    }

    [Fact]
    public async Task What_is_refused_for_now_is_tried_again_with_growing_waits_and_then_given_up()
    {
        _office.ToRecipient = new SmtpResponse(SmtpReplyCode.Aborted, "4.3.0 try again later");
        var id = await _room.QueueAsync();

        foreach (var wait in MailRetry.Delays)
        {
            Assert.Equal(MailOutcome.Deferred, await _room.SendAsync());
            Assert.Equal(_room.Site.Clock.GetUtcNow().UtcDateTime + wait, (await _room.MessageAsync(id)).NextAttemptUtc);
            _room.Site.Clock.Advance(wait - TimeSpan.FromSeconds(1));
            Assert.Null(await _room.SendAsync());
            _room.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(MailOutcome.Deferred, await _room.SendAsync());
        Assert.Equal((MailState.GivenUp, MailRetry.MostAttempts), ((await _room.MessageAsync(id)).State, (await _room.LogAsync(id)).Count));
        Assert.All(await _room.LogAsync(id), attempt => Assert.StartsWith("451 4.3.0 try again later", attempt.Answer, StringComparison.Ordinal));
        Assert.Equal(MailRetry.Delays.Order(), MailRetry.Delays);
        Assert.Equal(MailRetry.Delays.Distinct(), MailRetry.Delays);
    }

    [Fact]
    public async Task What_was_refused_for_now_goes_once_the_server_takes_it()
    {
        _office.ToRecipient = new SmtpResponse(SmtpReplyCode.Aborted, "later");
        var id = await _room.QueueAsync();
        await _room.SendAsync();
        _office.ToRecipient = null;
        _room.Site.Clock.Advance(MailRetry.Delays[0]);

        Assert.Equal(MailOutcome.Sent, await _room.SendAsync());

        Assert.Equal((MailState.Sent, 2), ((await _room.MessageAsync(id)).State, (await _room.MessageAsync(id)).Attempts));
        Assert.Equal([MailOutcome.Deferred, MailOutcome.Sent], (await _room.LogAsync(id)).Select(a => a.Outcome));
    }

    [Theory]
    [InlineData(SmtpReplyCode.MailboxUnavailable)]
    [InlineData(SmtpReplyCode.AuthenticationRequired)]
    public async Task A_sender_the_server_does_not_like_is_not_the_recipients_fault(SmtpReplyCode code)
    {
        _office.ToSender = new SmtpResponse(code, "not you");
        var id = await _room.QueueAsync();

        Assert.Equal(MailOutcome.Deferred, await _room.SendAsync());

        Assert.Equal(MailState.Queued, (await _room.MessageAsync(id)).State);
    }

    [Fact]
    public async Task A_server_that_does_not_know_our_password_is_asked_again_later()
    {
        (_room.Options.UserName, _room.Options.Password) = ("phuong", "sai");
        var id = await _room.QueueAsync();

        Assert.Equal(MailOutcome.Deferred, await _room.SendAsync());

        Assert.Equal(MailState.Queued, (await _room.MessageAsync(id)).State);
        Assert.DoesNotContain("sai", Assert.Single(await _room.LogAsync(id)).Answer, StringComparison.Ordinal);

        _room.Options.Password = PostOffice.Password;
        _room.Site.Clock.Advance(MailRetry.Delays[0]);
        Assert.Equal(MailOutcome.Sent, await _room.SendAsync());
    }

    [Fact]
    public async Task A_server_without_encryption_is_not_sent_to_when_encryption_is_asked_for()
    {
        _room.Options.Security = "starttls";
        await _room.QueueAsync();

        Assert.Equal(MailOutcome.Broken, await _room.SendAsync());

        Assert.Empty(_office.Taken);
    }

    [Fact]
    public async Task Several_senders_at_once_send_each_message_once()
    {
        var ids = new List<string>();
        for (var i = 0; i < 15; i++)
        {
            ids.Add(await _room.QueueAsync($"nguoi{i}@example.org"));
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (await _room.SendAsync() is not null)
            {
            }
        })));

        Assert.Equal(ids.Select(id => $"{id}@example.org").Order(), _office.Taken.Select(m => m.MessageId).Order());
        foreach (var id in ids)
        {
            Assert.Equal(MailOutcome.Sent, Assert.Single(await _room.LogAsync(id)).Outcome);
        }
    }

    [Fact]
    public async Task A_crash_between_the_servers_word_and_ours_sends_it_once_more_under_the_same_name()
    {
        var id = await _room.QueueAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.SendAsync(null, default, new PowerCut()));
        Assert.Empty(await _room.LogAsync(id));

        // Nobody takes it while it is leased.
        Assert.Null(await _room.SendAsync());
        _room.Site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(MailOutcome.Sent, await _room.SendAsync());
        Assert.Null(await _room.SendAsync());

        Assert.Equal([$"{id}@example.org", $"{id}@example.org"], _office.Taken.Select(m => m.MessageId));
        Assert.Equal(MailState.Sent, (await _room.MessageAsync(id)).State);
    }
}
