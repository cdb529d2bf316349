using System.IO.Compression;
using System.Xml;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Documents;

/// <summary>
/// Looks into a file before the library that reads Word files does: what is no such file, is locked, unpacks into too much,
/// declares entities or is nested too deep is refused here, with a sentence that says what to do.
/// </summary>
internal static class WordFileGuard
{
    private const string Broken = "Tệp Word bị hỏng hoặc không đọc được; hãy mở bằng Word, lưu lại thành .docx rồi thử lại.";

    // First bytes of the container of old Office files and of encrypted new ones (MS-CFB, 2.2).
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why the file is refused, in Vietnamese; null when it can be read.</summary>
    /// <param name="bytes">The file; must be seekable.</param>
    public static string? Refusal(Stream bytes) =>
        bytes.Length == 0 ? "Tệp rỗng."
        : bytes.Length > MediaLimits.LargestFile ? MediaInspector.TooLarge
        : IsCompoundFile(bytes) ? CompoundRefusal(bytes)
        : ZipDocuments.Refusal(MediaTypes.Of("a.docx")!, bytes) ?? PartsRefusal(bytes);

    /// <summary>What is said of a file that turns out unreadable later.</summary>
    public static string Unreadable => Broken;

    private static bool IsCompoundFile(Stream bytes)
    {
        bytes.Position = 0;
        var head = new byte[CompoundFile.Length];
        return bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(CompoundFile);
    }

    private static string CompoundRefusal(Stream bytes) =>
        MediaInspector.ContainsUtf16(bytes, "EncryptedPackage") ? "Tệp có đặt mật khẩu; hãy bỏ mật khẩu trong Word, lưu lại rồi thử lại."
        : MediaInspector.ContainsUtf16(bytes, "WordDocument") ? "Đây là tệp Word đời cũ (.doc); hãy mở bằng Word và lưu lại thành .docx."
        : "Tệp không phải là tệp Word (.docx).";

    private static string? PartsRefusal(Stream bytes)
    {
        bytes.Position = 0;
        try
        {
            using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Where(IsRead).Select(PartRefusal).FirstOrDefault(refusal => refusal is not null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return Broken;
        }
    }

    // The parts the reader may open: the text with its styles and lists, and what ties them together.
    private static bool IsRead(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && (!entry.FullName.Contains('/', StringComparison.Ordinal) || entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase));

    private static string? PartRefusal(ZipArchiveEntry entry)
    {
        if (entry.Length > WordLimits.LargestPart)
        {
            return "Tệp dài quá; hãy chia thành nhiều tệp nhỏ hơn.";
        }

        // No entities, no document types: neither can unfold into more nor reach for another file.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = WordLimits.LargestPart };
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            if (reader.Depth > WordLimits.DeepestNesting)
            {
                return Broken;
            }
        }

        return null;
    }
}
