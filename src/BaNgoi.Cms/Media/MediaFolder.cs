namespace BaNgoi.Cms.Media;

/// <summary>The stored bytes of media files, each under the SHA-256 of its content. Bytes are never changed in place.</summary>
/// <param name="folder">Where they lie.</param>
public sealed class MediaFolder(string folder)
{
    private const int HexDigits = 64;

    /// <summary>The bytes of that name, or null when there are none.</summary>
    public Stream? Open(string sha256)
    {
        var path = PathOf(sha256);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true) : null;
    }

    /// <summary>Where bytes of that name lie or would lie.</summary>
    /// <exception cref="ArgumentException">It is not a SHA-256 in hex.</exception>
    public string PathOf(string sha256) =>
        sha256.Length == HexDigits && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, sha256[..2], sha256)
            : throw new ArgumentException("not a SHA-256 in lower-case hex", nameof(sha256));
}
