using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace BaNgoi.Cms.Documents;

/// <summary>What became of a Word file.</summary>
/// <param name="Markdown">Its text; "" when it was refused.</param>
/// <param name="Images">Images, drawings and embedded objects left out.</param>
/// <param name="TextBoxes">Text boxes left out: their place in the text is not known.</param>
/// <param name="Refusal">Why it was refused, in Vietnamese; null when it was read.</param>
public sealed record WordImportResult(string Markdown, int Images, int TextBoxes, string? Refusal);

/// <summary>
/// Takes the text of a Word file over into Markdown: headings, paragraphs, bold and italic, lists, tables, links and notes,
/// and nothing else. Deleted and hidden text stays behind; headers and footers too.
/// </summary>
public static class WordImport
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file; must be seekable.</param>
    /// <param name="firstNote">Number of the first footnote, so that notes of a text that is there already keep theirs.</param>
    public static WordImportResult Read(Stream bytes, int firstNote = 1)
    {
        if (WordFileGuard.Refusal(bytes) is { } refusal)
        {
            return Refused(refusal);
        }

        bytes.Position = 0;
        try
        {
            using var file = WordprocessingDocument.Open(bytes, isEditable: false, new OpenSettings { MaxCharactersInPart = WordLimits.LargestPart });
            return file.MainDocumentPart?.Document?.Body is { } body ? Convert(file.MainDocumentPart, body, firstNote) : Refused(WordFileGuard.Unreadable);
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException
            or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException)
        {
            // The library reads parts and values only when they are asked for, and stumbles over broken ones in all these ways.
            return Refused(WordFileGuard.Unreadable);
        }
    }

    private static WordImportResult Convert(MainDocumentPart part, DocumentFormat.OpenXml.Wordprocessing.Body body, int firstNote)
    {
        var source = new WordSource(part, firstNote);
        var blocks = new WordBlocks(source).Of(body).ToList();
        blocks.AddRange(source.NoteBlocks());
        var markdown = MarkdownBlocks.Write(blocks);
        return markdown.Length > WordLimits.LongestText ? Refused("Văn bản dài quá; hãy chia thành nhiều tệp nhỏ hơn.")
            : markdown.Length == 0 ? Refused(source.Images > 0 ? "Tệp chỉ có hình, không có chữ để lấy." : "Tệp không có chữ nào để lấy.")
            : new WordImportResult(markdown, source.Images, source.TextBoxes, null);
    }

    private static WordImportResult Refused(string refusal) => new("", 0, 0, refusal);
}
