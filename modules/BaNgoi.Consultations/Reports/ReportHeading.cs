using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Consultations.Reports;

/// <summary>Body and number at the left, the country's name, motto, place and date at the right; below, the report's name.</summary>
internal static class ReportHeading
{
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    private const int Left = 4000;

    // In half points: 12, so that the country's name stands on one line, as it must.
    private const int CountrySize = 24;

    /// <summary>The heading's blocks.</summary>
    public static IEnumerable<OpenXmlElement> Of(ReportHead head)
    {
        const int Right = WordParts.TextWidth - Left;
        var table = WordParts.Table(lined: false, Left, Right);
        table.Append(
            new TableRow(
                WordParts.Cell(Left, Bodies(head)),
                WordParts.Cell(Right, [WordParts.Centred(Country, bold: true, size: CountrySize), Ruled(Motto)])),
            new TableRow(
                WordParts.Cell(Left, [WordParts.Centred(head.DocumentNumber.Length > 0 ? $"Số: {head.DocumentNumber}" : "Số: ……/……")]),
                WordParts.Cell(Right, [WordParts.Centred(ReportWords.PlaceAndDate(head), italic: true)])));
        yield return table;
        yield return new Paragraph();
        yield return WordParts.Centred(ReportWords.Title, style: "Title");
        yield return WordParts.Centred(ReportWords.Subject(head), bold: true);
        if (head.Edition > 1)
        {
            yield return WordParts.Centred($"(Phát hành lần {head.Edition}, ngày {VietnameseFormats.Date(head.IssuedOn)})", italic: true);
        }
    }

    /// <summary>The body that answers: the unit, or the issuing body when no unit of its own does.</summary>
    public static string Answering(ReportHead head) => HasUnit(head) ? head.Unit : head.IssuingBody;

    private static IEnumerable<Paragraph> Bodies(ReportHead head) =>
        HasUnit(head)
            ? [WordParts.Centred(head.IssuingBody.ToUpper(VietnameseFormats.Culture)), Ruled(head.Unit.ToUpper(VietnameseFormats.Culture))]
            : [Ruled(head.IssuingBody.ToUpper(VietnameseFormats.Culture))];

    private static bool HasUnit(ReportHead head) =>
        head.Unit.Length > 0 && VietnameseText.Fold(head.Unit) != VietnameseText.Fold(head.IssuingBody);

    // The form draws a line under these words.
    private static Paragraph Ruled(string text)
    {
        var paragraph = WordParts.Centred(text, bold: true);
        foreach (var looks in paragraph.Descendants<RunProperties>())
        {
            looks.Append(new Underline { Val = UnderlineValues.Single });
        }

        return paragraph;
    }
}
