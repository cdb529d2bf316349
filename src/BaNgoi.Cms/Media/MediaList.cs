using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Media;

/// <summary>One page of the library.</summary>
/// <param name="Files">The files of the page.</param>
/// <param name="Total">Files in all that were found.</param>
/// <param name="Page">The page shown: the last one when there are not so many.</param>
/// <param name="Pages">Pages in all, at least one.</param>
public sealed record MediaPage(IReadOnlyList<MediaRecord> Files, int Total, int Page, int Pages);

/// <summary>Lists the library, newest first.</summary>
public sealed class MediaList(EditorialDbContext db)
{
    /// <summary>Files of a page.</summary>
    public const int PageSize = 24;

    /// <summary>The files whose path or text has all the words, written with or without marks.</summary>
    /// <param name="query">Words; empty for all files.</param>
    /// <param name="page">1, 2, 3 …</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<MediaPage> ReadAsync(string query, int page, CancellationToken ct)
    {
        var paths = await FindAsync(query, ct);
        var pages = Math.Max(1, (paths.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var onPage = paths.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var files = await db.MediaFiles.AsNoTracking().Where(m => onPage.Contains(m.Path)).ToListAsync(ct);
        return new MediaPage([.. files.OrderBy(file => onPage.IndexOf(file.Path))], paths.Count, page, pages);
    }

    // Texts are compared folded, which the database cannot do; a ward's library is some thousand short lines.
    private async Task<List<string>> FindAsync(string query, CancellationToken ct)
    {
        var words = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = await db.MediaFiles.AsNoTracking().OrderByDescending(m => m.UploadedUtc).ThenBy(m => m.Path).Select(m => new { m.Path, m.AlternativeText }).ToListAsync(ct);
        return [.. all.Where(m => words.Length == 0 || HasAll(VietnameseText.Fold($"{m.Path} {m.AlternativeText}"), words)).Select(m => m.Path)];
    }

    private static bool HasAll(string text, string[] words) => words.All(word => text.Contains(word, StringComparison.Ordinal));
}
