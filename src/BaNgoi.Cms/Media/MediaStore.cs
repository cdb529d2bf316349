using System.Security.Cryptography;

namespace BaNgoi.Cms.Media;

/// <summary>Bytes of media files on disk, named by their SHA-256: the same bytes are stored once, and a name can never lie.</summary>
/// <param name="folder">Where they are, for example <c>App_Data/media</c>.</param>
public sealed class MediaStore(string folder)
{
    private const int HashLength = 64;

    /// <summary>Stores the bytes.</summary>
    /// <returns>Their SHA-256 in lower-case hex.</returns>
    public async Task<string> SaveAsync(Stream bytes, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"upload-{Guid.NewGuid():N}");
        try
        {
            string sha256;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await bytes.CopyToAsync(file, ct);
                // On disk before anything refers to it: a record without its bytes would be a broken link for good.
                file.Flush(flushToDisk: true);
                file.Position = 0;
                sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
            }

            var place = PlaceOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                File.Move(temporary, place, overwrite: true);
            }

            return sha256;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens the bytes, or null when they are not there. The caller disposes.</summary>
    public FileStream? Open(string sha256)
    {
        if (!IsHash(sha256))
        {
            return null;
        }

        try
        {
            return new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes the bytes; nothing happens when they are not there.</summary>
    public void Delete(string sha256)
    {
        if (IsHash(sha256) && File.Exists(PlaceOf(sha256)))
        {
            File.Delete(PlaceOf(sha256));
        }
    }

    // Only a hash may become part of a path on disk.
    private static bool IsHash(string sha256) => sha256.Length == HashLength && sha256.All(char.IsAsciiHexDigitLower);

    private string PlaceOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);
}
