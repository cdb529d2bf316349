using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BaNgoi.Consultations.Reports;

/// <summary>
/// The report as a Word file with the heading of a Vietnamese office document (Nghị định 30/2020/NĐ-CP, Phụ lục I) and the
/// official table of four columns. The same report gives the same bytes.
/// </summary>
public static class ReportDocument
{
    /// <summary>The kind of file written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string MainType = MediaType + ".main+xml";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string FooterId = "rId1";
    private const string StylesId = "rId2";

    /// <summary>The bytes of the file.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="hash">The frozen report's hash, shown at the foot of each page; see <see cref="ReportJson.Hash(ExplanationReport)"/>.</param>
    public static byte[] Write(ExplanationReport report, string hash)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(hash);
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            // Names of parts and relationships are given: the library would make some up anew each time.
            var main = file.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.AddNewPart<FooterPart>(FooterId).Footer = ReportFooter.Of(report.Head, hash);
            main.AddNewPart<StyleDefinitionsPart>(StylesId).Styles = WordParts.Styles();
            main.Document = new Document(Body(report));
            WriteProperties(file.AddNewPart<CoreFilePropertiesPart>(CoreType, "rId2"), report.Head);
        }

        return FixedZip.Of(bytes);
    }

    private static Body Body(ExplanationReport report)
    {
        var body = new Body();
        body.Append(ReportHeading.Of(report.Head));
        body.Append(WordParts.Heading(1, "1. Tổng số cơ quan, tổ chức, cá nhân được lấy ý kiến và tổng số ý kiến nhận được"));
        body.Append(ReportWords.Numbers(report).Select(sentence => WordParts.Text($"- {sentence}")));
        body.Append(WordParts.Heading(1, "2. Kết quả tổng hợp, tiếp thu, giải trình"));
        if (report.Rows.Count == 0)
        {
            body.Append(WordParts.Text("Không có ý kiến nào được công khai."));
        }
        else
        {
            body.Append(ReportOpinions.Of(report));
        }

        body.Append(ReportSignature.Of(report.Head));
        body.Append(WordParts.Page(FooterId));
        return body;
    }

    private static void WriteProperties(OpenXmlPart part, ReportHead head)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = System.Xml.XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, $"{ReportWords.Title} {ReportWords.Subject(head)}");
        xml.WriteElementString("dc", "creator", Dublin, head.IssuingBody);
        xml.WriteElementString("dc", "language", Dublin, WordParts.Language);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(head.IssuedOn.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
