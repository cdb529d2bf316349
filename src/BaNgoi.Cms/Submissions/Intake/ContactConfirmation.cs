using BaNgoi.Cms.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>Where a link to confirm an address stands.</summary>
public enum ContactLinkState
{
    /// <summary>There is no such link.</summary>
    Unknown,

    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>It was not answered in its time.</summary>
    Old,

    /// <summary>It was answered.</summary>
    Answered,
}

/// <summary>What a link to confirm an address leads to; no contact is in it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Submission">What was sent with the address; null of no link.</param>
/// <param name="Answer">What was answered, or null.</param>
public sealed record ContactLinkReading(ContactLinkState State, SubmissionRecord? Submission, ContactAnswer? Answer);

/// <summary>
/// Takes the word of the owner of an address whether he sent a submission. It adds a row; what follows from it, deleting the
/// address, the office does (and until it has, nothing is sent there).
/// </summary>
public sealed class ContactConfirmation(IDbContextFactory<IntakeDbContext> contexts, MailSignal signal, TimeProvider clock, IOptions<SubmissionOptions> options)
{
    private static readonly ContactLinkReading None = new(ContactLinkState.Unknown, null, null);

    /// <summary>What a token of an address's link leads to. Changes nothing: mail servers open links to look at them.</summary>
    public async Task<ContactLinkReading> FindAsync(string token, CancellationToken ct)
    {
        if (ContactToken.Hash(token) is not { } hash)
        {
            return None;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.ContactLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash, ct) is not { } link
            || await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == link.SubmissionId, ct) is not { } submission)
        {
            return None;
        }

        var answer = await db.ContactAnswers.AsNoTracking().FirstOrDefaultAsync(a => a.SubmissionId == link.SubmissionId, ct);
        var state = answer is not null ? ContactLinkState.Answered
            : clock.GetUtcNow().UtcDateTime >= link.AtUtc.AddDays(options.Value.ConfirmationDays) ? ContactLinkState.Old
            : ContactLinkState.Open;
        return new ContactLinkReading(state, submission, answer);
    }

    /// <summary>Writes an answer down, if none is yet.</summary>
    /// <returns>The link as it is now: answered by this or an earlier word, or not to be answered.</returns>
    public async Task<ContactLinkReading> AnswerAsync(string token, ContactAnswerKind answer, CancellationToken ct)
    {
        var open = await FindAsync(token, ct);
        if (open is not { State: ContactLinkState.Open, Submission: { } submission })
        {
            return open;
        }

        var row = new ContactAnswer { SubmissionId = submission.Id, Answer = answer, AtUtc = clock.GetUtcNow().UtcDateTime };
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ContactAnswers.Add(row);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two answers at once meet at the key; whoever came first is heard.
            return await FindAsync(token, ct) is { State: ContactLinkState.Answered } earlier ? earlier : throw new InvalidOperationException("The answer could not be written down.");
        }

        signal.Nudge();
        return open with { State = ContactLinkState.Answered, Answer = row };
    }
}
