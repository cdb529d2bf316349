using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing.Bulk;

/// <summary>
/// One act on several items. Nothing is done here that could not be done to each alone: each is its own act, with its own
/// permission, transaction and audit line, and one that is refused keeps none of the others back.
/// </summary>
public sealed class BulkDesk(EditorialDbContext db, Publisher publisher, ContentEditor editor, ReviewDesk reviews)
{
    /// <summary>Most items at once: what a person can still look over.</summary>
    public const int Most = 100;

    /// <summary>What can be done to several items.</summary>
    public static IReadOnlyList<ContentAct> Acts { get; } = [ContentAct.SubmitForReview, ContentAct.Publish, ContentAct.Unpublish, ContentAct.DiscardDraft, ContentAct.Delete];

    /// <summary>Whether the act tells the public a reason.</summary>
    public static bool NeedsReason(ContentAct act) => act is ContentAct.Unpublish or ContentAct.Delete;

    /// <summary>What is wrong with the words that go with the act, in Vietnamese; null when nothing is.</summary>
    public static string? RefusalOfWords(ContentAct act, string words) =>
        NeedsReason(act) ? Publisher.RefusalOfReason(words) : act == ContentAct.SubmitForReview ? ReviewNote.Refusal(ReviewNote.Clean(words)) : null;

    /// <summary>Says what would happen to each item, and does nothing.</summary>
    public async Task<IReadOnlyList<BulkLine>> CheckAsync(ContentAct act, IReadOnlyList<SeenItem> items, Actor actor, Site site, CancellationToken ct)
    {
        var rows = await RowsAsync(items, actor, site, ct);
        var waiting = await reviews.CurrentAsync([.. rows.Keys], ct);
        var lines = new List<BulkLine>();
        foreach (var seen in items)
        {
            var row = rows.GetValueOrDefault(seen.ItemId);
            var isWaiting = waiting.TryGetValue(seen.ItemId, out var round) && round.State == ReviewState.Waiting;
            lines.Add(new BulkLine(seen, row, row is null ? ActResult.NotFound(seen.ItemId).Reasons : await ReasonsAsync(act, seen, row, isWaiting, actor, site, ct)));
        }

        return lines;
    }

    /// <summary>Does it to each item, and says how it went.</summary>
    public async Task<IReadOnlyList<BulkLine>> DoAsync(ContentAct act, IReadOnlyList<SeenItem> items, string words, Actor actor, Site site, CancellationToken ct)
    {
        var rows = await RowsAsync(items, actor, site, ct);
        var lines = new List<BulkLine>();
        foreach (var seen in items)
        {
            var row = rows.GetValueOrDefault(seen.ItemId);

            // An act that ended half way left its traces in the context; the next one must not save them.
            db.ChangeTracker.Clear();
            var result = row is null ? ActResult.NotFound(seen.ItemId) : await DoAsync(act, seen, words, actor, ct);
            lines.Add(new BulkLine(seen, row, result.Reasons));
        }

        return lines;
    }

    private Task<ActResult> DoAsync(ContentAct act, SeenItem seen, string words, Actor actor, CancellationToken ct) => act switch
    {
        ContentAct.SubmitForReview => reviews.SubmitAsync(seen.ItemId, seen.Revision, words, actor, ct),
        ContentAct.Publish => publisher.PublishAsync(seen.ItemId, seen.Revision, actor, ct),
        ContentAct.Unpublish => publisher.UnpublishAsync(seen.ItemId, seen.Revision, words, actor, ct),
        ContentAct.DiscardDraft => editor.DiscardDraftAsync(seen.ItemId, seen.Revision, actor, ct),
        ContentAct.Delete => publisher.DeleteAsync(seen.ItemId, seen.Revision, words, actor, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "not an act for several items"),
    };

    private async Task<IReadOnlyList<string>> ReasonsAsync(ContentAct act, SeenItem seen, ContentItemRecord row, bool isWaiting, Actor actor, Site site, CancellationToken ct)
    {
        if (row.Revision != seen.Revision)
        {
            return ActResult.Conflict(row.ItemId, row.Revision).Reasons;
        }

        if (ContentLife.Next(row.State, act) is null)
        {
            return [ContentLife.Impossible(row.State, act)];
        }

        if (Authority.Refusal(actor, act, ItemFacts.Of(row), site.Section<PublishingSettings>()) is { } refusal)
        {
            return [refusal];
        }

        if (act == ContentAct.SubmitForReview && isWaiting)
        {
            return [ReviewDesk.AlreadyWaiting];
        }

        if (act is not (ContentAct.Publish or ContentAct.SubmitForReview))
        {
            return [];
        }

        var latest = await db.Versions.AsNoTracking().Where(v => v.ItemId == row.ItemId).NewestFirst().FirstAsync(ct);
        return await publisher.ReasonsAgainstAsync(latest.ToItem(), site, ct);
    }

    private async Task<Dictionary<string, ContentItemRecord>> RowsAsync(IReadOnlyList<SeenItem> items, Actor actor, Site site, CancellationToken ct)
    {
        var ids = items.Select(item => item.ItemId).ToList();
        return await db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).Where(i => ids.Contains(i.ItemId)).ToDictionaryAsync(i => i.ItemId, StringComparer.Ordinal, ct);
    }
}
