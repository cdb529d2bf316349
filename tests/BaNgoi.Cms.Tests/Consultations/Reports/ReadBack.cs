using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace BaNgoi.Cms.Tests.Consultations.Reports;

/// <summary>What a reader of the files finds in them.</summary>
internal static class ReadBack
{
    /// <summary>Paragraphs of the body outside tables, and the cells of each row of each table as the lines of their paragraphs.</summary>
    public static (IReadOnlyList<string> Lines, IReadOnlyList<IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>> Tables) Word(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;
        return (
            [.. body.Elements<Paragraph>().Select(Text)],
            [.. body.Elements<Table>().Select(table => (IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>>)[.. table.Elements<TableRow>().Select(row =>
                (IReadOnlyList<IReadOnlyList<string>>)[.. row.Elements<TableCell>().Select(cell => (IReadOnlyList<string>)[.. cell.Elements<Paragraph>().Select(Text)])])])]);
    }

    public static IReadOnlyList<Dictionary<string, string>> Csv(byte[] bytes)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        using var csv = new CsvReader(new StringReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(3))), CultureInfo.InvariantCulture);
        var rows = new List<Dictionary<string, string>>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!, StringComparer.Ordinal));
        }

        return rows;
    }

    private static string Text(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(element => element switch { WordText text => text.Text, Break => "\n", _ => "" }));
}
