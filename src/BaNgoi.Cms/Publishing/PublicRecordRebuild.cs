using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Compares the public record with what the office would write now. The record is a function of the office: any
/// difference is a defect of the record, and <c>verify</c> names it.
/// </summary>
public sealed class PublicRecordRebuild(EditorialDbContext db, TimeProvider clock)
{
    private const int Portion = 200;

    /// <summary>Ids of documents whose record differs from, or is missing from, what the office would write; and records without an office.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken ct)
    {
        var site = await Site.LoadAsync(db, ct);
        var record = new PublicRecord(db, site, clock);
        var differences = new List<string>();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        var ids = await db.Versions.Where(v => v.Published).Select(v => v.VersionId).ToListAsync(ct);
        foreach (var portion in ids.Chunk(Portion))
        {
            var versions = await db.Versions.AsNoTracking().Where(v => portion.Contains(v.VersionId)).ToListAsync(ct);
            var itemIds = versions.Select(v => v.ItemId).ToList();
            var stored = await db.PublicDocuments.AsNoTracking().Where(d => itemIds.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
            expected.UnionWith(itemIds);
            differences.AddRange(versions.Where(v => !stored.TryGetValue(v.ItemId, out var document) || !Same(document, record.Make(v.ToItem()))).Select(v => v.ItemId));
        }

        differences.AddRange((await db.PublicDocuments.AsNoTracking().Select(d => d.Id).ToListAsync(ct)).Where(id => !expected.Contains(id)));
        return differences;
    }

    /// <summary>Whether the stored record was written in the form this code writes.</summary>
    public async Task<bool> IsCurrentFormatAsync(CancellationToken ct) =>
        JsonRead.Number(await SiteDocuments.ReadAsync(db, SiteDocuments.PublicRecordFormat, ct), "format") == PublicRecord.Format;

    /// <summary>Writes every published item and the site data into the record anew. The caller owns the transaction.</summary>
    /// <returns>How many documents were written.</returns>
    public async Task<int> RebuildAsync(CancellationToken ct)
    {
        var site = await Site.LoadAsync(db, ct);
        var record = new PublicRecord(db, site, clock);
        var written = 0;
        var ids = await db.Versions.Where(v => v.Published).Select(v => v.VersionId).ToListAsync(ct);
        foreach (var portion in ids.Chunk(Portion))
        {
            foreach (var version in await db.Versions.Where(v => portion.Contains(v.VersionId)).OrderBy(v => v.ItemId).ToListAsync(ct))
            {
                await record.PutAsync(version.ToItem(), ct);
                written++;
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await RemoveStraysAsync(record, ct);
        await record.PutSiteAsync(ct);
        await SiteDocuments.WriteAsync(db, SiteDocuments.PublicRecordFormat, new JsonObject { ["format"] = PublicRecord.Format }, ct);
        await db.SaveChangesAsync(ct);
        return written;
    }

    // What is not public has no document, and what was taken down has its trace.
    private async Task RemoveStraysAsync(PublicRecord record, CancellationToken ct)
    {
        db.PublicDocuments.RemoveRange(await db.PublicDocuments.Where(d => !db.Versions.Any(v => v.ItemId == d.Id && v.Published)).ToListAsync(ct));
        var down = await db.Items.Where(i => i.State == ContentState.Withdrawn || i.State == ContentState.Deleted).Select(i => i.ItemId).ToListAsync(ct);
        foreach (var id in down)
        {
            var newest = await db.Versions.AsNoTracking().Where(v => v.ItemId == id).OrderByDescending(v => v.Latest).ThenByDescending(v => v.Number).FirstAsync(ct);
            if (Withdrawal.Of(newest.ToItem()) is { } withdrawal)
            {
                await record.RemoveAsync(id, withdrawal, ct);
            }
        }
    }

    private static bool Same(PublicDocument stored, PublicDocument made) =>
        stored.VersionId == made.VersionId && stored.ContentType == made.ContentType && stored.Title == made.Title && stored.Path == made.Path
        && stored.Alias == made.Alias && stored.ContainerId == made.ContainerId && stored.Order == made.Order && stored.Group == made.Group
        && stored.SortKey == made.SortKey && stored.FilterText == made.FilterText && stored.Listing == made.Listing
        && stored.Json == made.Json && stored.Search == made.Search && stored.CreatedUtc == made.CreatedUtc && stored.PublishedUtc == made.PublishedUtc;
}
