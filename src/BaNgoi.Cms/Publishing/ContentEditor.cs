using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>Work on drafts: nothing here changes what the public sees. Each act is one transaction.</summary>
public sealed class ContentEditor(EditorialDbContext db, TimeProvider clock)
{
    // Saving again soon amends the same draft; later, or by someone else, or when it once was public or handed in for review,
    // it makes a new version.
    private static readonly TimeSpan AmendWithin = TimeSpan.FromMinutes(10);

    /// <summary>Makes a new item from parts.</summary>
    /// <returns>The item's id and revision, or why not.</returns>
    public async Task<ActResult> CreateAsync(string contentType, JsonObject parts, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var site = await Site.LoadAsync(db, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var item = new ContentItem
        {
            ContentItemId = Ids.New(clock),
            ContentItemVersionId = Ids.New(clock),
            ContentType = contentType,
            Latest = true,
            CreatedUtc = now,
            ModifiedUtc = now,
            Owner = actor.UserId,
            Author = actor.UserName,
            Parts = (JsonObject)parts.DeepClone(),
        };
        SystemParts.Keep(item, null);
        var facts = new ItemFacts(contentType, ResponsibleUnitPart.UnitOf(item), actor.UserId, actor.UserName);
        if (Authority.Refusal(actor, ContentAct.SaveDraft, facts, site.Section<PublishingSettings>()) is { } refusal)
        {
            return ActResult.Refused("", 0, refusal);
        }

        await new ContentNaming(db, site).FillAsync(item, ct);
        var row = new ContentItemRecord
        {
            ItemId = item.ContentItemId,
            ContentType = contentType,
            DisplayText = "",
            SearchText = "",
            Owner = actor.UserId,
            CreatedUtc = now,
            ModifiedUtc = now,
            ModifiedBy = actor.UserName,
            Revision = 1,
        };
        ItemRows.Describe(row, item, site.Definitions);
        db.Items.Add(row);
        db.Versions.Add(ItemRows.Version(item, 1));
        AuditTrail.Add(db, clock, actor, AuditActs.Created, item, $"Tạo “{item.DisplayText}”");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ActResult.Done(row.ItemId, row.Revision);
    }

    /// <summary>Saves the parts as the item's draft.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="revision">The revision the editor saw; another one means someone else was here in between.</param>
    /// <param name="parts">All parts.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ActResult> SaveAsync(string itemId, int revision, JsonObject parts, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, ContentAct.SaveDraft, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        var (row, latest, site) = (open.Row!, open.Latest!, open.Site!);
        var before = latest.ToItem();
        var item = before.Clone();
        item.Parts.Clear();
        foreach (var (name, part) in parts)
        {
            item.Parts[name] = part?.DeepClone();
        }

        SystemParts.Keep(item, before);

        // Moving an item into a unit needs the same permission there.
        var facts = ItemFacts.Of(row) with { UnitId = ResponsibleUnitPart.UnitOf(item) };
        if (Authority.Refusal(actor, ContentAct.SaveDraft, facts, site.Section<PublishingSettings>()) is { } refusal)
        {
            return ActResult.Refused(itemId, row.Revision, refusal);
        }

        await new ContentNaming(db, site).FillAsync(item, ct);
        if (JsonNode.DeepEquals(before.Parts, item.Parts))
        {
            return ActResult.Done(itemId, row.Revision);
        }

        // What an approver scheduled is not what is there now: whoever may not schedule it cannot ride on his word.
        if (Authority.Refusal(actor, ContentAct.Schedule, facts with { AuthorName = actor.UserName }, site.Section<PublishingSettings>()) is not null)
        {
            item.Parts.Remove("PublishLaterPart");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (latest.PublishedUtc is null && latest.Author == actor.UserName && now - latest.ModifiedUtc < AmendWithin && !await ReviewRows.WasHandedInAsync(db, latest.VersionId, ct))
        {
            latest.Parts = ContentMapping.Serialize(item.Parts);
            latest.DisplayText = item.DisplayText;
            (latest.ModifiedUtc, item.ModifiedUtc) = (now, now);
        }
        else
        {
            await AddDraftAsync(row, latest, item, now, actor, ct);
        }

        await ReviewRows.DraftChangedAsync(db, itemId, ct);
        return await FinishAsync(transaction, open, item, ContentAct.SaveDraft, AuditActs.Saved, $"Lưu bản nháp “{item.DisplayText}”", actor, now, ct);
    }

    /// <summary>Makes an earlier version the draft; the versions in between stay in the history.</summary>
    public async Task<ActResult> RestoreAsync(string itemId, string versionId, int revision, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, ContentAct.Restore, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        if (await db.Versions.FindAsync([versionId], ct) is not { } version || version.ItemId != itemId)
        {
            return ActResult.NotFound(itemId);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var item = version.ToItem();
        SystemParts.Keep(item, open.Latest!.ToItem());
        item.Parts.Remove(PublishLaterPart.PartName);
        await AddDraftAsync(open.Row!, open.Latest!, item, now, actor, ct);
        await ReviewRows.DraftChangedAsync(db, itemId, ct);
        return await FinishAsync(transaction, open, item, ContentAct.Restore, AuditActs.Restored, $"Khôi phục bản số {version.Number} của “{item.DisplayText}”", actor, now, ct);
    }

    /// <summary>Throws the draft away; the published version is the newest again.</summary>
    public async Task<ActResult> DiscardDraftAsync(string itemId, int revision, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, ContentAct.DiscardDraft, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        var published = await db.Versions.SingleAsync(v => v.ItemId == itemId && v.Published, ct);
        open.Latest!.Latest = false;
        published.Latest = true;
        await ReviewRows.DraftGoneAsync(db, itemId, ct);
        var item = published.ToItem();
        return await FinishAsync(transaction, open, item, ContentAct.DiscardDraft, AuditActs.DraftDiscarded, $"Bỏ bản nháp “{item.DisplayText}”", actor, clock.GetUtcNow().UtcDateTime, ct);
    }

    /// <summary>Sets or takes back the moment at which the draft is published by itself.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="revision">The revision the editor saw.</param>
    /// <param name="atUtc">When, UTC; null takes the schedule back.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ActResult> ScheduleAsync(string itemId, int revision, DateTime? atUtc, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var open = await OpenItem.LoadAsync(db, itemId, revision, ContentAct.Schedule, actor, ct);
        if (open.Result is { } refused)
        {
            return refused;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (atUtc <= now)
        {
            return ActResult.Refused(itemId, open.Row!.Revision, "Giờ hẹn đăng phải ở tương lai.");
        }

        var latest = open.Latest!;
        var item = latest.ToItem();
        item.PartOrNew(PublishLaterPart.PartName)["ScheduledPublishUtc"] = ContentItemJson.Moment(atUtc);
        latest.Parts = ContentMapping.Serialize(item.Parts);
        var summary = atUtc is null
            ? $"Bỏ hẹn giờ đăng “{item.DisplayText}”"
            : $"Hẹn đăng “{item.DisplayText}” lúc {open.Site!.Projection.Local(atUtc.Value):HH:mm dd/MM/yyyy}";
        return await FinishAsync(transaction, open, item, ContentAct.Schedule, AuditActs.Scheduled, summary, actor, now, ct);
    }

    private async Task AddDraftAsync(ContentItemRecord row, ContentVersionRecord latest, ContentItem item, DateTime now, Actor actor, CancellationToken ct)
    {
        latest.Latest = false;
        item.ContentItemVersionId = Ids.New(clock);
        (item.Latest, item.Published, item.PublishedUtc) = (true, false, null);
        (item.ModifiedUtc, item.Author) = (now, actor.UserName);
        var number = await db.Versions.Where(v => v.ItemId == row.ItemId).MaxAsync(v => v.Number, ct) + 1;
        db.Versions.Add(ItemRows.Version(item, number));
    }

    private async Task<ActResult> FinishAsync(
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, OpenItem open, ContentItem item, ContentAct act, string auditAct, string summary, Actor actor, DateTime now, CancellationToken ct)
    {
        var row = open.Row!;
        row.State = ContentLife.Next(row.State, act)!.Value;
        // Who wrote the newest version, not who acted: approval by a second person depends on it.
        (row.ModifiedUtc, row.ModifiedBy) = (item.ModifiedUtc ?? now, item.Author);
        row.Revision++;
        ItemRows.Describe(row, item, open.Site!.Definitions);
        AuditTrail.Add(db, clock, actor, auditAct, item, summary);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ActResult.Done(row.ItemId, row.Revision);
    }
}
