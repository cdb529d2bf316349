using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Media;

/// <summary>Searches the library.</summary>
public sealed class MediaList(EditorialDbContext db)
{
    /// <summary>Paths of the files whose path or text has all the words, with or without marks; newest first.</summary>
    /// <param name="query">Words; empty for all files.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IReadOnlyList<string>> FindAsync(string query, CancellationToken ct)
    {
        // Texts are compared folded, which the database cannot do; a ward's library is some thousand short lines.
        var words = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = await db.MediaFiles.AsNoTracking().OrderByDescending(m => m.UploadedUtc).ThenBy(m => m.Path).Select(m => new { m.Path, m.AlternativeText }).ToListAsync(ct);
        return [.. all.Where(m => words.Length == 0 || HasAll(VietnameseText.Fold($"{m.Path} {m.AlternativeText}"), words)).Select(m => m.Path)];
    }

    /// <summary>The files of these paths, in their order.</summary>
    public async Task<IReadOnlyList<MediaRecord>> ReadAsync(IReadOnlyList<string> paths, CancellationToken ct)
    {
        var files = await db.MediaFiles.AsNoTracking().Where(m => paths.Contains(m.Path)).ToDictionaryAsync(m => m.Path, ct);
        return [.. paths.Where(files.ContainsKey).Select(path => files[path])];
    }

    private static bool HasAll(string text, string[] words) => words.All(word => text.Contains(word, StringComparison.Ordinal));
}
