using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Office;

/// <summary>How replying ended.</summary>
public enum ReplyOutcome
{
    /// <summary>Stored; the receipt shows it.</summary>
    Done,

    /// <summary>There is no such submission for this person.</summary>
    NotFound,

    /// <summary>Somebody replied in between.</summary>
    Conflict,

    /// <summary>The words are missing or too long.</summary>
    Refused,
}

/// <summary>The office's side of submissions: who sees which, replies, contacts. Every act leaves its audit line.</summary>
public sealed class SubmissionDesk(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>The submissions an actor may handle: those about items of the units he has the permission in; those about no item only with it everywhere.</summary>
    public IQueryable<SubmissionRecord> VisibleTo(Actor actor)
    {
        var submissions = db.Submissions.AsNoTracking();
        if (Authority.Has(actor, Permission.HandleSubmissions, null))
        {
            return submissions;
        }

        var units = actor.Grants.Select(grant => grant.UnitId).Where(unit => Authority.Has(actor, Permission.HandleSubmissions, unit)).ToList();
        return submissions.Where(s => db.Items.Any(item => item.ItemId == s.DocumentId && units.Contains(item.UnitId)));
    }

    // Kinds of modules have desks of their own.
    private static readonly string[] Handled = [SubmissionKind.PageReport.Name, SubmissionKind.UsefulnessReason.Name];

    /// <summary>Those that are words and so wait for somebody to read them, in a state or in all.</summary>
    public IQueryable<SubmissionRecord> Readable(Actor actor, SubmissionState? state)
    {
        var texts = VisibleTo(actor).Where(s => s.Text != "" && Handled.Contains(s.Kind));
        return state switch
        {
            null => texts,
            SubmissionState.New => texts.Where(s => !db.SubmissionReplies.Any(r => r.SubmissionId == s.Id)),
            _ => texts.Where(s => db.SubmissionReplies.Where(r => r.SubmissionId == s.Id).OrderByDescending(r => r.Sequence).Select(r => (SubmissionState?)r.State).FirstOrDefault() == state),
        };
    }

    /// <summary>The replies to some submissions, oldest first.</summary>
    public async Task<ILookup<string, SubmissionReply>> RepliesAsync(IReadOnlyCollection<string> submissionIds, CancellationToken ct) =>
        (await db.SubmissionReplies.AsNoTracking().Where(r => submissionIds.Contains(r.SubmissionId)).OrderBy(r => r.Sequence).ToListAsync(ct)).ToLookup(r => r.SubmissionId);

    /// <summary>What citizens say about an item; null when the actor may not handle it.</summary>
    public async Task<ItemFeedback?> OfItemAsync(string itemId, Actor actor, CancellationToken ct)
    {
        var unit = await db.Items.AsNoTracking().Where(item => item.ItemId == itemId).Select(item => item.UnitId).FirstOrDefaultAsync(ct);
        if (!Authority.Has(actor, Permission.HandleSubmissions, unit))
        {
            return null;
        }

        var votes = await db.Submissions.Where(s => s.DocumentId == itemId && s.Kind == SubmissionKind.PageUsefulness.Name)
            .GroupBy(s => s.Choice).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var open = Readable(actor, SubmissionState.New).Where(s => s.DocumentId == itemId);
        return new ItemFeedback(
            votes.GetValueOrDefault(SubmissionKind.Yes), votes.GetValueOrDefault(SubmissionKind.Partly), votes.GetValueOrDefault(SubmissionKind.No),
            await open.CountAsync(ct), await open.OrderBy(s => s.Id).Take(ItemFeedback.Shown).ToListAsync(ct));
    }

    /// <summary>Answers or closes; whoever has the receipt reads the words.</summary>
    /// <param name="submissionId">The submission.</param>
    /// <param name="seen">How many replies there were when the form was made.</param>
    /// <param name="state">Where it stands from now on; not <see cref="SubmissionState.New"/>.</param>
    /// <param name="typed">The answer, or why it is closed.</param>
    /// <param name="actor">Who replies.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ReplyOutcome> ReplyAsync(string submissionId, int seen, SubmissionState state, string typed, Actor actor, CancellationToken ct)
    {
        var text = SubmissionText.Lines(typed);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await Readable(actor, null).FirstOrDefaultAsync(s => s.Id == submissionId, ct) is not { } submission)
        {
            return ReplyOutcome.NotFound;
        }

        if (text.Length is 0 or > SubmissionText.MaximumLength || state is not (SubmissionState.Answered or SubmissionState.Closed))
        {
            return ReplyOutcome.Refused;
        }

        if (await db.SubmissionReplies.CountAsync(r => r.SubmissionId == submissionId, ct) != seen)
        {
            return ReplyOutcome.Conflict;
        }

        db.SubmissionReplies.Add(new SubmissionReply { SubmissionId = submissionId, State = state, Text = text, AtUtc = clock.GetUtcNow().UtcDateTime, ByName = actor.UserName });
        AuditTrail.Add(db, clock, actor, AuditActs.SubmissionReplied, $"{(state == SubmissionState.Answered ? "Trả lời" : "Đóng")} phản hồi {submissionId}{About(submission)}", submission.DocumentId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ReplyOutcome.Done;
    }

    /// <summary>Whether the contact left with a submission is still kept.</summary>
    public Task<bool> KeepsContactAsync(string submissionId, CancellationToken ct) => db.SubmissionContacts.AnyAsync(c => c.SubmissionId == submissionId, ct);

    /// <summary>The contact left with a submission, or null. That it was read stands in the audit trail before it is shown.</summary>
    public async Task<string?> ReadContactAsync(string submissionId, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await VisibleTo(actor).FirstOrDefaultAsync(s => s.Id == submissionId, ct) is not { } submission
            || await db.SubmissionContacts.AsNoTracking().FirstOrDefaultAsync(c => c.SubmissionId == submissionId, ct) is not { } contact)
        {
            return null;
        }

        AuditTrail.Add(db, clock, actor, AuditActs.ContactRead, $"Đọc cách liên hệ của phản hồi {submissionId}{About(submission)}", submission.DocumentId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return contact.Contact;
    }

    // Neither the words nor the receipt's code: more people read the audit trail than may read these.
    private static string About(SubmissionRecord submission) => submission.Title.Length > 0 ? $": {submission.Title}" : "";
}
