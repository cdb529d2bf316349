using BaNgoi.Cms.Documents;
using BaNgoi.Consultations.Clauses;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static BaNgoi.Cms.Tests.Documents.WordFile;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

/// <summary>Drafts as Word files: what is read from them must cut into the clauses the drafter numbered.</summary>
public sealed class WordDraftTests
{
    private const int Outline = 20;
    private const int FirstArticle = 21;
    private const int SecondArticle = 22;

    [Fact]
    public void One_outline_of_Word_numbers_chapters_articles_clauses_and_points() => Equal(
        Outlined(
            Item(Outline, 0, "QUY ĐỊNH CHUNG"), Item(Outline, 1, "Phạm vi điều chỉnh"), Item(Outline, 2, "Quy định này quy định về vỉa hè."), Item(Outline, 2, "Không áp dụng với:"),
            Item(Outline, 3, "đường tỉnh;"), Item(Outline, 3, "quốc lộ."), Item(Outline, 1, "Đối tượng áp dụng"), Item(Outline, 2, "Hộ gia đình."),
            Item(Outline, 0, "TỔ CHỨC THỰC HIỆN"), Item(Outline, 1, "Hiệu lực thi hành"), Item(Outline, 2, "Có hiệu lực từ ngày ký.")),
        "chuong-1 QUY ĐỊNH CHUNG", "dieu-1 Phạm vi điều chỉnh", "dieu-1-khoan-1 Quy định này quy định về vỉa hè.", "dieu-1-khoan-2 Không áp dụng với:", "dieu-1-khoan-2-diem-a đường tỉnh;",
        "dieu-1-khoan-2-diem-b quốc lộ.", "dieu-2 Đối tượng áp dụng", "dieu-2-khoan-1 Hộ gia đình.", "chuong-2 TỔ CHỨC THỰC HIỆN", "dieu-3 Hiệu lực thi hành", "dieu-3-khoan-1 Có hiệu lực từ ngày ký.");

    [Fact]
    public void The_same_with_heading_styles()
    {
        static Paragraph Heading(int level, string text)
        {
            var paragraph = Item(Outline, level, text);
            paragraph.ParagraphProperties!.PrependChild(new ParagraphStyleId { Val = $"Heading{level + 1}" });
            return paragraph;
        }

        Equal(
            Outlined(Heading(0, "Quy định chung"), Heading(1, "Phạm vi điều chỉnh"), Item(Outline, 2, "Một."), Heading(0, "Tổ chức thực hiện"), Heading(1, "Hiệu lực"), P("Có hiệu lực từ ngày ký.")),
            "chuong-1 Quy định chung", "dieu-1 Phạm vi điều chỉnh", "dieu-1-khoan-1 Một.", "chuong-2 Tổ chức thực hiện", "dieu-2 Hiệu lực Có hiệu lực từ ngày ký.");
    }

    [Fact]
    public void Typed_labels_with_lists_that_start_anew_under_each_article() => Equal(
        Outlined(
            P(R("Chương I", bold: true)), P(R("QUY ĐỊNH CHUNG", bold: true)), P(R("Điều 1. Phạm vi", bold: true)), Item(FirstArticle, 0, "Một."), Item(FirstArticle, 0, "Hai:"), P("a) điểm a;"), P("đ) điểm đ."), P("- gạch đầu dòng."),
            P(R("Điều 2.", bold: true), R(" "), R("Đối tượng", bold: true)), Item(SecondArticle, 0, "Một nữa."), Item(SecondArticle, 0, "Hai nữa."), P("Theo khoản 2 Điều 1 Quy định này.")),
        "chuong-1 QUY ĐỊNH CHUNG", "dieu-1 Phạm vi", "dieu-1-khoan-1 Một.", "dieu-1-khoan-2 Hai:", "dieu-1-khoan-2-diem-a điểm a;", "dieu-1-khoan-2-diem-dd điểm đ. - gạch đầu dòng.",
        "dieu-2 Đối tượng", "dieu-2-khoan-1 Một nữa.", "dieu-2-khoan-2 Hai nữa. Theo khoản 2 Điều 1 Quy định này.");

    [Fact]
    public void A_decision_with_letterhead_and_an_annex_with_a_table() => Equal(
        Outlined(
            T(["ỦY BAN NHÂN DÂN PHƯỜNG MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]), P("QUYẾT ĐỊNH:"), P(R("Điều 1.", bold: true), R(" Ban hành kèm theo Quyết định này Bảng giá.")),
            P(R("Điều 2. ", bold: true), R("Quyết định có hiệu lực từ ngày ký.")), T(["Nơi nhận: - Lưu: VT.", "TM. ỦY BAN NHÂN DÂN"]),
            P(R("Phụ lục", bold: true)), P(R("BẢNG GIÁ", bold: true)), P(R("(Kèm theo Quyết định này)", italic: true)), T(["Việc", "Giá"], ["Trông xe", "3.000 đồng"])),
        "mo-dau ỦY BAN NHÂN DÂN PHƯỜNG MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM QUYẾT ĐỊNH:", "dieu-1 Ban hành kèm theo Quyết định này Bảng giá.", "dieu-2 Quyết định có hiệu lực từ ngày ký.",
        "noi-nhan-chu-ky Nơi nhận: - Lưu: VT. TM. ỦY BAN NHÂN DÂN", "phu-luc BẢNG GIÁ (Kèm theo Quyết định này)", "phu-luc-doan-1 Việc | Giá Trông xe | 3.000 đồng");

    private static Stream Outlined(params OpenXmlElement[] blocks) => Of(Number, blocks);

    private static void Number(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart!.Numbering!;
        var outline = new AbstractNum(
            Level(0, NumberFormatValues.UpperRoman, "Chương %1"), Level(1, NumberFormatValues.Decimal, "Điều %2.", restart: 0),
            Level(2, NumberFormatValues.Decimal, "%3."), Level(3, NumberFormatValues.LowerLetter, "%4)")) { AbstractNumberId = Outline };
        var clauses = new AbstractNum(Level(0, NumberFormatValues.Decimal, "%1.")) { AbstractNumberId = FirstArticle };
        numbering.Append(
            outline, clauses, List(Outline, Outline), List(FirstArticle, FirstArticle),
            new NumberingInstance(new AbstractNumId { Val = FirstArticle }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = SecondArticle });
    }

    private static NumberingInstance List(int id, int kind) => new(new AbstractNumId { Val = kind }) { NumberID = id };

    private static Level Level(int index, NumberFormatValues format, string text, int? restart = null)
    {
        var level = new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }) { LevelIndex = index };
        if (restart is { } at)
        {
            level.AppendChild(new LevelRestart { Val = at });
        }

        level.AppendChild(new LevelText { Val = text });
        return level;
    }

    private static void Equal(Stream file, params string[] expected)
    {
        var markdown = WordImport.Read(file).Markdown;
        Assert.Equal(string.Join('\n', expected), string.Join('\n', ClauseParser.Parse(markdown).Select(clause => $"{clause.Address} {ClauseText.Plain(clause)}".Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal))));
    }
}
