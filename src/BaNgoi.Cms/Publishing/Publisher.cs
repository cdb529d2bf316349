using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Door 1: the only way from the office to the public. Version flags, public record, audit line and outbox row are
/// one transaction; after it the followers are woken.
/// </summary>
public sealed class Publisher(EditorialDbContext db, TimeProvider clock, IEnumerable<IPublishingCheck> checks, OutboxSignal signal, IEnumerable<IPublicationStep>? steps = null)
{
    // A public reason of one letter is no reason.
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    /// <summary>Makes the newest version public, or says all reasons why not.</summary>
    public Task<ActResult> PublishAsync(string itemId, int revision, Actor actor, CancellationToken ct) => PublishAsync(itemId, revision, null, actor, ct);

    /// <summary>Makes the version that was handed in for review public; never another one.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="revision">The revision the actor saw.</param>
    /// <param name="review">The round of review he read.</param>
    /// <param name="actor">Who approves.</param>
    /// <param name="ct">Cancellation.</param>
    public Task<ActResult> ApproveAsync(string itemId, int revision, long review, Actor actor, CancellationToken ct) => PublishAsync(itemId, revision, review, actor, ct);

    private async Task<ActResult> PublishAsync(string itemId, int revision, long? review, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, ContentAct.Publish, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        var version = open.Latest!;
        if (review is { } round && ReviewRows.ReasonAgainst(await ReviewRows.FindAsync(db, itemId, round, ct), version) is { } over)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, over);
        }

        var item = version.ToItem();
        var reasons = await ReasonsAgainstAsync(item, open.Site!, ct);
        if (reasons.Count > 0)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, reasons);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await RememberFormerPathAsync(item, ct);
        if (Withdrawal.Of(item) is not null)
        {
            PublicSince.Set(item, now);
        }

        Withdrawal.Clear(item);
        item.Parts.Remove(PublishLaterPart.PartName);
        if (await db.Versions.FirstOrDefaultAsync(v => v.ItemId == itemId && v.Published, ct) is { } published)
        {
            published.Published = false;
        }

        (item.Published, item.PublishedUtc) = (true, now);
        (version.Published, version.PublishedUtc, version.Parts) = (true, now, ContentMapping.Serialize(item.Parts));
        await new PublicRecord(db, open.Site!, clock).PutAsync(item, ct);
        foreach (var step in steps ?? [])
        {
            await step.PublishedAsync(item, open.Site!, db, actor, ct);
        }

        if (await ReviewRows.PublishedAsync(db, version, actor, now, ct) is { } approved)
        {
            AuditTrail.Add(db, clock, actor, AuditActs.ReviewApproved, item, $"Duyệt “{item.DisplayText}” do {approved.SubmittedBy} gửi");
        }

        return await FinishAsync(transaction, open, item, ContentAct.Publish, AuditActs.Published, $"Đăng “{item.DisplayText}”", actor, ct);
    }

    /// <summary>All reasons why the item's newest version may not be published; none when it may.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAgainstAsync(ContentItem item, Site site, CancellationToken ct) =>
        [.. (await FindingsAsync(item, site, ct)).Where(finding => finding.Blocks).Select(finding => finding.Text)];

    /// <summary>All that is to be said about publishing the item's newest version: what keeps it from that, and what is advice.</summary>
    public async Task<IReadOnlyList<PublishingFinding>> FindingsAsync(ContentItem item, Site site, CancellationToken ct)
    {
        var findings = ContentValidator.Problems(item, site.Definitions).Select(problem => new PublishingFinding(problem.Place, problem.Text, Blocks: true)).ToList();
        foreach (var check in checks)
        {
            findings.AddRange(await check.FindAsync(new PublishingSubject(item, site, db), ct));
        }

        if (await ReasonAgainstPathAsync(item, site, ct) is { } reason)
        {
            findings.Add(new PublishingFinding([], reason, Blocks: true));
        }

        return findings;
    }

    private async Task<string?> ReasonAgainstPathAsync(ContentItem item, Site site, CancellationToken ct)
    {
        if (AutoroutePart.PathOf(item) is not { } path)
        {
            return site.Definitions.Type(item.ContentType)?.Part("AutoroutePart") is not null && !AutoroutePart.IsDisabled(item)
                ? "Chưa có đường dẫn; hãy điền tiêu đề hoặc đường dẫn."
                : null;
        }

        return await new ContentNaming(db, site).PathHolderAsync(item.ContentItemId, path, ct) is { } holder
            ? $"Đường dẫn “{path}” đã dùng cho “{holder}”."
            : null;
    }

    /// <summary>Takes the item down. The reason is shown to the public at the item's address.</summary>
    public Task<ActResult> UnpublishAsync(string itemId, int revision, string reason, Actor actor, CancellationToken ct) =>
        WithdrawAsync(itemId, revision, reason, ContentAct.Unpublish, actor, ct);

    /// <summary>Deletes the item. Versions stay; if it was public, the reason is shown at its address.</summary>
    public Task<ActResult> DeleteAsync(string itemId, int revision, string reason, Actor actor, CancellationToken ct) =>
        WithdrawAsync(itemId, revision, reason, ContentAct.Delete, actor, ct);

    /// <summary>What is wrong with a public reason, in Vietnamese; null when it is one.</summary>
    public static string? RefusalOfReason(string reason) =>
        reason.Trim().Length is < ShortestReason or > LongestReason ? $"Hãy nêu lý do, từ {ShortestReason} đến {LongestReason} ký tự." : null;

    private async Task<ActResult> WithdrawAsync(string itemId, int revision, string reason, ContentAct act, Actor actor, CancellationToken ct)
    {
        reason = reason.Trim();
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, act, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        if (RefusalOfReason(reason) is { } noReason)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, noReason);
        }

        var deleted = act == ContentAct.Delete;
        var shown = await db.PublicDocuments.FindAsync([itemId], ct);
        var former = Withdrawal.Of(open.Latest!.ToItem());
        var withdrawal = new Withdrawal(
            clock.GetUtcNow().UtcDateTime, reason, deleted, shown?.Path ?? former?.Path ?? "", shown?.Title ?? former?.Title ?? "");
        var version = open.Latest!;
        foreach (var published in await db.Versions.Where(v => v.ItemId == itemId && v.Published).ToListAsync(ct))
        {
            published.Published = false;
        }

        version.Latest = !deleted;
        var item = version.ToItem();
        withdrawal.StampOn(item);
        item.Parts.Remove(PublishLaterPart.PartName);
        version.Parts = ContentMapping.Serialize(item.Parts);
        await new PublicRecord(db, open.Site!, clock).RemoveAsync(item, withdrawal, ct);
        foreach (var step in steps ?? [])
        {
            await step.WithdrawnAsync(item, open.Site!, db, ct);
        }

        if (deleted)
        {
            await ReviewRows.DraftGoneAsync(db, itemId, ct);
        }

        var (auditAct, verb) = deleted ? (AuditActs.Deleted, "Xóa") : (AuditActs.Unpublished, "Gỡ");
        return await FinishAsync(transaction, open, item, act, auditAct, $"{verb} “{item.DisplayText}”: {reason}", actor, ct);
    }

    private async Task<ActResult> FinishAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, OpenItem open, ContentItem item, ContentAct act, string auditAct, string summary, Actor actor, CancellationToken ct)
    {
        var row = open.Row!;
        row.State = ContentLife.Next(row.State, act)!.Value;
        row.ScheduledUtc = null;
        row.Revision++;
        AuditTrail.Add(db, clock, actor, auditAct, item, summary);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Nudge();
        return ActResult.Done(row.ItemId, row.Revision);
    }

    private async Task RememberFormerPathAsync(ContentItem item, CancellationToken ct)
    {
        // What was taken down is still looked for at the address it had.
        var former = (await db.PublicDocuments.FindAsync([item.ContentItemId], ct))?.Path ?? Withdrawal.Of(item)?.Path;
        if (former is { Length: > 0 } && former != AutoroutePart.PathOf(item))
        {
            FormerPaths.Add(item, former);
        }
    }
}
