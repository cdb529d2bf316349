using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>What an import did, or would do, with one item.</summary>
public enum ImportEffect
{
    /// <summary>The site had it already, the same.</summary>
    Unchanged = 0,

    /// <summary>The item is new.</summary>
    Created = 1,

    /// <summary>The item exists and changed.</summary>
    Updated = 2,

    /// <summary>The item came as taken down or deleted.</summary>
    Withdrawn = 3,
}

/// <summary>An item that cannot be imported; the message says why, in English.</summary>
public sealed class ContentImportException(string message) : Exception(message);

/// <summary>
/// Brings items of a file into the site with Orchard Core's version semantics, within the caller's transaction.
/// Nothing is saved by halves: the caller commits all or nothing.
/// </summary>
public sealed class ContentImporter(EditorialDbContext db, Site site, Actor actor, TimeProvider clock)
{
    // Rows wait in memory; saved in portions so that a large import stays cheap and bounded.
    private const int SaveEvery = 200;

    private readonly PublicRecord _record = new(db, site, clock);
    private readonly ContentNaming _naming = new(db, site);
    private readonly ImportedAddresses _addresses = new(db);
    private readonly HashSet<string> _seenVersions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _draftsOfThisImport = new(StringComparer.Ordinal);
    private int _pending;

    /// <summary>Brings one version in.</summary>
    /// <exception cref="ContentImportException">It conflicts with what the site has.</exception>
    public async Task<ImportEffect> ImportAsync(ContentItem incoming, CancellationToken ct)
    {
        // Every look among waiting rows would compare them all with what they were: once before they are saved is enough.
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await BringInAsync(incoming, ct);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task<ImportEffect> BringInAsync(ContentItem incoming, CancellationToken ct)
    {
        await CompleteAsync(incoming, ct);
        if (!_seenVersions.Add(incoming.ContentItemVersionId))
        {
            return ImportEffect.Unchanged;
        }

        var row = await db.Items.FindAsync([incoming.ContentItemId], ct);
        var versions = row is null ? [] : await VersionsOfAsync(incoming.ContentItemId, ct);
        var same = versions.FirstOrDefault(v => v.VersionId == incoming.ContentItemVersionId);
        if (same is null && await db.Versions.FindAsync([incoming.ContentItemVersionId], ct) is not null)
        {
            throw new ContentImportException($"version {incoming.ContentItemVersionId} belongs to another item");
        }

        var withdrawal = incoming.Published ? null : Withdrawal.Of(incoming);
        if (same is not null && SameContent(same, incoming) && (withdrawal is null || !versions.Any(v => v.Published)))
        {
            return ImportEffect.Unchanged;
        }

        await NameAsync(incoming, row is null, ct);
        await _addresses.ClaimAsync(incoming, withdrawal is not null, ct);
        var isNew = row is null;
        row ??= NewRow(incoming);
        Store(incoming, versions, same);
        ApplyFlags(incoming, versions, withdrawal);
        await PublishAsync(incoming, versions, withdrawal, ct);
        Finish(row, versions, withdrawal);
        if (!isNew)
        {
            await EndReviewAsync(row, ct);
        }

        AuditTrail.Add(db, clock, actor, AuditActs.Imported, incoming, $"Nhập “{incoming.DisplayText}”");
        await SaveSometimesAsync(ct);
        return withdrawal is not null ? ImportEffect.Withdrawn : isNew ? ImportEffect.Created : ImportEffect.Updated;
    }

    /// <summary>Saves what is pending.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        _pending = 0;
    }

    // What a file leaves out is taken from the same version if the site has it, so that importing a file twice changes nothing.
    private async Task CompleteAsync(ContentItem item, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var known = item.ContentItemVersionId.Length == 0 ? null : await db.Versions.FindAsync([item.ContentItemVersionId], ct);
        if (item.ContentItemVersionId.Length == 0)
        {
            item.ContentItemVersionId = Ids.New(clock);
        }

        item.CreatedUtc ??= known?.CreatedUtc ?? now;
        item.ModifiedUtc ??= known?.ModifiedUtc ?? now;
        item.PublishedUtc ??= known?.PublishedUtc ?? (item.Published ? now : null);
        item.DisplayText = item.DisplayText.Length > 0 ? item.DisplayText : item.Text("TitlePart", "Title") ?? "";
        item.Owner = item.Owner.Length > 0 ? item.Owner : known?.Owner ?? actor.UserId;
        item.Author = item.Author.Length > 0 ? item.Author : known?.Author ?? actor.UserName;
    }

    private async Task<List<ContentVersionRecord>> VersionsOfAsync(string itemId, CancellationToken ct)
    {
        // Rows not yet saved are in the change tracker only.
        await db.Versions.Where(v => v.ItemId == itemId && (v.Latest || v.Published)).LoadAsync(ct);
        if (!db.Versions.Local.Any(v => v.ItemId == itemId && (v.Latest || v.Published)))
        {
            await db.Versions.Where(v => v.ItemId == itemId).LoadAsync(ct);
        }

        return [.. db.Versions.Local.Where(v => v.ItemId == itemId)];
    }

