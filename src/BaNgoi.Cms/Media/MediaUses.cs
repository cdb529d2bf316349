using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Media;

/// <summary>An item that refers to a file.</summary>
/// <param name="ItemId">The item; empty for the site's own settings.</param>
/// <param name="Title">Its title.</param>
/// <param name="Where">In which of its versions, in Vietnamese.</param>
public sealed record MediaUse(string ItemId, string Title, string Where);

/// <summary>
/// Finds what refers to a file: the public record, every version (an earlier one may be restored) and the site's settings.
/// It looks for the path as text, so it may name too many items but never too few.
/// </summary>
public sealed class MediaUses(EditorialDbContext db)
{
    /// <summary>What refers to the file, published first.</summary>
    public async Task<IReadOnlyList<MediaUse>> FindAsync(string path, CancellationToken ct)
    {
        // A link in a text holds the path as part of an address.
        var address = MediaUrl.Public(path)[MediaUrl.PublicPrefix.Length..];
        var versions = await db.Versions.AsNoTracking().Where(v => v.Parts.Contains(path) || v.Parts.Contains(address))
            .Select(v => new { v.ItemId, v.DisplayText, v.Number, v.Latest, v.Published }).ToListAsync(ct);
        var shown = await db.PublicMediaFiles.AsNoTracking().Where(m => m.Path == path).Select(m => m.DocumentId).ToListAsync(ct);
        var items = versions.GroupBy(v => v.ItemId)
            .Select(item => (Newest: item.MaxBy(v => v.Number)!, Public: shown.Contains(item.Key) || item.Any(v => v.Published), Draft: item.Any(v => v.Latest && !v.Published)))
            .OrderByDescending(item => item.Public).ThenByDescending(item => item.Draft).ThenBy(item => item.Newest.DisplayText, StringComparer.Ordinal)
            .Select(item => new MediaUse(item.Newest.ItemId, item.Newest.DisplayText, Words(item.Public, item.Draft)));
        var site = await db.SiteDocuments.AnyAsync(d => d.Json.Contains(path) || d.Json.Contains(address), ct);
        return [.. items, .. site ? [new MediaUse("", "Cài đặt chung của trang", "cài đặt")] : Array.Empty<MediaUse>()];
    }

    private static string Words(bool isPublic, bool isDraft) => (isPublic, isDraft) switch
    {
        (true, true) => "bản đang đăng và bản nháp",
        (true, false) => "bản đang đăng",
        (false, true) => "bản nháp",
        _ => "bản cũ trong lịch sử",
    };
}
