using System.IO.Compression;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck.Xunit;
using static BaNgoi.Cms.Tests.Consultations.Reports.SampleReports;

namespace BaNgoi.Cms.Tests.Consultations.Reports;

public sealed class ReportDocumentTests
{
    [Property(MaxTest = 40)]
    public void Every_file_is_valid_and_the_same_each_time(int seed, string[] texts)
    {
        var report = SampleReports.Random(seed, [.. texts.Select(text => text ?? "")]);
        var bytes = ReportDocument.Write(report, ReportJson.Hash(report));

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(bytes, ReportDocument.Write(ReportJson.Read(ReportJson.Write(report)), ReportJson.Hash(report)));
    }

    [Fact]
    public void The_heading_is_that_of_an_office_document()
    {
        var (lines, tables) = ReadBack.Word(ReportDocument.Write(ExplanationReport.Make(Head(), [Row(1)], 1), "abc"));

        Assert.Equal("ỦY BAN NHÂN DÂN PHƯỜNG BA NGÒI", Assert.Single(tables[0][0][0]));
        Assert.Equal(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], tables[0][0][1]);
        Assert.Equal("Ba Ngòi, ngày 05 tháng 02 năm 2026", Assert.Single(tables[0][1][1]));
        Assert.Contains("BẢN TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH", lines);
        Assert.Contains("đối với dự thảo Quyết định Quy chế quản lý vỉa hè", lines);
        Assert.DoesNotContain(lines, line => line.Contains("Phát hành lần", StringComparison.Ordinal));
        Assert.Equal("TM. ỦY BAN NHÂN DÂN PHƯỜNG BA NGÒI", tables[2][0][1][0]);
    }

    [Theory]
    [InlineData("Quyết định", "Thu gom rác", "Quyết định Thu gom rác")]
    [InlineData("Quyết định", "quyết định về thu gom rác", "quyết định về thu gom rác")]
    [InlineData("Quy chế, đề án, phương án", "Quy chế nhà sinh hoạt", "Quy chế nhà sinh hoạt")]
    [InlineData("Quy chế, đề án, phương án", "Đề án cây xanh", "Đề án cây xanh")]
    [InlineData("", "Đề án cây xanh", "Đề án cây xanh")]
    public void The_kind_of_document_is_named_once(string kind, string title, string expected) =>
        Assert.Equal($"đối với dự thảo {expected}", ReportWords.Subject(Head() with { DocumentKind = kind, Title = title }));

    [Fact]
    public void A_unit_stands_below_the_body_above_it_and_its_head_signs()
    {
        var head = Head(2) with { Unit = "Phòng Mẫu", DocumentNumber = "12/BC-PM", Title = "Quyết định ban hành quy chế", IssuedOn = new(2026, 10, 12) };
        var (lines, tables) = ReadBack.Word(ReportDocument.Write(ExplanationReport.Make(head, [Row(1)], 1), ""));

        Assert.Equal(["ỦY BAN NHÂN DÂN PHƯỜNG BA NGÒI", "PHÒNG MẪU"], tables[0][0][0]);
        Assert.Equal("Số: 12/BC-PM", Assert.Single(tables[0][1][0]));
        Assert.Equal("Ba Ngòi, ngày 12 tháng 10 năm 2026", Assert.Single(tables[0][1][1]));
        Assert.Contains("đối với dự thảo Quyết định ban hành quy chế", lines);
        Assert.Contains("(Phát hành lần 2, ngày 12/10/2026)", lines);
        Assert.Equal("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", tables[2][0][1][0]);
    }

    [Fact]
    public void The_page_is_a4_the_tables_heading_repeats_and_the_foot_says_where_and_which()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(ReportDocument.Write(ExplanationReport.Make(Head(), [Row(1)], 1), "abc123")), isEditable: false);
        var main = file.MainDocumentPart!;
        var page = Assert.Single(main.Document!.Descendants<PageSize>());
        var foot = main.FooterParts.Single().Footer!;

        Assert.Equal((11906u, 16838u), (page.Width!.Value, page.Height!.Value));
        Assert.NotNull(main.Document.Body!.Elements<Table>().ElementAt(1).Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Contains("Times New Roman", main.StyleDefinitionsPart!.Styles!.InnerXml, StringComparison.Ordinal);
        Assert.Contains("https://example.vn/giai-trinh/via-he", foot.InnerText, StringComparison.Ordinal);
        Assert.Contains("abc123", foot.InnerText, StringComparison.Ordinal);
        Assert.Equal([" PAGE ", " NUMPAGES "], foot.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
    }

    [Fact]
    public void One_opinion_of_many_is_one_row_with_all_senders_and_every_wording()
    {
        ReportRow[] rows =
        [
            Row(1, Decision.Noted, "Đã ghi nhận.", group: 1, sender: "Tổ chức Mẫu"), Row(2, Decision.Noted, "Đã ghi nhận.", group: 1),
            Row(3, Decision.Noted, "Đã ghi nhận.", group: 1, text: "Lùi giờ cấm đỗ xe."), Row(4, Decision.Noted, "Đã ghi nhận."), Row(5, Decision.Noted, "Vì lý do khác.", group: 1),
            Row(6, Decision.Noted, "Đã ghi nhận.", group: 1, clause: 2),
        ];
        var (lines, tables) = ReadBack.Word(ReportDocument.Write(ExplanationReport.Make(Head(), rows, 6), ""));
        var table = tables[1].Skip(1).ToList();

        Assert.Equal([3, 1, 1, 1], table.Select(row => row[1].Count));
        Assert.Equal("Tổ chức Mẫu (Cá nhân) – ý kiến số 1", table[0][1][0]);
        Assert.Equal(["Ý kiến số 1, 2: Nên lùi giờ cấm đỗ xe.", "Ý kiến số 3: Lùi giờ cấm đỗ xe."], table[0][2]);
        Assert.Equal(["Ghi nhận", "Đã ghi nhận.", "(Phòng Mẫu, 03/02/2026)"], table[0][3]);
        Assert.Contains(lines, line => line.Contains("Ghi nhận: 6;", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("chỉ tính một lần: 2.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_turns_or_hides_letters_is_gone_and_lines_are_kept()
    {
        var report = ExplanationReport.Make(Head(), [Row(1, text: " \u202Edòng\u0000 1 <&>\r\ndòng 2\u2028dòng\u200B 3\uD800 ")], 1);

        Assert.Equal("dòng 1 <&>\ndòng 2\ndòng 3", report.Rows[0].PublicText);
        Assert.Equal("dòng 1 <&>\ndòng 2\ndòng 3", Assert.Single(ReadBack.Word(ReportDocument.Write(report, "")).Tables[1][1][2]));
    }

    [Fact]
    public void Nothing_in_the_file_tells_when_or_where_it_was_made()
    {
        using var zip = new ZipArchive(new MemoryStream(ReportDocument.Write(ExplanationReport.Make(Head(), [Row(1)], 1), "")));

        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
    }
}
