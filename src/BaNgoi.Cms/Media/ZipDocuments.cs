using System.Buffers.Binary;
using System.IO.Compression;

namespace BaNgoi.Cms.Media;

/// <summary>Office documents that are ZIP archives: told apart by what is in them, never unpacked.</summary>
internal static class ZipDocuments
{
    // APPNOTE.TXT 4.3.16: bytes of the record every archive ends with, and of the comment it may carry. The reader looks for
    // the record from the end and trips over less.
    private const int EndRecord = 22;
    private const int LongestComment = ushort.MaxValue;

    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        [".docx"] = ["[Content_Types].xml", "word/document.xml"],
        [".xlsx"] = ["[Content_Types].xml", "xl/workbook.xml"],
        [".odt"] = ["mimetype", "content.xml"],
    };

    /// <summary>Whether files of the kind are archives.</summary>
    public static bool Knows(MediaType type) => Needed.ContainsKey(type.Extension);

    /// <summary>
    /// Whether the bytes end as an archive does: archive programs look from the end, so anything may stand in front.
    /// </summary>
    public static bool Opens(Stream bytes)
    {
        var tail = new byte[Math.Min(bytes.Length, EndRecord + LongestComment)];
        bytes.Position = bytes.Length - tail.Length;
        bytes.ReadExactly(tail);
        for (var at = tail.Length - EndRecord; at >= 0; at--)
        {
            // The record names the length of the comment behind it, which must reach the end of the file.
            if (tail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + EndRecord + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + EndRecord - 2)) == tail.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why the archive is refused as a document of the kind, or null.</summary>
    public static string? Refusal(MediaType type, Stream bytes)
    {
        if (bytes.Length < EndRecord)
        {
            return MediaInspector.NotWhatItSays(type);
        }

        bytes.Position = 0;
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            // One by one first: the sizes are what the file says of itself, and their sum may be too large for a number.
            if (zip.Entries.Count > MediaLimits.MostZipEntries || zip.Entries.Any(e => e.Length is < 0 or > MediaLimits.LargestUnpacked)
                || zip.Entries.Sum(e => e.Length) > MediaLimits.LargestUnpacked)
            {
                return "Tệp nén quá nhiều dữ liệu bên trong.";
            }

            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return "Tệp có chứa macro; hãy lưu lại không kèm macro.";
            }

            return Needed[type.Extension].All(name => zip.GetEntry(name) is not null) && (type.Extension != ".odt" || MimeTypeOf(zip) == type.ContentType)
                ? null
                : MediaInspector.NotWhatItSays(type);
        }
        catch (InvalidDataException)
        {
            return MediaInspector.NotWhatItSays(type);
        }
    }

    private static string MimeTypeOf(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("mimetype")!.Open());
        var text = new char[100];
        return new string(text, 0, reader.ReadBlock(text)).Trim();
    }
}
