using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media.Metadata;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Media;

/// <summary>How an act on the library ended.</summary>
/// <param name="Refusal">Why not, in Vietnamese; null when done.</param>
/// <param name="Path">The file's path in the library.</param>
/// <param name="ConcernsText">The refusal is about the text, not the file.</param>
public sealed record MediaResult(string? Refusal, string Path, bool ConcernsText = false);

/// <summary>The media library: which files there are, under which names, with which texts.</summary>
public sealed class MediaLibrary(EditorialDbContext db, MediaStore store, MediaUses uses, TimeProvider clock)
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
            : MediaInspector.Refusal(fileName, bytes);
        if (refusal is not null || TextRefusal(fileName, alternativeText) is not null)
        {
            return new MediaResult(refusal ?? TextRefusal(fileName, alternativeText), "", ConcernsText: refusal is null);
        }

        if (await WithoutMetadataAsync(fileName, bytes, ct) is not { } cleaned)
        {
            return new MediaResult("Tệp hình bị thiếu hoặc hỏng một phần; hãy mở bằng phần mềm xem ảnh, lưu lại rồi tải lên.", "");
        }

        bytes = cleaned;
        var length = bytes.Length;
        var sha256 = await SaveBytesAsync(bytes, ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!Holds(sha256))
        {
            // Somebody deleted another file of the same bytes just now; from here on deletions wait.
            await SaveBytesAsync(bytes, ct);
        }

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

        if ((await uses.FindAsync(path, ct)).Count > 0)
        {
            return new MediaResult("Tệp đang được dùng nên chưa xóa được; các nội dung dùng tệp có ghi bên dưới.", path);
        }

        db.MediaFiles.Remove(record);
        AuditTrail.Add(db, clock, actor, AuditActs.MediaChanged, $"Xóa tệp {path}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await RemoveBytesAsync(record.Sha256, ct);
        return new MediaResult(null, path);
    }

    /// <summary>The file of that path, or null.</summary>
    public Task<MediaRecord?> FindAsync(string path, CancellationToken ct) => db.MediaFiles.AsNoTracking().FirstOrDefaultAsync(m => m.Path == path, ct);

    /// <summary>Opens the bytes of a file, or null when they are lost. The caller disposes.</summary>
    public FileStream? Open(MediaRecord file) => store.Open(file.Sha256);

    /// <summary>The bytes to keep of a file, or null for a damaged image. A photo tells where its author lives; nobody who uploads one thinks of that.</summary>
    internal static async Task<Stream?> WithoutMetadataAsync(string fileName, Stream bytes, CancellationToken ct)
    {
        if (!MediaTypes.IsImage(fileName))
        {
            return bytes;
        }

        bytes.Position = 0;
        var image = new byte[bytes.Length];
        await bytes.ReadExactlyAsync(image, ct);
        return ImageMetadata.Remove(MediaTypes.Of(fileName)!.ContentType, image) is { } cleaned ? new MemoryStream(cleaned) : null;
    }

    private Task<string> SaveBytesAsync(Stream bytes, CancellationToken ct)
    {
        bytes.Position = 0;
        return store.SaveAsync(bytes, ct);
    }

    private bool Holds(string sha256)
    {
        using var stored = store.Open(sha256);
        return stored is not null;
    }

    // After the commit, so that no record is ever without its bytes; in a transaction of its own, so that nobody takes the
    // same bytes in at this moment. Killed in between, bytes without a record stay on disk and harm nobody.
    private async Task RemoveBytesAsync(string sha256, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.MediaFiles.AnyAsync(m => m.Sha256 == sha256, ct) && !await db.PublicMediaFiles.AnyAsync(m => m.Sha256 == sha256, ct))
        {
            store.Delete(sha256);
        }
    }

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
