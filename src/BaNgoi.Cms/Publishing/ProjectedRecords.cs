using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>The part of the public record that modules write from their own records: written anew, or compared with what they would write.</summary>
internal sealed class ProjectedRecords(EditorialDbContext db, Site site, TimeProvider clock, IEnumerable<IPublicProjection> projections)
{
    private const int Portion = 200;

    /// <summary>Writes all of it, and takes out aspects no module gives any more.</summary>
    /// <returns>Ids of the documents written.</returns>
    public async Task<IReadOnlySet<string>> RebuildAsync(PublicRecord record, CancellationToken ct)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var aspects = new HashSet<(string, string)>();
        var table = new AspectTable(db, clock);
        foreach (var projection in projections)
        {
            await foreach (var item in projection.ItemsAsync(db, site, ct))
            {
                await record.PutProjectedAsync(item, ct);
                if (written.Add(item.ContentItemId) && written.Count % Portion == 0)
                {
                    await db.SaveChangesAsync(ct);
                    db.ChangeTracker.Clear();
                }
            }

            await foreach (var aspect in projection.AspectsAsync(db, site, ct))
            {
                aspects.Add((aspect.DocumentId, aspect.Name));
                await table.PutAsync(aspect, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        db.PublicAspects.RemoveRange((await db.PublicAspects.ToListAsync(ct)).Where(a => !aspects.Contains((a.DocumentId, a.Name))));
        return written;
    }

    /// <summary>Ids of documents that differ from what modules would write; those that are as they should be are taken from the set.</summary>
    /// <param name="record">Makes documents.</param>
    /// <param name="stored">Ids of documents nobody has accounted for yet.</param>
    /// <param name="sameFacets">Whether a document's facets are as they should be.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<string>> DifferencesAsync(PublicRecord record, HashSet<string> stored, Func<PublicDocument, CancellationToken, Task<bool>> sameFacets, CancellationToken ct)
    {
        var differences = new List<string>();
        var aspects = await db.PublicAspects.AsNoTracking().ToDictionaryAsync(a => (a.DocumentId, a.Name), ct);
        foreach (var projection in projections)
        {
            await foreach (var item in projection.ItemsAsync(db, site, ct))
            {
                stored.Remove(item.ContentItemId);
                var known = await db.PublicDocuments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == item.ContentItemId, ct);
                if (known is null || !PublicRecordRebuild.Same(known, record.Make(item)) || !await sameFacets(known, ct))
                {
                    differences.Add(item.ContentItemId);
                }
            }

            await foreach (var aspect in projection.AspectsAsync(db, site, ct))
            {
                if (!aspects.Remove((aspect.DocumentId, aspect.Name), out var known) || !AspectTable.Same(known, aspect))
                {
                    differences.Add(aspect.DocumentId);
                }
            }
        }

        return [.. differences, .. aspects.Keys.Select(key => key.DocumentId)];
    }
}
