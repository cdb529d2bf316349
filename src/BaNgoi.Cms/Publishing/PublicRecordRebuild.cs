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
    /// <summary>Ids of documents whose record differs from, or is missing from, what the office would write; and records without an office.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken ct)
    {
        var site = await Site.LoadAsync(db, ct);
        var record = new PublicRecord(db, site, clock);
        var differences = new List<string>();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var version in db.Versions.AsNoTracking().Where(v => v.Published).AsAsyncEnumerable().WithCancellation(ct))
        {
            expected.Add(version.ItemId);
            var made = record.Make(version.ToItem());
            var stored = await db.PublicDocuments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == version.ItemId, ct);
            if (stored is null || stored.VersionId != made.VersionId || stored.Json != made.Json || stored.Search != made.Search || stored.Path != made.Path || stored.Title != made.Title)
            {
                differences.Add(version.ItemId);
            }
        }

        differences.AddRange((await db.PublicDocuments.AsNoTracking().Select(d => d.Id).ToListAsync(ct)).Where(id => !expected.Contains(id)));
        return differences;
    }

    /// <summary>Writes every published item and the site data into the record anew. The caller owns the transaction.</summary>
    /// <returns>How many documents were written.</returns>
    public async Task<int> RebuildAsync(CancellationToken ct)
    {
        var site = await Site.LoadAsync(db, ct);
        var record = new PublicRecord(db, site, clock);
        var written = 0;
        var ids = await db.Versions.Where(v => v.Published).Select(v => v.VersionId).ToListAsync(ct);
        foreach (var portion in ids.Chunk(200))
        {
            foreach (var version in await db.Versions.Where(v => portion.Contains(v.VersionId)).OrderBy(v => v.ItemId).ToListAsync(ct))
            {
                await record.PutAsync(version.ToItem(), ct);
                written++;
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await record.PutSiteAsync(ct);
        await db.SaveChangesAsync(ct);
        return written;
    }
}
