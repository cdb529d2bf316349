using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Mail.Office;

/// <summary>How giving a message another chance ended.</summary>
public enum ResendOutcome
{
    /// <summary>It is queued again.</summary>
    Done,

    /// <summary>There is no such message.</summary>
    NotFound,

    /// <summary>It is not given up (any more), or its address is deleted.</summary>
    Conflict,
}

/// <summary>The office's look at messages: what waits, what went, what did not go and why; never an address in full.</summary>
public sealed class MailDesk(EditorialDbContext db, TimeProvider clock, MailSignal signal)
{
    /// <summary>Whether an actor may see it: messages are about items of every unit, and about none.</summary>
    public static bool IsOpenTo(Actor actor) => Authority.Has(actor, Permission.HandleSubmissions, null);

    /// <summary>How many messages stand where.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountsAsync(CancellationToken ct) =>
        await db.MailMessages.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Messages in a state or in all, newest first.</summary>
    public IQueryable<MailMessageRecord> Listed(MailState? state) =>
        db.MailMessages.AsNoTracking().Where(m => state == null || m.State == state).OrderByDescending(m => m.Id);

    /// <summary>The last attempt at each of some messages.</summary>
    public async Task<IReadOnlyDictionary<string, MailAttemptRecord>> LastAttemptsAsync(IReadOnlyCollection<string> messageIds, CancellationToken ct) =>
        await db.MailAttempts.AsNoTracking()
            .Where(a => messageIds.Contains(a.MessageId) && !db.MailAttempts.Any(later => later.MessageId == a.MessageId && later.Sequence > a.Sequence))
            .ToDictionaryAsync(a => a.MessageId, ct);

    /// <summary>Messages somebody can still do something about: given up, the address not yet deleted.</summary>
    public Task<int> GivenUpAsync(CancellationToken ct) => db.MailMessages.CountAsync(m => m.State == MailState.GivenUp && m.ToAddress != "", ct);

    /// <summary>Gives a message that was given up a new round of attempts, and writes down who did.</summary>
    /// <exception cref="UnauthorizedAccessException">The actor may not.</exception>
    public async Task<ResendOutcome> ResendAsync(string id, Actor actor, CancellationToken ct)
    {
        if (!IsOpenTo(actor))
        {
            throw new UnauthorizedAccessException($"{actor.UserName} may not send messages again.");
        }

        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.MailMessages.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } message)
        {
            return ResendOutcome.NotFound;
        }

        if (message.State != MailState.GivenUp || message.ToAddress.Length == 0)
        {
            return ResendOutcome.Conflict;
        }

        (message.State, message.Attempts, message.GivenUpUtc, message.NextAttemptUtc) = (MailState.Queued, 0, null, clock.GetUtcNow().UtcDateTime);
        AuditTrail.Add(db, clock, actor, AuditActs.MailResent, $"Gửi lại thư {id} ({message.Kind})", message.DocumentId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Nudge();
        return ResendOutcome.Done;
    }
}
