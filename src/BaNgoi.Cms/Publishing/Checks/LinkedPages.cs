using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>What the office knows of the pages and files some links lead to, read at once.</summary>
internal sealed class LinkedPages
{
    private HashSet<string> _published = [];
    private HashSet<string> _files = [];
    private HashSet<string> _withdrawn = [];
    private Dictionary<string, string> _moved = [];
    private Dictionary<string, string> _drafts = [];

    /// <summary>Reads what is known of these paths.</summary>
    public static async Task<LinkedPages> LoadAsync(EditorialDbContext db, IReadOnlyCollection<string> pages, IReadOnlyCollection<string> files, CancellationToken ct)
    {
        var known = new LinkedPages();
        if (files.Count > 0)
        {
            known._files = await db.MediaFiles.AsNoTracking().Where(file => files.Contains(file.Path)).Select(file => file.Path).ToHashSetAsync(StringComparer.Ordinal, ct);
        }

        if (pages.Count > 0)
        {
            await known.LoadPagesAsync(db, pages, ct);
        }

        return known;
    }

    /// <summary>Whether a published page is there.</summary>
    public bool IsPublished(string path) => _published.Contains(path);

    /// <summary>Whether the library has the file.</summary>
    public bool HasFile(string path) => _files.Contains(path);

    /// <summary>Where the page of a former address lives now, or null.</summary>
    public string? MovedTo(string path) => _moved.GetValueOrDefault(path);

    /// <summary>Whether what was there has been taken down.</summary>
    public bool IsWithdrawn(string path) => _withdrawn.Contains(path);

    /// <summary>Title of what is to be published there one day, or null.</summary>
    public string? DraftAt(string path) => _drafts.GetValueOrDefault(path);

    private async Task LoadPagesAsync(EditorialDbContext db, IReadOnlyCollection<string> pages, CancellationToken ct)
    {
        _published = await db.PublicDocuments.AsNoTracking().Where(d => d.Path != null && pages.Contains(d.Path)).Select(d => d.Path!).ToHashSetAsync(StringComparer.Ordinal, ct);
        _moved = await db.PublicRedirects.AsNoTracking().Where(r => pages.Contains(r.Path))
            .Join(db.PublicDocuments.Where(d => d.Path != null), r => r.DocumentId, d => d.Id, (r, d) => new { r.Path, Now = d.Path! })
            .ToDictionaryAsync(moved => moved.Path, moved => moved.Now, StringComparer.Ordinal, ct);
        _withdrawn = await db.PublicWithdrawals.AsNoTracking().Where(w => pages.Contains(w.Path)).Select(w => w.Path).ToHashSetAsync(StringComparer.Ordinal, ct);
        var drafts = await db.Items.AsNoTracking().Where(i => i.Path != null && pages.Contains(i.Path) && i.State == ContentState.Draft)
            .OrderBy(i => i.ItemId).Select(i => new { Path = i.Path!, i.DisplayText }).ToListAsync(ct);
        _drafts = drafts.GroupBy(draft => draft.Path).ToDictionary(path => path.Key, path => path.First().DisplayText, StringComparer.Ordinal);
    }
}
