using System.Text;

namespace BaNgoi.Cms.Media;

/// <summary>
/// Looks into an uploaded file and says why the library refuses it. Name, first bytes and inner structure must agree, and
/// a file must not be two things at once (an image that also opens as an archive or a page).
/// </summary>
public static class MediaInspector
{
    // Browsers of the past guessed a file's kind from about this much of it.
    private const int SniffedBytes = 1024;
    private static readonly string[] PageMarks = ["<script", "<html", "<!doctype", "<svg", "<?php"];

    /// <summary>What is said of a file that is too large.</summary>
    public static string TooLarge { get; } = $"Tệp lớn quá {MediaLimits.LargestFile / (1024 * 1024)} MB.";

    /// <summary>Why the file is refused, in Vietnamese; null when it is what its name says.</summary>
    /// <param name="fileName">Name given by the browser; only its extension counts.</param>
    /// <param name="bytes">The file; must be seekable.</param>
    public static string? Refusal(string fileName, Stream bytes)
    {
        if (MediaTypes.Of(fileName) is not { } type)
        {
            return $"Chỉ nhận tệp {string.Join(", ", MediaTypes.Extensions)}.";
        }

        if (bytes.Length == 0)
        {
            return "Tệp rỗng.";
        }

        if (bytes.Length > MediaLimits.LargestFile)
        {
            return TooLarge;
        }

        var head = Head(bytes);
        return !MediaTypes.Fits(type, head) ? NotWhatItSays(type)
            : type.Inline ? ImageRefusal(type, bytes, head)
            : ZipDocuments.Knows(type) ? ZipDocuments.Refusal(type, bytes)
            : OtherRefusal(type, bytes);
    }

    internal static string NotWhatItSays(MediaType type) => $"Nội dung tệp không phải là {type.Extension[1..].ToUpperInvariant()} như tên tệp ghi.";

    private static string? ImageRefusal(MediaType type, Stream bytes, byte[] head)
    {
        bytes.Position = 0;
        if (ImageSize.Read(type.ContentType, bytes) is not { } size)
        {
            return NotWhatItSays(type);
        }

        if ((long)size.Width * size.Height > MediaLimits.MostPixels)
        {
            return $"Hình quá lớn ({size.Width} × {size.Height} điểm ảnh); hãy thu nhỏ trước khi tải lên.";
        }

        var text = Encoding.Latin1.GetString(head);
        return PageMarks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase)) || text.Contains("%PDF-", StringComparison.Ordinal) || ZipEnd.IsIn(bytes)
            ? "Tệp hình có lẫn nội dung khác; hãy lưu lại bằng phần mềm xem ảnh rồi tải lên."
            : null;
    }

    private static string? OtherRefusal(MediaType type, Stream bytes) =>
        type.Extension switch
        {
            // Old documents may hold new ones whole, archive and all; their own streams tell what they are.
            ".doc" => ContainsUtf16(bytes, "WordDocument"),
            ".xls" => ContainsUtf16(bytes, "Workbook") || ContainsUtf16(bytes, "Book"),
            _ => !ZipEnd.IsIn(bytes),
        }
            ? null
            : NotWhatItSays(type);

    private static byte[] Head(Stream bytes)
    {
        bytes.Position = 0;
        var head = new byte[SniffedBytes];
        return head[..bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    // The directory of a compound file names its streams in UTF-16.
    internal static bool ContainsUtf16(Stream bytes, string name)
    {
        bytes.Position = 0;
        var all = new byte[bytes.Length];
        bytes.ReadExactly(all);
        return all.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
    }
}
