using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing.Review;

/// <summary>
/// What acts on an item mean for its round of review. Every act that changes, publishes or removes a draft calls one of
/// these within its transaction, so that a round can never be about something else than what was handed in.
/// </summary>
internal static class ReviewRows
{
    /// <summary>The item's current round as it is on disk now, or null.</summary>
    public static async Task<ReviewRecord?> CurrentAsync(EditorialDbContext db, string itemId, CancellationToken ct)
    {
        if (await db.Reviews.FirstOrDefaultAsync(r => r.ItemId == itemId && r.Current, ct) is not { } review)
        {
            return null;
        }

        await db.Entry(review).ReloadAsync(ct);
        return review;
    }

    /// <summary>A round of the item as it is on disk now, or null.</summary>
    public static async Task<ReviewRecord?> FindAsync(EditorialDbContext db, string itemId, long sequence, CancellationToken ct)
    {
        if (await db.Reviews.FirstOrDefaultAsync(r => r.Sequence == sequence && r.ItemId == itemId, ct) is not { } review)
        {
            return null;
        }

        await db.Entry(review).ReloadAsync(ct);
        return review;
    }

    /// <summary>Why nobody can decide about the round any more; null when it waits and is about the draft as it is.</summary>
    public static string? ReasonAgainst(ReviewRecord? review, ContentVersionRecord latest) =>
        review is not { Current: true, State: ReviewState.Waiting } ? ReviewWords.Over(review?.State)
        : review.VersionId != latest.VersionId ? ReviewWords.Over(ReviewState.Outdated)
        : null;

    /// <summary>Whether somebody was asked to read exactly this version: it is then never rewritten.</summary>
    public static Task<bool> WasHandedInAsync(EditorialDbContext db, string versionId, CancellationToken ct) => db.Reviews.AnyAsync(r => r.VersionId == versionId, ct);

    /// <summary>The draft is another one now: what waited must be handed in again.</summary>
    public static async Task DraftChangedAsync(EditorialDbContext db, string itemId, CancellationToken ct)
    {
        if (await CurrentAsync(db, itemId, ct) is { State: ReviewState.Waiting } review)
        {
            review.State = ReviewState.Outdated;
        }
    }

    /// <summary>There is no draft any more.</summary>
    public static async Task DraftGoneAsync(EditorialDbContext db, string itemId, CancellationToken ct)
    {
        if (await CurrentAsync(db, itemId, ct) is { } review)
        {
            review.State = review.State == ReviewState.Waiting ? ReviewState.Outdated : review.State;
            review.Current = false;
        }
    }

    /// <summary>A version was published: the round is over, and approved when it was about this version.</summary>
    /// <returns>The round, when it was approved by this.</returns>
    public static async Task<ReviewRecord?> PublishedAsync(EditorialDbContext db, ContentVersionRecord version, Actor actor, DateTime nowUtc, CancellationToken ct)
    {
        if (await CurrentAsync(db, version.ItemId, ct) is not { } review)
        {
            return null;
        }

        review.Current = false;
        if (review.State != ReviewState.Waiting || review.VersionId != version.VersionId)
        {
            review.State = review.State == ReviewState.Waiting ? ReviewState.Outdated : review.State;
            return null;
        }

        Decide(review, ReviewState.Approved, "", actor, nowUtc);
        return review;
    }

    /// <summary>Writes a decision into the round.</summary>
    public static void Decide(ReviewRecord review, ReviewState state, string note, Actor actor, DateTime nowUtc) =>
        (review.State, review.DecisionNote, review.DecidedBy, review.DecidedUtc) = (state, note, actor.UserName, nowUtc);
}
