using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Support;

/// <summary>The text of a draft as a Word file, with its numbers typed, as most are.</summary>
public static class DraftFile
{
    /// <summary>What browsers call a Word file.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A file of these paragraphs; a line that begins with "Điều" is bold.</summary>
    public static FilePayload Of(string name, params string[] lines)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document, autoSave: true))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(lines.Select(Paragraph)));
        }

        return new FilePayload { Name = name, MimeType = Docx, Buffer = bytes.ToArray() };
    }

    private static Paragraph Paragraph(string line)
    {
        var words = new DocumentFormat.OpenXml.Wordprocessing.Run(new Text(line));
        if (line.StartsWith("Điều", StringComparison.Ordinal))
        {
            words.PrependChild(new RunProperties(new Bold()));
        }

        return new Paragraph(words);
    }
}
