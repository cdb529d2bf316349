using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing.Review;

/// <summary>
/// Review of drafts: handing in, taking back, giving back. Each act is one transaction with its audit line. Approving is
/// publishing: <see cref="Publisher.ApproveAsync"/>.
/// </summary>
public sealed class ReviewDesk(EditorialDbContext db, Publisher publisher, TimeProvider clock)
{
    /// <summary>Why a draft is not handed in twice.</summary>
    internal const string AlreadyWaiting = "Nội dung này đang chờ duyệt rồi.";

    /// <summary>The item's current round, or null.</summary>
    public Task<ReviewRecord?> CurrentAsync(string itemId, CancellationToken ct) =>
        db.Reviews.AsNoTracking().FirstOrDefaultAsync(r => r.ItemId == itemId && r.Current, ct);

    /// <summary>The current rounds of some items, by item id.</summary>
    public Task<Dictionary<string, ReviewRecord>> CurrentAsync(IReadOnlyCollection<string> itemIds, CancellationToken ct) =>
        db.Reviews.AsNoTracking().Where(r => r.Current && itemIds.Contains(r.ItemId)).ToDictionaryAsync(r => r.ItemId, StringComparer.Ordinal, ct);

    /// <summary>All rounds of an item by version, oldest first.</summary>
    public async Task<ILookup<string, ReviewRecord>> HistoryAsync(string itemId, CancellationToken ct) =>
        (await db.Reviews.AsNoTracking().Where(r => r.ItemId == itemId).OrderBy(r => r.Sequence).ToListAsync(ct)).ToLookup(r => r.VersionId);

    /// <summary>Hands the draft in. What could not be published is not handed in: nobody could approve it.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="revision">The revision the actor saw.</param>
    /// <param name="typed">Words for whoever approves; may be empty.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ActResult> SubmitAsync(string itemId, int revision, string typed, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, ContentAct.SubmitForReview, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        var before = await ReviewRows.CurrentAsync(db, itemId, ct);
        var note = ReviewNote.Clean(typed);
        var item = open.Latest!.ToItem();
        IReadOnlyList<string> reasons =
            before?.State == ReviewState.Waiting ? [AlreadyWaiting]
            : ReviewNote.Refusal(note) is { } tooLong ? [tooLong]
            : await publisher.ReasonsAgainstAsync(item, open.Site!, ct);
        if (reasons.Count > 0)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, reasons);
        }

        if (before is not null)
        {
            // On its own, before the new row: at no moment are there two current rounds.
            before.Current = false;
            await db.SaveChangesAsync(ct);
        }

        db.Reviews.Add(new ReviewRecord
        {
            ItemId = itemId,
            VersionId = open.Latest!.VersionId,
            State = ReviewState.Waiting,
            Current = true,
            SubmittedUtc = clock.GetUtcNow().UtcDateTime,
            SubmittedById = actor.UserId,
            SubmittedBy = actor.UserName,
            Note = note,
        });
        AuditTrail.Add(db, clock, actor, AuditActs.ReviewRequested, item, $"Gửi duyệt “{item.DisplayText}”{ReviewNote.Tail(note)}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        // The content is what it was: a colleague who has the form open loses nothing and meets no conflict.
        return ActResult.Done(itemId, open.Row!.Revision);
    }

    /// <summary>Takes a round back; only who handed it in can.</summary>
    public Task<ActResult> TakeBackAsync(string itemId, int revision, long review, Actor actor, CancellationToken ct) =>
        DecideAsync(itemId, revision, review, ContentAct.SubmitForReview, actor, (round, open) =>
        {
            if (round.SubmittedById != actor.UserId)
            {
                return "Chỉ người gửi mới rút lại được.";
            }

            ReviewRows.Decide(round, ReviewState.TakenBack, "", actor, clock.GetUtcNow().UtcDateTime);
            round.Current = false;
            AuditTrail.Add(db, clock, actor, AuditActs.ReviewTakenBack, $"Rút lại “{open.Row!.DisplayText}” đã gửi duyệt", itemId, round.VersionId);
            return null;
        }, ct);

    /// <summary>Gives the draft back to be mended, with a note. Whoever may publish it may do that.</summary>
    public Task<ActResult> ReturnAsync(string itemId, int revision, long review, string typed, Actor actor, CancellationToken ct) =>
        DecideAsync(itemId, revision, review, ContentAct.Publish, actor, (round, open) =>
        {
            var note = ReviewNote.Clean(typed);
            if (ReviewNote.RefusalOfReason(note) is { } refusal)
            {
                return refusal;
            }

            ReviewRows.Decide(round, ReviewState.Returned, note, actor, clock.GetUtcNow().UtcDateTime);
            AuditTrail.Add(db, clock, actor, AuditActs.ReviewReturned, $"Trả lại “{open.Row!.DisplayText}” cho {round.SubmittedBy}{ReviewNote.Tail(note)}", itemId, round.VersionId);
            return null;
        }, ct);

    private async Task<ActResult> DecideAsync(
        string itemId, int revision, long review, ContentAct needed, Actor actor, Func<ReviewRecord, OpenItem, string?> decide, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, needed, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        var round = await ReviewRows.FindAsync(db, itemId, review, ct);
        if (ReviewRows.ReasonAgainst(round, open.Latest!) is { } over)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, over);
        }

        if (decide(round!, open) is { } reason)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, reason);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ActResult.Done(itemId, open.Row!.Revision);
    }
}
