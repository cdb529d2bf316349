namespace BaNgoi.Cms.Media;

/// <summary>A kind of file the library accepts.</summary>
/// <param name="Extension">Lower case with the dot.</param>
/// <param name="ContentType">Sent with the file.</param>
/// <param name="Signatures">First bytes a real file of the kind has; the file's name alone is never believed.</param>
/// <param name="Inline">May be shown in the page; others are always downloads.</param>
public sealed record MediaType(string Extension, string ContentType, IReadOnlyList<byte[]> Signatures, bool Inline);

/// <summary>
/// The kinds of files the media library accepts. SVG and HTML are left out on purpose: they can carry script.
/// </summary>
public static class MediaTypes
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    private static readonly Dictionary<string, MediaType> ByExtension = new MediaType[]
    {
        new(".jpg", "image/jpeg", [Jpeg], true),
        new(".jpeg", "image/jpeg", [Jpeg], true),
        new(".png", "image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]], true),
        new(".gif", "image/gif", ["GIF87a"u8.ToArray(), "GIF89a"u8.ToArray()], true),
        new(".webp", "image/webp", ["RIFF"u8.ToArray()], true),
        new(".pdf", "application/pdf", ["%PDF-"u8.ToArray()], false),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip], false),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip], false),
        new(".odt", "application/vnd.oasis.opendocument.text", [Zip], false),
        new(".doc", "application/msword", [CompoundFile], false),
        new(".xls", "application/vnd.ms-excel", [CompoundFile], false),
    }.ToDictionary(t => t.Extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>Extensions accepted, for error messages and file inputs.</summary>
    public static IReadOnlyCollection<string> Extensions => ByExtension.Keys;

    /// <summary>The kind a file name claims to be, or null when the library does not accept it.</summary>
    public static MediaType? Of(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName));

    /// <summary>Whether the name is that of an image.</summary>
    public static bool IsImage(string fileName) => Of(fileName) is { } type && type.ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Whether the first bytes fit the kind.</summary>
    public static bool Fits(MediaType type, ReadOnlySpan<byte> head)
    {
        foreach (var signature in type.Signatures)
        {
            if (head.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }
}
