using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Consultations.Reports;

/// <summary>Who gets the report, and room for the signature. Names are written by those who sign.</summary>
internal static class ReportSignature
{
    // In half points: the form sets the list of receivers in 11, its heading in 12.
    private const int ListSize = 22;
    private const int ListHeadingSize = 24;

    // Bodies that decide together are signed for (thay mặt); heads of agencies sign themselves.
    private static readonly string[] Collective = ["uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd"];

    /// <summary>The blocks at the end.</summary>
    public static IEnumerable<OpenXmlElement> Of(ReportHead head)
    {
        const int Left = WordParts.TextWidth / 2;
        var table = WordParts.Table(lined: false, Left, WordParts.TextWidth - Left);
        var row = new TableRow(
            new TableRowProperties(new CantSplit()),
            WordParts.Cell(Left,
            [
                WordParts.Line(WordParts.Run("Nơi nhận:", bold: true, italic: true, size: ListHeadingSize)),
                WordParts.Line(WordParts.Run("- Các tổ chức, cá nhân đã góp ý;", size: ListSize)),
                WordParts.Line(WordParts.Run("- Lưu: VT.", size: ListSize)),
            ]),
            WordParts.Cell(WordParts.TextWidth - Left,
            [
                WordParts.Centred(Signs(ReportHeading.Answering(head)), bold: true),
                WordParts.Centred("(Chức vụ, chữ ký, họ và tên người ký)", italic: true),
            ]));
        table.Append(row);
        yield return new Paragraph();
        yield return table;
        yield return new Paragraph();
    }

    private static string Signs(string body)
    {
        var folded = VietnameseText.Fold(body);
        return Array.Exists(Collective, name => folded.StartsWith(name, StringComparison.Ordinal)) ? $"TM. {body.ToUpper(VietnameseFormats.Culture)}" : "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ";
    }
}
