using BaNgoi.Cms.Documents;
using BaNgoi.Cms.Rendering;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static BaNgoi.Cms.Tests.Documents.WordFile;

namespace BaNgoi.Cms.Tests.Documents;

public sealed class WordImportTests
{
    [Fact]
    public void Headings_begin_below_the_pages_title_and_keep_their_order()
    {
        Equal("## Thủ tục\n\n### Hồ sơ\n\nChữ\n\n#### Bản sao", H(1, "Thủ tục"), H(2, "Hồ sơ"), P("Chữ"), H(3, "Bản sao"));
        Equal("## Hồ sơ\n\n### Bản sao", Styled("Muc", R("Hồ sơ", bold: true)), H(3, "Bản sao"));
        Equal("## Tên văn bản\n\n## Phần một", Styled("Title", R("Tên văn bản")), H(1, "Phần một"));
    }

    [Fact]
    public void An_outline_level_makes_a_heading_without_a_style()
    {
        var paragraph = P("Hồ sơ");
        paragraph.PrependChild(new ParagraphProperties(new OutlineLevel { Val = 0 }));
        var body = P("Chữ thường");
        body.PrependChild(new ParagraphProperties(new OutlineLevel { Val = 9 }));

        Equal("## Hồ sơ\n\nChữ thường", paragraph, body);
    }

    [Fact]
    public void Bold_and_italic_are_marked_around_words_only()
    {
        Equal("Nộp **trước ngày 05/9** tại *quầy số 3* hoặc ***quầy 4***.", P(R("Nộp "), R("trước ", bold: true), R("ngày 05/9 ", bold: true), R("tại "), R("quầy số 3", italic: true), R(" hoặc "), R("quầy 4", bold: true, italic: true), R(".")));
        Equal("**Lưu ý**:khi nộp", P(R("Lưu ý:", bold: true), R("khi nộp")));
        Equal("**Đậm theo kiểu**, không đậm", P(R("Đậm theo kiểu", looks: new RunStyle { Val = "Dam" }), R(", không đậm", looks: new Bold { Val = false })));
    }

    [Fact]
    public void Lists_keep_kind_number_and_nesting()
    {
        Equal(
            "- Tờ khai\n- Bản sao:\n  - giấy khai sinh\n  - căn cước\n- Ảnh",
            Item(Bullets, 0, "Tờ khai"), Item(Bullets, 0, "Bản sao:"), Item(Bullets, 1, "giấy khai sinh"), Item(Bullets, 1, "căn cước"), Item(Bullets, 0, "Ảnh"));
        Equal(
            "1. Nộp\n2. Chờ\n   1. lấy số\n\nNghỉ trưa\n\n3. Nhận",
            Item(Numbers, 0, "Nộp"), Item(Numbers, 0, "Chờ"), Item(Numbers, 1, "lấy số"), P("Nghỉ trưa"), Item(Numbers, 0, "Nhận"));
    }

    [Fact]
    public void A_label_people_refer_to_stays_as_words()
    {
        Equal(
            "a) Bản chính\n\nb) Bản sao\n\nb.i Công chứng",
            Item(Letters, 0, "Bản chính"), Item(Letters, 0, "Bản sao"), Item(Letters, 1, "Công chứng"));
        var article = Item(Articles, 0, "Phạm vi");
        article.ParagraphProperties!.PrependChild(new ParagraphStyleId { Val = "Heading1" });
        Equal("## Điều 1. Phạm vi\n\n1. Khoản đầu\n2. Khoản sau", article, Item(Articles, 1, "Khoản đầu"), Item(Articles, 1, "Khoản sau"));
    }

