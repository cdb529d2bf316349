using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Compares the public record with what the office would write now. The record is a function of the office: any
/// difference is a defect of the record, and <c>verify</c> names it.
/// </summary>
public sealed class PublicRecordRebuild(EditorialDbContext db, TimeProvider clock, IEnumerable<IPublicProjection>? projections = null)
{
    private const int Portion = 200;

    /// <summary>
    /// Ids of documents whose record (document, former addresses, trace) differs from, or is missing from, what the office
    /// would write; and of records without an office.
    /// </summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken ct)
    {
        var site = await Site.LoadAsync(db, ct);
        var record = new PublicRecord(db, site, clock);
        var editions = new EditionTable(db, site);
        var differences = new HashSet<string>(StringComparer.Ordinal);
        var documents = (await db.PublicDocuments.AsNoTracking().Select(d => d.Id).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var redirects = await db.PublicRedirects.AsNoTracking().ToDictionaryAsync(r => r.Path, r => r.DocumentId, ct);
        var traces = await db.PublicWithdrawals.AsNoTracking().ToDictionaryAsync(w => w.DocumentId, ct);
        await foreach (var item in PublishedAsync(ct))
        {
            var stored = await db.PublicDocuments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == item.ContentItemId, ct);
            documents.Remove(item.ContentItemId);
            if (stored is null || !Same(stored, record.Make(item)) || !Leads(redirects, item, stored.Path)
                || !await SameFacetsAsync(stored, ct) || !await SameEditionsAsync(editions, item, ct))
            {
                differences.Add(item.ContentItemId);
            }
        }

        differences.UnionWith(await new ProjectedRecords(db, site, clock, projections ?? []).DifferencesAsync(record, documents, SameFacetsAsync, ct));
        foreach (var (item, withdrawal) in await WithdrawnAsync(ct))
        {
            if (!traces.Remove(item.ContentItemId, out var trace) || !Same(trace, PublicRecord.Trace(item.ContentItemId, withdrawal)) || !Leads(redirects, item, withdrawal.Path))
            {
                differences.Add(item.ContentItemId);
            }
        }

        differences.UnionWith(documents.Concat(traces.Keys).Concat(redirects.Values));
        return [.. differences.Order(StringComparer.Ordinal)];
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
        var editions = new EditionTable(db, site);
        var written = 0;
        await foreach (var item in PublishedAsync(ct))
        {
            await record.PutAsync(item, ct);
            await editions.RewriteAsync(item, ct);
            if (++written % Portion == 0)
            {
                await db.SaveChangesAsync(ct);
                db.ChangeTracker.Clear();
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        var projected = await new ProjectedRecords(db, site, clock, projections ?? []).RebuildAsync(record, ct);
        await PutWithdrawnAsync(record, projected, ct);
        await record.PutSiteAsync(ct);
        await SiteDocuments.WriteAsync(db, SiteDocuments.PublicRecordFormat, new JsonObject { ["format"] = PublicRecord.Format }, ct);
        await db.SaveChangesAsync(ct);
        return written;
    }

    // What is not public has no document, and what was taken down has its trace; nothing else has one.
    private async Task PutWithdrawnAsync(PublicRecord record, IReadOnlySet<string> projected, CancellationToken ct)
    {
        db.PublicDocuments.RemoveRange((await db.PublicDocuments.Where(d => !db.Versions.Any(v => v.ItemId == d.Id && v.Published)).ToListAsync(ct)).Where(d => !projected.Contains(d.Id)));
        db.PublicFacets.RemoveRange((await db.PublicFacets.Where(f => !db.Versions.Any(v => v.ItemId == f.DocumentId && v.Published)).ToListAsync(ct)).Where(f => !projected.Contains(f.DocumentId)));
        db.PublicEditions.RemoveRange(await db.PublicEditions.Where(e => !db.Versions.Any(v => v.ItemId == e.DocumentId && v.Published)).ToListAsync(ct));
        var withdrawn = await WithdrawnAsync(ct);
        foreach (var (item, withdrawal) in withdrawn)
        {
            await record.RemoveAsync(item, withdrawal, ct);
        }

        var kept = withdrawn.Select(w => w.Item.ContentItemId).ToHashSet(StringComparer.Ordinal);
        db.PublicWithdrawals.RemoveRange((await db.PublicWithdrawals.ToListAsync(ct)).Where(w => !kept.Contains(w.DocumentId)));
    }

    private async IAsyncEnumerable<ContentItem> PublishedAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await db.Versions.Where(v => v.Published).OrderBy(v => v.ItemId).Select(v => v.VersionId).ToListAsync(ct);
        foreach (var portion in ids.Chunk(Portion))
        {
            foreach (var version in await db.Versions.AsNoTracking().Where(v => portion.Contains(v.VersionId)).OrderBy(v => v.ItemId).ToListAsync(ct))
            {
                yield return version.ToItem();
            }
        }
    }

    // Items that are not public and once were, also drafts brought back after a deletion.
    private async Task<List<(ContentItem Item, Withdrawal Withdrawal)>> WithdrawnAsync(CancellationToken ct)
    {
        var marked = await db.Versions.AsNoTracking()
            .Where(v => v.Parts.Contains(Withdrawal.StoredMark) && !db.Versions.Any(p => p.ItemId == v.ItemId && p.Published))
            .Select(v => v.ItemId).Distinct().OrderBy(id => id).ToListAsync(ct);
        var withdrawn = new List<(ContentItem, Withdrawal)>();
        foreach (var id in marked)
        {
            var item = (await db.Versions.AsNoTracking().Where(v => v.ItemId == id).NewestFirst().FirstAsync(ct)).ToItem();
            if (Withdrawal.Of(item) is { Path.Length: > 0 } withdrawal)
            {
                withdrawn.Add((item, withdrawal));
            }
        }

        return withdrawn;
    }

    // Takes the item's addresses out of the table; what remains in the end leads from nowhere.
    private static bool Leads(Dictionary<string, string> redirects, ContentItem item, string? path) =>
        FormerPaths.Of(item).Where(former => former != path).Count(former => !(redirects.TryGetValue(former, out var id) && id == item.ContentItemId && redirects.Remove(former))) == 0;

    private async Task<bool> SameFacetsAsync(PublicDocument stored, CancellationToken ct)
    {
        var facets = await db.PublicFacets.AsNoTracking().Where(f => f.DocumentId == stored.Id).Select(f => new { f.ContainerId, f.Name, f.Value }).ToListAsync(ct);
        return facets.ToHashSet().SetEquals(FacetTable.Of(stored).Select(f => new { f.ContainerId, f.Name, f.Value }));
    }

    private async Task<bool> SameEditionsAsync(EditionTable table, ContentItem item, CancellationToken ct)
    {
        var stored = await db.PublicEditions.AsNoTracking().Where(e => e.DocumentId == item.ContentItemId).Select(e => new { e.VersionId, e.FromUtc, e.Json }).ToListAsync(ct);
        var made = AutoroutePart.PathOf(item) is null ? [] : await table.OfAsync(item, ct);
        return stored.ToHashSet().SetEquals(made.Select(e => new { e.VersionId, e.FromUtc, e.Json }));
    }

    private static bool Same(PublicWithdrawal stored, PublicWithdrawal made) =>
        stored.Path == made.Path && stored.Title == made.Title && stored.AtUtc == made.AtUtc && stored.Reason == made.Reason;

    /// <summary>Whether a stored document is what would be written now.</summary>
    internal static bool Same(PublicDocument stored, PublicDocument made) =>
        stored.VersionId == made.VersionId && stored.ContentType == made.ContentType && stored.Title == made.Title && stored.Path == made.Path
        && stored.Alias == made.Alias && stored.ContainerId == made.ContainerId && stored.Order == made.Order && stored.EndsOn == made.EndsOn
        && stored.SortKey == made.SortKey && stored.FilterText == made.FilterText && stored.Listing == made.Listing
        && stored.Json == made.Json && stored.Search == made.Search && stored.CreatedUtc == made.CreatedUtc && stored.PublishedUtc == made.PublishedUtc;
}