    private static bool SameContent(ContentVersionRecord known, ContentItem incoming) =>
        known.ContentType == incoming.ContentType && known.DisplayText == incoming.DisplayText && known.Owner == incoming.Owner && known.Author == incoming.Author
        && known.ModifiedUtc == incoming.ModifiedUtc && known.CreatedUtc == incoming.CreatedUtc
        && JsonNode.DeepEquals(JsonNode.Parse(known.Parts), incoming.Parts);

    private void Store(ContentItem incoming, List<ContentVersionRecord> versions, ContentVersionRecord? same)
    {
        if (same is null)
        {
            var number = versions.Count == 0 ? 1 : Math.Max(versions.Max(v => v.Number), db.Versions.Where(v => v.ItemId == incoming.ContentItemId).Max(v => (int?)v.Number) ?? 0) + 1;
            same = ItemRows.Version(incoming, number);
            (same.Latest, same.Published) = (false, false);
            db.Versions.Add(same);
            versions.Add(same);
            return;
        }

        var updated = ItemRows.Version(incoming, same.Number);
        (same.ContentType, same.DisplayText, same.Parts) = (updated.ContentType, updated.DisplayText, updated.Parts);
        (same.CreatedUtc, same.ModifiedUtc, same.PublishedUtc) = (updated.CreatedUtc, updated.ModifiedUtc, updated.PublishedUtc);
        (same.Owner, same.Author) = (updated.Owner, updated.Author);
    }

    // Orchard Core: published becomes the published and newest one; only latest becomes the draft beside the published
    // one; neither is history. A draft that came earlier in this same file keeps its place.
    private void ApplyFlags(ContentItem incoming, List<ContentVersionRecord> versions, Withdrawal? withdrawal)
    {
        var version = versions.Single(v => v.VersionId == incoming.ContentItemVersionId);
        if (incoming.Published)
        {
            var keepsDraft = !incoming.Latest && _draftsOfThisImport.Contains(incoming.ContentItemId);
            versions.ForEach(v => v.Published = false);
            version.Published = true;
            if (!keepsDraft)
            {
                versions.ForEach(v => v.Latest = false);
                version.Latest = true;
            }
        }
        else if (incoming.Latest)
        {
            versions.ForEach(v => v.Latest = false);
            version.Latest = true;
            _draftsOfThisImport.Add(incoming.ContentItemId);
        }

        if (withdrawal is not null)
        {
            versions.ForEach(v => v.Published = false);
            if (withdrawal.Deleted && !incoming.Latest)
            {
                versions.ForEach(v => v.Latest = false);
            }
        }
    }

    private async Task PublishAsync(ContentItem incoming, List<ContentVersionRecord> versions, Withdrawal? withdrawal, CancellationToken ct)
    {
        if (withdrawal is not null)
        {
            await _record.RemoveAsync(incoming, withdrawal, ct);
        }
        else if (versions.FirstOrDefault(v => v.Published) is { } published && published.VersionId == incoming.ContentItemVersionId)
        {
            if (await db.PublicDocuments.FindAsync([incoming.ContentItemId], ct) is { Path: { } former } && former != AutoroutePart.PathOf(incoming))
            {
                FormerPaths.Add(incoming, former);
                published.Parts = ContentMapping.Serialize(incoming.Parts);
            }

            await _record.PutAsync(published.ToItem(), ct);
        }
    }

    private void Finish(ContentItemRecord row, List<ContentVersionRecord> versions, Withdrawal? withdrawal)
    {
        var published = versions.FirstOrDefault(v => v.Published);
        var latest = versions.FirstOrDefault(v => v.Latest);
        row.State = (published, latest, withdrawal) switch
        {
            ({ }, { } l, _) when l == published => ContentState.Published,
            ({ }, _, _) => ContentState.PublishedWithDraft,
            (null, { }, { Deleted: false }) => ContentState.Withdrawn,
            (null, { }, _) => ContentState.Draft,
            _ => ContentState.Deleted,
        };
        var shown = latest ?? published ?? versions.MaxBy(v => v.Number)!;
        row.ModifiedUtc = shown.ModifiedUtc;
        row.ModifiedBy = shown.Author;
        row.Owner = shown.Owner;
        row.CreatedUtc = shown.CreatedUtc;
        row.Revision++;
        ItemRows.Describe(row, shown.ToItem(), site.Definitions);
    }

    // A file may rewrite a version in place: what somebody was asked to read is then not what is there.
    private Task EndReviewAsync(ContentItemRecord row, CancellationToken ct) =>
        row.State is ContentState.Published or ContentState.Deleted ? ReviewRows.DraftGoneAsync(db, row.ItemId, ct) : ReviewRows.DraftChangedAsync(db, row.ItemId, ct);

    private ContentItemRecord NewRow(ContentItem item)
    {
        var row = new ContentItemRecord { ItemId = item.ContentItemId, ContentType = item.ContentType, DisplayText = "", SearchText = "", Owner = item.Owner, ModifiedBy = item.Author };
        db.Items.Add(row);
        return row;
    }

    private async Task NameAsync(ContentItem item, bool isNew, CancellationToken ct)
    {
        if (isNew && (item.Latest || item.Published) && AutoroutePart.PathOf(item) is null)
        {
            await _naming.FillAsync(item, ct, _addresses.IsUsed);
        }
    }

    private async Task SaveSometimesAsync(CancellationToken ct)
    {
        if (++_pending >= SaveEvery)
        {
            await FlushAsync(ct);
        }
    }
}
