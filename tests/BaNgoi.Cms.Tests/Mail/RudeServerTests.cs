using System.Diagnostics;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;

namespace BaNgoi.Cms.Tests.Mail;

/// <summary>Servers that hang or die: the message stays due, and nobody waits longer than the time for one.</summary>
public sealed class RudeServerTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly MailRoom _room = new(TimeProvider.System);

    public RudeServerTests() => _room.Options.TimeoutSeconds = 1;

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData(Rudeness.SilentFromTheStart, MailOutcome.TimedOut)]
    [InlineData(Rudeness.SilentAfterTheMessage, MailOutcome.TimedOut)]
    [InlineData(Rudeness.DiesInTheMessage, MailOutcome.Broken)]
    [InlineData(Rudeness.DiesAfterTheMessage, MailOutcome.Broken)]
    [InlineData(Rudeness.SpeaksSomethingElse, MailOutcome.Broken)]
    internal async Task A_server_that_hangs_or_dies_leaves_the_message_due(Rudeness rudeness, string outcome)
    {
        await using var server = new RudeServer(rudeness);
        _room.Options.Port = server.Port;
        if (outcome == MailOutcome.Broken)
        {
            _room.Options.TimeoutSeconds = 30;
        }

        var id = await _room.QueueAsync(text: string.Join('\n', Enumerable.Repeat("Một dòng.", 1000)));
        var watch = Stopwatch.StartNew();

        Assert.Equal(outcome, await _room.SendAsync());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.Equal(rudeness == Rudeness.SpeaksSomethingElse ? 0 : 1, server.Visitors);
        var message = await _room.MessageAsync(id);
        Assert.Equal((MailState.Queued, 1, null, true), (message.State, message.Attempts, message.LeaseUntilUtc, message.NextAttemptUtc > message.QueuedUtc));
        var attempt = Assert.Single(await _room.LogAsync(id));
        Assert.Equal(outcome, attempt.Outcome);
        Assert.DoesNotContain("nguoi.gui", attempt.Answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_server_took_is_sent_even_when_it_says_no_goodbye()
    {
        await using var server = new RudeServer(Rudeness.SilentAfterTakingIt);
        (_room.Options.Port, _room.Options.TimeoutSeconds) = (server.Port, 300);
        var id = await _room.QueueAsync();
        var watch = Stopwatch.StartNew();

        Assert.Equal(MailOutcome.Sent, await _room.SendAsync());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.Equal((MailState.Sent, "taken"), ((await _room.MessageAsync(id)).State, Assert.Single(await _room.LogAsync(id)).Answer));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        _room.Options.Port = PostOffice.FreePort();
        var id = await _room.QueueAsync();

        Assert.Equal(MailOutcome.Broken, await _room.SendAsync());

        Assert.Equal(MailState.Queued, (await _room.MessageAsync(id)).State);
    }

    [Fact]
    public async Task Who_stops_while_a_server_hangs_does_not_wait_and_the_message_stays_due_at_once()
    {
        await using var server = new RudeServer(Rudeness.SilentAfterTheMessage);
        (_room.Options.Port, _room.Options.TimeoutSeconds) = (server.Port, 300);
        var id = await _room.QueueAsync();
        using var stopping = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _room.SendAsync(null, stopping.Token));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        var message = await _room.MessageAsync(id);
        Assert.Equal((MailState.Queued, 0, null), (message.State, message.Attempts, message.LeaseUntilUtc));
        Assert.Empty(await _room.LogAsync(id));
    }
}
