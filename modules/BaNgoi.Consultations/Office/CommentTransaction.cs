using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>Why something is not done to a comment.</summary>
/// <param name="Control">The control to mend, or "".</param>
/// <param name="Words">In Vietnamese.</param>
internal sealed record Refusal(string Control, string Words);

/// <summary>What was done to a comment, to be written down.</summary>
/// <param name="Kind">The act.</param>
/// <param name="Audit">Word of the audit trail.</param>
/// <param name="Summary">Its line, without the draft's title.</param>
internal sealed record CommentDone(CommentActKind Kind, string Audit, string Summary)
{
    public string Text { get; init; } = "";

    public string Code { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>Makes the message to the sender, where one is sent.</summary>
    public Func<MailFacts, MailDraft>? Mail { get; init; }
}

/// <summary>
/// An act on comments of one draft in one transaction, all of them or none: state, act, audit line, public record, and the messages to
/// the senders.
/// </summary>
internal sealed class CommentTransaction(EditorialDbContext db, TimeProvider clock, OutboxSignal outbox, MailSignal mails)
{
    /// <summary>Acts.</summary>
    /// <param name="seen">The comments as a form saw them.</param>
    /// <param name="actor">Who.</param>
    /// <param name="links">Makes addresses for messages; null when none are sent.</param>
    /// <param name="check">Says why it cannot be done to a comment, or null.</param>
    /// <param name="act">Does it to one.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<DeskResult> RunAsync(
        IReadOnlyList<SeenComment> seen, Actor actor, SiteLinks? links, Func<OpenComment, Refusal?> check, Func<OpenComment, DraftItem, Task<CommentDone>> act, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        db.ChangeTracker.Clear();
        var ids = seen.Select(s => s.Id).Distinct(StringComparer.Ordinal).ToList();
        var comments = await OpenComment.LoadAsync(db, ids, ct);
        if (comments.Count == 0 || comments.Count < ids.Count || comments.Select(c => c.Details.ConsultationId).Distinct(StringComparer.Ordinal).Count() != 1
            || await DraftItem.FindAsync(db, comments[0].Details.ConsultationId, actor, ct) is not { } draft)
        {
            return DeskResult.NotFound;
        }

        if (Obstacle(comments, seen, check) is { } obstacle)
        {
            return obstacle;
        }

        var formerGroups = comments.Select(c => c.State.GroupId).ToList();
        foreach (var comment in comments)
        {
            await WriteAsync(comment, draft, await act(comment, draft), links, actor, ct);
            await db.SaveChangesAsync(ct);
        }

        var groups = formerGroups.Concat(comments.Select(c => c.State.GroupId)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var touched = await db.CommentStates().Where(s => s.GroupId != null && groups.Contains(s.GroupId)).Select(s => s.SubmissionId).ToListAsync(ct);
        await new ConsultationRecord(db, draft.Site, clock).PutAsync(draft.Row.ItemId, [.. touched.Concat(ids).Distinct(StringComparer.Ordinal)], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        outbox.Nudge();
        mails.Nudge();
        return DeskResult.Done;
    }

    /// <summary>Replies to a submission: its sender reads it on the receipt. It also starts the time after which contacts are deleted.</summary>
    public void Reply(string submissionId, SubmissionState state, string text, Actor actor) =>
        db.SubmissionReplies.Add(new SubmissionReply { SubmissionId = submissionId, State = state, Text = text, AtUtc = clock.GetUtcNow().UtcDateTime, ByName = actor.UserName });

    /// <summary>Answers every request to remove a comment that nobody has answered.</summary>
    public async Task AnswerRemovalsAsync(OpenComment comment, string text, Actor actor, CancellationToken ct)
    {
        foreach (var asked in await db.OpenRemovals(comment.Details.ConsultationId).Where(s => s.AboutId == comment.Submission.Id).Select(s => s.Id).ToListAsync(ct))
        {
            Reply(asked, SubmissionState.Answered, text, actor);
        }
    }

    // One comment is on the page with its form; of several it is said which.
    private static DeskResult? Obstacle(IReadOnlyList<OpenComment> comments, IReadOnlyList<SeenComment> seen, Func<OpenComment, Refusal?> check)
    {
        if (comments.Where(comment => seen.First(s => s.Id == comment.Submission.Id).Revision != comment.State.Revision).ToList() is { Count: > 0 } changed)
        {
            return comments.Count == 1 ? DeskResult.Conflict : DeskResult.ConflictOf(changed);
        }

        var refused = comments.Select(comment => (Comment: comment, Why: check(comment))).Where(pair => pair.Why is not null).Select(pair => (pair.Comment, Why: pair.Why!)).ToList();
        return refused.Count == 0 ? null
            : comments.Count == 1 || refused[0].Why.Control.Length > 0 ? DeskResult.Refused(refused[0].Why.Control, refused[0].Why.Words)
            : DeskResult.Refused([.. refused.Select(pair => new FormError("", $"{pair.Comment.Name}: {pair.Why.Words}"))]);
    }

    private async Task WriteAsync(OpenComment comment, DraftItem draft, CommentDone done, SiteLinks? links, Actor actor, CancellationToken ct)
    {
        if (comment.IsNew)
        {
            db.CommentStates().Add(comment.State);
        }

        comment.State.Revision++;
        db.Set<CommentAct>().Add(new CommentAct
        {
            SubmissionId = comment.Submission.Id,
            Kind = done.Kind,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            ByName = actor.UserName,
            Text = done.Text,
            Code = done.Code,
            Reason = done.Reason,
        });
        AuditTrail.Add(db, clock, actor, done.Audit, $"{done.Summary} về “{draft.Title}”", draft.Row.ItemId);
        if (done.Mail is { } words && links is not null
            && await db.SubmissionContacts.AsNoTracking().FirstOrDefaultAsync(c => c.SubmissionId == comment.Submission.Id, ct) is { } contact && MailAddress.Parse(contact.Contact) is { } to)
        {
            MailQueue.Add(db, clock, words(new MailFacts(to, draft, comment, links)));
        }
    }
}
