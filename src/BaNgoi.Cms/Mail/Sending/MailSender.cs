using System.Text.Json.Nodes;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Mail.Sending;

/// <summary>
/// Sends what is due, one message at a time, and writes down how it went. Several nodes may do so at once: a message in hand is
/// leased, and taken again only when the lease ran out. At least once: between a server's "taken" and ours a crash can fall, and
/// the message goes again with the same Message-Id.
/// </summary>
public sealed class MailSender(EditorialDbContext db, IMailTransport transport, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailSender> logger)
{
    // Longer than an attempt can last by this, so that writing down how it went falls within the lease.
    private static readonly TimeSpan LeaseMargin = TimeSpan.FromMinutes(1);

    // So many are looked at to find one that another node does not take at the same moment.
    private const int Candidates = 10;

    /// <summary>Sends the message that is due longest.</summary>
    /// <returns>How it ended, one of <see cref="MailOutcome"/>; null when none was due.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the message stays due.</exception>
    public async Task<string?> SendNextAsync(CancellationToken ct)
    {
        if (await TakeAsync(ct) is not { } message)
        {
            return null;
        }

        Delivery delivery;
        try
        {
            delivery = await DeliverAsync(message, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await ReleaseAsync(message);
            throw;
        }

        // The host may be stopping by now; what happened is written down all the same.
        await RecordAsync(message, delivery, CancellationToken.None);
        logger.LogInformation("Message {MessageId} ({Kind}), attempt {Attempt}: {Outcome}", message.Id, message.Kind, message.Attempts + 1, delivery.Outcome);
        return delivery.Outcome;
    }

    private async Task<MailMessageRecord?> TakeAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + options.Value.Timeout + LeaseMargin;
        var due = db.MailMessages.AsNoTracking().Where(m => m.State == MailState.Queued && m.NextAttemptUtc <= now && (m.LeaseUntilUtc == null || m.LeaseUntilUtc <= now)

            // The office deletes such an address soon; until it has, nothing goes there all the same.
            && !db.ContactAnswers.Any(a => a.SubmissionId == m.SubmissionId && a.Answer == ContactAnswerKind.Denied));
        foreach (var id in await due.OrderBy(m => m.NextAttemptUtc).ThenBy(m => m.Id).Select(m => m.Id).Take(Candidates).ToListAsync(ct))
        {
            // One statement asks and takes: of two nodes one finds it taken.
            if (await due.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntilUtc, until), ct) == 1)
            {
                return await db.MailMessages.AsNoTracking().SingleAsync(m => m.Id == id, ct);
            }
        }

        return null;
    }

    // A transport that hangs and does not listen is left behind: neither the queue nor the host waits for it.
    private async Task<Delivery> DeliverAsync(MailMessageRecord record, CancellationToken ct)
    {
        var replyTo = await ReplyToAsync(ct);
        using var patience = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await Task.Run(() => transport.DeliverAsync(record.Id, MailComposer.Compose(record, options.Value, replyTo), either.Token), either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Delivery(MailOutcome.TimedOut);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // Its message may hold the address; its kind is enough to look for it.
            logger.LogError("Message {MessageId} met with {Problem}", record.Id, problem.GetType().FullName);
            return new Delivery(MailOutcome.Broken, problem.GetType().Name);
        }
    }

    private async Task<MailAddress?> ReplyToAsync(CancellationToken ct)
    {
        var settings = await SiteDocuments.ReadAsync(db, SiteDocuments.Settings, ct);
        return MailAddress.Parse(SiteContact.Of(settings[SiteContact.Section] as JsonObject).Email);
    }

    private async Task RecordAsync(MailMessageRecord message, Delivery delivery, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWriteAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        db.MailAttempts.Add(new MailAttemptRecord { MessageId = message.Id, AtUtc = now, Outcome = delivery.Outcome, Answer = ServerAnswer.ForLog(delivery.Answer, message.ToAddress) });
        var stored = await db.MailMessages.SingleAsync(m => m.Id == message.Id, ct);

        // A message that went has gone, whoever has it in hand meanwhile; one that did not is his to decide who has it.
        if (MailOutcome.IsDone(delivery.Outcome) || stored.LeaseUntilUtc == message.LeaseUntilUtc)
        {
            Settle(stored, delivery.Outcome, now);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static void Settle(MailMessageRecord message, string outcome, DateTime now)
    {
        message.Attempts++;
        message.LeaseUntilUtc = null;
        if (MailOutcome.IsDone(outcome))
        {
            (message.State, message.SentUtc, message.GivenUpUtc) = (MailState.Sent, message.SentUtc ?? now, null);
        }
        else if (outcome == MailOutcome.Refused || MailRetry.After(message.Attempts) is not { } wait)
        {
            (message.State, message.GivenUpUtc) = (MailState.GivenUp, now);
        }
        else
        {
            message.NextAttemptUtc = now + wait;
        }
    }

    private Task ReleaseAsync(MailMessageRecord message) => db.MailMessages
        .Where(m => m.Id == message.Id && m.LeaseUntilUtc == message.LeaseUntilUtc)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseUntilUtc, (DateTime?)null), CancellationToken.None);
}
