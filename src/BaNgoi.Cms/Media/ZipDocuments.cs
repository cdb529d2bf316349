using System.Buffers.Binary;
using System.IO.Compression;

namespace BaNgoi.Cms.Media;

/// <summary>Office documents that are ZIP archives: told apart by what is in them, never unpacked.</summary>
internal static class ZipDocuments
{
    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        [".docx"] = ["[Content_Types].xml", "word/document.xml"],
        [".xlsx"] = ["[Content_Types].xml", "xl/workbook.xml"],
        [".odt"] = ["mimetype", "content.xml"],
    };

    /// <summary>Whether files of the kind are archives.</summary>
    public static bool Knows(MediaType type) => Needed.ContainsKey(type.Extension);

    /// <summary>Why the archive is refused as a document of the kind, or null.</summary>
    public static string? Refusal(MediaType type, Stream bytes)
    {
        if (bytes.Length < ZipEnd.Length)
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
