using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Writes the former addresses of items. Each address belongs to one item: to the document that lives there, else to the
/// last one that did; the others forget it, so that the table stays a function of the items.
/// </summary>
internal sealed class RedirectTable(EditorialDbContext db)
{
    /// <summary>Puts the former addresses of an item that is or was public.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Where it lives now; null when it does not.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task PutAsync(ContentItem item, string? path, CancellationToken ct)
    {
        if (path is not null && await db.PublicRedirects.FindAsync([path], ct) is { } reused)
        {
            if (reused.DocumentId != item.ContentItemId)
            {
                await ForgetAsync(reused.DocumentId, path, ct);
            }

            db.PublicRedirects.Remove(reused);
        }

        foreach (var former in FormerPaths.Of(item).Where(former => former != path))
        {
            if (await IsLivedInAsync(former, ct))
            {
                await ForgetAsync(item.ContentItemId, former, ct);
            }
            else if (await db.PublicRedirects.FindAsync([former], ct) is not { } redirect)
            {
                db.PublicRedirects.Add(new PublicRedirect { Path = former, DocumentId = item.ContentItemId });
            }
            else if (redirect.DocumentId != item.ContentItemId)
            {
                await ForgetAsync(redirect.DocumentId, former, ct);
                redirect.DocumentId = item.ContentItemId;
            }
        }
    }

    // Rows not yet saved are in the change tracker only.
    private async Task<bool> IsLivedInAsync(string path, CancellationToken ct) =>
        db.PublicDocuments.Local.Any(d => d.Path == path)
        || await db.PublicDocuments.AsNoTracking().Where(d => d.Path == path).Select(d => d.Id).FirstOrDefaultAsync(ct) is { } id && db.PublicDocuments.Local.FindEntry(id) is null;

    private async Task ForgetAsync(string itemId, string path, CancellationToken ct)
    {
        await db.Versions.Where(v => v.ItemId == itemId).LoadAsync(ct);
        foreach (var version in db.Versions.Local.Where(v => v.ItemId == itemId).ToList())
        {
            var item = version.ToItem();
            if (FormerPaths.Of(item).Contains(path))
            {
                FormerPaths.Remove(item, path);
                version.Parts = ContentMapping.Serialize(item.Parts);
            }
        }
    }
}
