using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using MimeKit;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>What the sender makes of transports that fail in ways a server cannot be made to.</summary>
public sealed class MailSenderTests : IDisposable
{
    private readonly MailRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Without_a_message_nothing_is_sent()
    {
        Assert.Null(await _room.SendAsync(new Transport((_, _) => throw new InvalidOperationException("nothing was due"))));
    }

    [Fact]
    public async Task What_is_due_longest_goes_first()
    {
        var first = await _room.QueueAsync();
        _room.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await _room.QueueAsync();
        var sent = new List<string>();
        var transport = new Transport((id, _) => { sent.Add(id); return Task.FromResult(new Delivery(MailOutcome.Sent)); });

        await _room.SendAsync(transport);
        await _room.SendAsync(transport);

        Assert.Equal([first, second], sent);
    }

    [Fact]
    public async Task A_transport_that_throws_after_it_sent_sends_twice_at_most_and_under_the_same_name()
    {
        var id = await _room.QueueAsync();
        var names = new List<string>();
        Assert.Equal(MailOutcome.Broken, await _room.SendAsync(Naming(names, () => throw new InvalidOperationException($"for {MailRoom.Address}"))));
        _room.Site.Clock.Advance(MailRetry.Delays[0]);
        Assert.Equal(MailOutcome.Sent, await _room.SendAsync(Naming(names, () => new Delivery(MailOutcome.Sent))));
        _room.Site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await _room.SendAsync(Naming(names, () => new Delivery(MailOutcome.Sent))));

        Assert.Equal([$"{id}@example.org", $"{id}@example.org"], names);
        Assert.DoesNotContain(await _room.LogAsync(id), attempt => attempt.Answer.Contains('@', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transport_that_hangs_and_does_not_listen_is_left_behind(bool holdsItsThread)
    {
        using var never = new ManualResetEventSlim();
        var hangs = new Transport(async (_, _) =>
        {
            await (holdsItsThread ? Task.CompletedTask : Task.Delay(Timeout.Infinite, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1)));
            never.Wait(TimeSpan.FromMinutes(1));
            return new Delivery(MailOutcome.Sent);
        });
        var id = await _room.QueueAsync();

        var sending = _room.SendAsync(hangs);
        while (!sending.IsCompleted)
        {
            // It must have begun to wait before the time passes.
            _room.Site.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20);
        }

        Assert.Equal(MailOutcome.TimedOut, await sending);
        Assert.Equal(MailState.Queued, (await _room.MessageAsync(id)).State);
        never.Set();
    }

    [Fact]
    public async Task A_message_whose_lease_ran_out_is_taken_by_another_and_the_first_ones_failure_changes_nothing()
    {
        var id = await _room.QueueAsync();
        var begun = new TaskCompletionSource();
        var answer = new TaskCompletionSource<Delivery>();

        // It waits by a clock of its own, as a node does that was suspended.
        var slow = _room.SendAsync(new Transport((_, _) => { begun.SetResult(); return answer.Task; }));
        await begun.Task;
        await ExpireAsync(id);
        Assert.Equal(MailOutcome.Sent, await _room.SendAsync(new Transport((_, _) => Task.FromResult(new Delivery(MailOutcome.Sent)))));
        answer.SetResult(new Delivery(MailOutcome.Deferred, "too late"));

        Assert.Equal(MailOutcome.Deferred, await slow);
        var message = await _room.MessageAsync(id);
        Assert.Equal((MailState.Sent, 1), (message.State, message.Attempts));
        Assert.Equal([MailOutcome.Sent, MailOutcome.Deferred], (await _room.LogAsync(id)).Select(a => a.Outcome));
    }

    [Fact]
    public async Task A_message_whose_first_node_succeeds_after_all_is_not_tried_again()
    {
        var id = await _room.QueueAsync();
        var begun = new TaskCompletionSource();
        var answer = new TaskCompletionSource<Delivery>();
        var slow = _room.SendAsync(new Transport((_, _) => { begun.SetResult(); return answer.Task; }));
        await begun.Task;
        await ExpireAsync(id);
        Assert.Equal(MailOutcome.Deferred, await _room.SendAsync(new Transport((_, _) => Task.FromResult(new Delivery(MailOutcome.Deferred)))));
        answer.SetResult(new Delivery(MailOutcome.Sent));
        await slow;

        _room.Site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await _room.SendAsync());
        Assert.Equal(MailState.Sent, (await _room.MessageAsync(id)).State);
    }

    [Fact]
    public async Task A_row_that_cannot_become_a_message_is_given_up_in_time_and_stops_nobody()
    {
        var bad = await _room.QueueAsync();
        await using (var db = _room.Site.Open())
        {
            (await db.MailMessages.FindAsync(bad))!.ToAddress = "a@b.example\r\nBcc: hai@example.org";
            await db.SaveChangesAsync();
        }

        var taken = new List<MimeMessage>();
        var transport = new Transport((_, message) => { taken.Add(message); return Task.FromResult(new Delivery(MailOutcome.Sent)); });
        for (var i = 0; i < MailRetry.MostAttempts; i++)
        {
            Assert.Equal(MailOutcome.Broken, await _room.SendAsync(transport));
            _room.Site.Clock.Advance(TimeSpan.FromDays(3));
        }

        Assert.Equal(MailState.GivenUp, (await _room.MessageAsync(bad)).State);
        Assert.Empty(taken);
    }

    private static Transport Naming(List<string> names, Func<Delivery> end) => new((_, message) =>
    {
        names.Add(message.MessageId!);
        return Task.FromResult(end());
    });

    private async Task ExpireAsync(string id)
    {
        await using var db = _room.Site.Open();
        (await db.MailMessages.FindAsync(id))!.LeaseUntilUtc = _room.Site.Clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
    }

    private sealed class Transport(Func<string, MimeMessage, Task<Delivery>> deliver) : IMailTransport
    {
        public Task<Delivery> DeliverAsync(string messageId, MimeMessage message, CancellationToken ct) => deliver(messageId, message);
    }
}
