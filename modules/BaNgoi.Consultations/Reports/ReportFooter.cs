using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Consultations.Reports;

/// <summary>The foot of each page: where the report stands and the proof that it is that one; the page's number.</summary>
internal static class ReportFooter
{
    // In half points.
    private const int Size = 18;

    /// <summary>The footer.</summary>
    public static Footer Of(ReportHead head, string hash) => new(
        WordParts.Line(WordParts.Run($"Địa chỉ: {head.Url} – Lần phát hành: {head.Edition}", size: Size)),
        WordParts.Line(WordParts.Run($"Mã kiểm tra (SHA-256): {ReportText.Line(hash)}", size: Size)),
        new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            WordParts.Run("Trang ", size: Size), Field("PAGE"), WordParts.Run("/", size: Size), Field("NUMPAGES")));

    private static SimpleField Field(string name) => new(WordParts.Run("1", size: Size)) { Instruction = $" {name} " };
}
