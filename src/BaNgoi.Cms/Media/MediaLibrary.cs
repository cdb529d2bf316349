using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Media;

/// <summary>How an act on the library ended.</summary>
/// <param name="Refusal">Why not, in Vietnamese; null when done.</param>
/// <param name="Path">The file's path in the library.</param>
public sealed record MediaResult(string? Refusal, string Path);

/// <summary>The media library: which files there are, under which names, with which texts.</summary>
public sealed class MediaLibrary(EditorialDbContext db, MediaStore store, TimeProvider clock)
{
    /// <summary>Takes a file in.</summary>
    /// <param name="fileName">Name given by the browser.</param>
    /// <param name="bytes">The file; must be seekable.</param>
    /// <param name="alternativeText">Text that stands for it; images must have one.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<MediaResult> AddAsync(string fileName, Stream bytes, string alternativeText, Actor actor, CancellationToken ct)
    {
        var refusal = !Authority.HasSomewhere(actor, Permission.ManageMedia) ? "Bạn không có quyền tải tệp lên."
            : MediaInspector.Refusal(fileName, bytes) ?? TextRefusal(fileName, alternativeText);
        if (refusal is not null)
        {
            return new MediaResult(refusal, "");
        }

        bytes.Position = 0;
        var length = bytes.Length;
        var sha256 = await store.SaveAsync(bytes, ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var path = await FreePathAsync(fileName, ct);
        db.MediaFiles.Add(new MediaRecord
        {
            Path = path,
            Sha256 = sha256,
            Length = length,
            AlternativeText = alternativeText.Trim(),
            UploadedUtc = clock.GetUtcNow().UtcDateTime,
            UploadedBy = actor.UserName,
        });
        AuditTrail.Add(db, clock, actor, AuditActs.MediaChanged, $"Tải lên tệp {path}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new MediaResult(null, path);
    }

    /// <summary>Changes the text that stands for a file.</summary>
    public async Task<MediaResult> DescribeAsync(string path, string alternativeText, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.MediaFiles.FindAsync([path], ct) is not { } record || !Authority.HasSomewhere(actor, Permission.ManageMedia))
        {
            return new MediaResult("Không có tệp này.", path);
        }

        if (TextRefusal(path, alternativeText) is { } refusal)
        {
            return new MediaResult(refusal, path);
        }

        record.AlternativeText = alternativeText.Trim();
        AuditTrail.Add(db, clock, actor, AuditActs.MediaChanged, $"Sửa lời mô tả của tệp {path}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new MediaResult(null, path);
    }

    /// <summary>Removes a file no content shows.</summary>
    public async Task<MediaResult> DeleteAsync(string path, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.MediaFiles.FindAsync([path], ct) is not { } record || !Authority.HasSomewhere(actor, Permission.ManageMedia))
        {
            return new MediaResult("Không có tệp này.", path);
        }

        if (await UsesAsync(path, ct) is { Count: > 0 } uses)
        {
            return new MediaResult($"Tệp đang được dùng trong: {string.Join("; ", uses)}.", path);
        }

        db.MediaFiles.Remove(record);
        AuditTrail.Add(db, clock, actor, AuditActs.MediaChanged, $"Xóa tệp {path}");
        await db.SaveChangesAsync(ct);
        var shared = await db.MediaFiles.AnyAsync(m => m.Sha256 == record.Sha256, ct);
        await transaction.CommitAsync(ct);
        if (!shared)
        {
            store.Delete(record.Sha256);
        }

        return new MediaResult(null, path);
    }

    /// <summary>Titles of the items that show the file in their newest or published version.</summary>
    public async Task<IReadOnlyList<string>> UsesAsync(string path, CancellationToken ct) =>
        await db.Versions.Where(v => (v.Latest || v.Published) && v.Parts.Contains(path)).Select(v => v.DisplayText).Distinct().Take(5).ToListAsync(ct);

    private static string? TextRefusal(string fileName, string text) =>
        MediaTypes.IsImage(fileName) && string.IsNullOrWhiteSpace(text) ? "Hãy mô tả hình bằng một câu, cho người không nhìn thấy."
        : text.Length > MediaLimits.LongestText ? $"Lời mô tả dài quá {MediaLimits.LongestText} ký tự."
        : null;

    private async Task<string> FreePathAsync(string fileName, CancellationToken ct)
    {
        var folder = clock.GetUtcNow().UtcDateTime.ToString("yyyy/MM", System.Globalization.CultureInfo.InvariantCulture);
        var stem = Slug.From(Path.GetFileNameWithoutExtension(fileName));
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var path = $"{folder}/{stem}{extension}";
        for (var n = 2; await db.MediaFiles.AnyAsync(m => m.Path == path, ct); n++)
        {
            path = $"{folder}/{stem}-{n}{extension}";
        }

        return path;
    }
}
