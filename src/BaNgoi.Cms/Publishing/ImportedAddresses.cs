using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Which public document has which address while an import runs and its rows wait in memory. Only what is public claims an
/// address: drafts may share one until they are published, as in the editor.
/// </summary>
internal sealed class ImportedAddresses(EditorialDbContext db)
{
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byItem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private bool _loaded;

    /// <summary>Whether an item of this import has the address, public or not.</summary>
    public bool IsUsed(string path) => _used.Contains(path);

    /// <summary>Gives the item its address and takes the one it had.</summary>
    /// <exception cref="ContentImportException">Another public document lives there, or nobody could.</exception>
    public async Task ClaimAsync(ContentItem item, bool withdrawn, CancellationToken ct)
    {
        await LoadAsync(ct);
        var path = AutoroutePart.PathOf(item);
        if (path is not null)
        {
            _used.Add(path);
        }

        if (item.Published || withdrawn)
        {
            Release(item.ContentItemId);
            if (item.Published && path is not null)
            {
                RequireAskable(path);
                Claim(item.ContentItemId, path);
            }
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        if (_loaded)
        {
            return;
        }

        _loaded = true;
        foreach (var document in await db.PublicDocuments.Where(d => d.Path != null).Select(d => new { d.Id, d.Path }).ToListAsync(ct))
        {
            Claim(document.Id, document.Path!);
        }
    }

    private static void RequireAskable(string path)
    {
        if (path.Length > AutoroutePart.MaximumLength || !AutoroutePart.CanBeAsked(path))
        {
            throw new ContentImportException($"path \"{(path.Length > 60 ? path[..60] + "…" : path)}\" cannot be an address of this site");
        }
    }

    private void Release(string itemId)
    {
        if (_byItem.Remove(itemId, out var path))
        {
            _byPath.Remove(path);
        }
    }

    private void Claim(string itemId, string path)
    {
        if (!_byPath.TryAdd(path, itemId))
        {
            throw new ContentImportException($"path \"{path}\" is already in use by item {_byPath[path]}");
        }

        _byItem[itemId] = path;
    }
}