    [Fact]
    public void Lists_of_one_kind_count_together_until_one_starts_anew()
    {
        static NumberingInstance List(int id, params OpenXmlElement[] also) => new([new AbstractNumId { Val = 9 }, .. also]) { NumberID = id };
        static Level Level(int index, string text, params OpenXmlElement[] also) => new([new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.UpperRoman }, .. also, new LevelText { Val = text }]) { LevelIndex = index };
        static void Add(MainDocumentPart main) => main.NumberingDefinitionsPart!.Numbering = new Numbering(
            new AbstractNum(new NumberingStyleLink { Val = "DanhMuc" }) { AbstractNumberId = 9 },
            new AbstractNum(new StyleLink { Val = "DanhMuc" }, Level(0, "Phần %1"), Level(1, "Mục %2.", new LevelRestart { Val = 0 }), Level(2, "%1.%3)", new IsLegalNumberingStyle())) { AbstractNumberId = 10 },
            List(9), List(10), List(11, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }));
        var file = WordFile.Of(Add, Item(9, 0, "a"), Item(9, 1, "b"), Item(10, 0, "c"), Item(10, 1, "d"), Item(10, 2, "đ"), Item(11, 0, "e"), Item(11, 0, "g"), Item(9, 2, "h"));

        Assert.Equal("Phần I a\n\nMục I. b\n\nPhần II c\n\nMục II. d\n\n2.1) đ\n\nPhần I e\n\nPhần II g\n\n2.1) h", Read(file).Markdown);
    }

    [Fact]
    public void Lists_made_by_hand_become_lists() =>
        Equal("Gồm:\n\n- Tờ khai\n  - hai bản\n- Ảnh\n\n1\\. Bước một", P("Gồm:"), P("- Tờ khai"), P("+ hai bản"), P("– Ảnh"), P("1. Bước một"));

    [Fact]
    public void A_table_has_its_first_row_as_header()
    {
        Equal(
            "| Giấy tờ | Số bản |\n| --- | --- |\n| Tờ khai \\| đơn | 1 |",
            T(["Giấy tờ", "Số bản"], ["Tờ khai | đơn", "1"]));
    }

    [Fact]
    public void Merged_cells_leave_empty_ones_and_paragraphs_of_a_cell_stand_on_one_line()
    {
        var wide = new TableCell(new TableCellProperties(new GridSpan { Val = 2 }), P(R("Lệ phí", bold: true)));
        var tall = new TableCell(new TableCellProperties(new VerticalMerge { Val = MergedCellValues.Restart }), P("Trực tiếp"));
        var goesOn = new TableCell(new TableCellProperties(new VerticalMerge()), P(""));
        Equal(
            "| Lệ phí |  |\n| --- | --- |\n| Trực tiếp | 8.000 đồng; miễn với người nghèo. - Có xác nhận |\n|  | 5.000 đồng |",
            new Table(
                new TableRow(wide),
                new TableRow(tall, new TableCell(P("8.000 đồng"), P("miễn với người nghèo."), Item(Bullets, 0, "Có xác nhận"))),
                new TableRow(goesOn, new TableCell(P("5.000 đồng")))));
    }

    [Fact]
    public void A_letterhead_is_no_table() =>
        Equal("ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI", T(["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI"]));

    [Fact]
    public void Links_stay_when_a_browser_may_open_them()
    {
        static Paragraph Linked(string id) => P(R("Xem "), new Hyperlink(R("Cổng dịch vụ công")) { Id = id }, R("."));
        static void Add(MainDocumentPart main)
        {
            main.AddHyperlinkRelationship(new Uri("https://dichvucong.gov.vn/a(b)"), isExternal: true, "good");
            main.AddHyperlinkRelationship(new Uri("javascript:alert(1)"), isExternal: true, "bad");
        }

        var field = P(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }), new Run(new FieldCode(" HYPERLINK \"mailto:phuong@example.vn\" ")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }), R("thư"), new Run(new FieldChar { FieldCharType = FieldCharValues.End }), R(" cho phường"));
        Assert.Equal(
            "Xem [Cổng dịch vụ công](<https://dichvucong.gov.vn/a(b)>).\n\nXem Cổng dịch vụ công.\n\n[thư](mailto:phuong@example.vn) cho phường",
            Read(WordFile.Of(Add, Linked("good"), Linked("bad"), field)).Markdown);
    }

    [Fact]
    public void Footnotes_go_to_the_end_and_are_numbered_on()
    {
        static void Add(MainDocumentPart main) => main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(P(new Run(new FootnoteReferenceMark()), R(" Theo nghị quyết."))) { Id = 7 });
        var file = WordFile.Of(Add, P(R("Lệ phí"), new Run(new FootnoteReference { Id = 7 }), R(" thấp")), P("Hết"));

        Assert.Equal("Lệ phí[^4] thấp\n\nHết\n\n[^4]: Theo nghị quyết.", WordImport.Read(file, firstNote: 4).Markdown);
    }

    [Fact]
    public void Deleted_hidden_and_generated_text_stays_behind()
    {
        var deleted = new DeletedRun(new Run(new DeletedText("đã xóa")));
        var inserted = new InsertedRun(R("mới thêm"));
        Equal("Chữ mới thêm", Styled("TOC1", R("Hồ sơ ........ 3")), P(R("Chữ "), deleted, inserted, R("bí mật", looks: new Vanish())));
    }

    [Fact]
    public void Images_are_left_out_and_counted()
    {
        var result = Read(WordFile.Of(P(R("Sơ đồ"), new Run(new Drawing()), new Run(new Picture())), P(new Run(new Drawing()))));

        Assert.Equal(("Sơ đồ", 3, 0), (result.Markdown, result.Images, result.TextBoxes));
        Assert.Equal("Tệp chỉ có hình, không có chữ để lấy.", Read(WordFile.Of(P(new Run(new Drawing())))).Refusal);
        Assert.Equal("Tệp không có chữ nào để lấy.", Read(WordFile.Of(P(" "))).Refusal);
    }

    [Theory]
    [InlineData("*không đậm* _gạch_ `mã` [ngoặc](x) <b>thẻ</b> ~~bỏ~~ ^mũ^ a|b \\ ++x++ ==y== &amp; tên_tệp_dài")]
    [InlineData("# không phải đề mục")]
    [InlineData("12) không phải danh sách")]
    [InlineData("---")]
    [InlineData("> không phải trích dẫn")]
    [InlineData("[^1]: không phải chú thích")]
    public void What_looks_like_markup_reads_as_it_was_typed(string text) =>
        Assert.Equal(text, HtmlText.Plain(MarkdownRenderer.ToHtml(Read(WordFile.Of(P(text))).Markdown)));

    [Fact]
    public void What_was_taken_over_shows_as_it_was_meant()
    {
        var html = MarkdownRenderer.ToHtml(Read(WordFile.Of(
            H(1, "Hồ sơ"), Item(Numbers, 0, "Nộp"), Item(Bullets, 1, "tờ khai"), P("Hết"), T(["A", "B"], ["1", "2"]), P(R("x"), R("y", bold: true), R("z")))).Markdown);

        Assert.Contains("<h2", html, StringComparison.Ordinal);
        Assert.Matches(@"<ol>\s*<li>Nộp\s*<ul>\s*<li>tờ khai</li>", html);
        Assert.Matches(@"<th>A</th>\s*<th>B</th>", html);
        Assert.Contains("x<strong>y</strong>z", html, StringComparison.Ordinal);
    }

    private static void Equal(string markdown, params OpenXmlElement[] blocks) => Assert.Equal(markdown, Read(WordFile.Of(blocks)).Markdown);

    private static WordImportResult Read(Stream file) => WordImport.Read(file);
}
