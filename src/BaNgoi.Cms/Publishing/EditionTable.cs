using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>Writes what documents said at earlier times into the public record. The caller saves.</summary>
internal sealed class EditionTable(EditorialDbContext db, Site site)
{
    /// <summary>All editions an item has, oldest first: its versions that were public since it was last taken down.</summary>
    public async Task<IReadOnlyList<PublicEdition>> OfAsync(ContentItem published, CancellationToken ct)
    {
        var since = PublicSince.Of(published);
        var versions = await db.Versions.AsNoTracking()
            .Where(v => v.ItemId == published.ContentItemId && v.WasPublic && v.PublishedUtc >= since)
            .OrderBy(v => v.PublishedUtc).ThenBy(v => v.Number).ToListAsync(ct);
        return [.. versions.Where(v => v.VersionId != published.ContentItemVersionId).Select(v => v.ToItem()).Append(published).Select(Edition)];
    }

    /// <summary>Puts the edition a publication makes; for a document that comes into the record, all it had.</summary>
    /// <param name="item">The published item.</param>
    /// <param name="made">Its public document.</param>
    /// <param name="known">Whether the record has the document already, and with it its earlier editions.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task PutAsync(ContentItem item, PublicDocument made, bool known, CancellationToken ct)
    {
        if (made.Path is null)
        {
            return;
        }

        foreach (var edition in known ? [Edition(item)] : await OfAsync(item, ct))
        {
            await PutAsync(edition, ct);
        }
    }

    /// <summary>Writes all editions of an item anew.</summary>
    public async Task RewriteAsync(ContentItem item, CancellationToken ct)
    {
        var editions = HasPage(item) ? await OfAsync(item, ct) : [];
        var kept = editions.Select(e => e.VersionId).ToHashSet(StringComparer.Ordinal);
        db.PublicEditions.RemoveRange((await db.PublicEditions.Where(e => e.DocumentId == item.ContentItemId).ToListAsync(ct)).Where(e => !kept.Contains(e.VersionId)));
        foreach (var edition in editions)
        {
            await PutAsync(edition, ct);
        }
    }

    /// <summary>Takes all editions of a document out: what is taken down is not read in its past either.</summary>
    public async Task RemoveAsync(string documentId, CancellationToken ct) =>
        db.PublicEditions.RemoveRange(await db.PublicEditions.Where(e => e.DocumentId == documentId).ToListAsync(ct));

    private static bool HasPage(ContentItem item) => Content.Parts.AutoroutePart.PathOf(item) is not null;

    private async Task PutAsync(PublicEdition edition, CancellationToken ct)
    {
        if (await db.PublicEditions.FindAsync([edition.VersionId], ct) is { } existing)
        {
            db.Entry(existing).CurrentValues.SetValues(edition);
        }
        else
        {
            db.PublicEditions.Add(edition);
        }
    }

    private PublicEdition Edition(ContentItem item) => new()
    {
        VersionId = item.ContentItemVersionId,
        DocumentId = item.ContentItemId,
        FromUtc = item.PublishedUtc ?? default,
        Json = StoredJson.Write(site.Content.Project(item)),
    };
}
