using System.Text;
using System.Text.RegularExpressions;
using BaNgoi.Consultations.Clauses;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static BaNgoi.Cms.Tests.Consultations.Clauses.ClauseParserTests;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

/// <summary>The many ways in which drafts are typed.</summary>
public sealed partial class ClauseParserEdgeTests
{
    [Theory]
    [InlineData("Điều 5. Tên điều", "Tên điều")]
    [InlineData("**Điều 5. Tên điều**", "Tên điều")]
    [InlineData("**Điều 5.** **Tên điều**", "Tên điều")]
    [InlineData("***Điều 5**. Tên điều*", "Tên điều")]
    [InlineData("ĐIỀU 5: Tên điều", "Tên điều")]
    [InlineData("Điều 5 . Tên điều", "Tên điều")]
    [InlineData("Điều\u00A05.\u00A0Tên điều", "Tên điều")]
    [InlineData("Ðiều 5. Tên điều", "Tên điều")]
    [InlineData("\uFEFFĐiều 5. Tên điều", "Tên điều")]
    [InlineData("### Điều 5 Tên điều", "Tên điều")]
    [InlineData("**Điều 5**\n\n**Tên điều**", "Tên điều")]
    [InlineData("**Điều 5. Tên\nđiều**", "Tên điều")]
    [InlineData("   Điều 5. Tên điều", "Tên điều")]
    public void An_article_is_known_in_whatever_way_it_is_typed(string markdown, string heading)
    {
        foreach (var text in new[] { markdown, markdown.Normalize(NormalizationForm.FormD) })
        {
            var article = Assert.Single(ClauseParser.Parse(text));
            Assert.Equal((ClauseKind.Article, "5", heading, "", "dieu-5", "Điều 5"), (article.Kind, article.Number, article.Heading, article.Markdown, article.Address, article.Label));
        }
    }

    [Theory]
    [InlineData("Điều 5 Nghị định này quy định về phí.")]
    [InlineData("Điều 5, Điều 6 và khoản 2 Điều 7 được bãi bỏ.")]
    [InlineData("Khoản 2 Điều 5 Nghị định số 12 áp dụng cho hộ kinh doanh.")]
    [InlineData("Chương II Nghị định này không áp dụng.")]
    [InlineData("Phụ lục kèm theo Quyết định này thay thế phụ lục cũ.")]
    [InlineData("Phần còn lại do phường chi.")]
    [InlineData("Mục tiêu của Quy định này là vỉa hè thông thoáng.")]
    [InlineData("12.500 đồng là mức thu thấp nhất.")]
    [InlineData("1.5 mét là chiều rộng nhỏ nhất.")]
    [InlineData("theo quy định tại khoản\n2. Điều này")]
    [InlineData("theo quy định tại\nĐiều 3. Quy định này")]
    [InlineData("a.o dài")]
    public void What_a_sentence_refers_to_begins_nothing(string text)
    {
        var clauses = ClauseParser.Parse($"Điều 1. Tên\n\n1. {text}\n\n{text}");

        Assert.Equal(["dieu-1", "dieu-1-khoan-1"], clauses.Select(clause => clause.Address));
    }

    [Fact]
    public void What_stands_in_a_quotation_is_the_amended_text() => Equal(
        "Điều 1. Sửa đổi Điều 5 như sau:\n\n“**Điều 5. Mức thu**\n\n1. Một.\n\n2. Hai.”\n\nĐiều 2. Hiệu lực",
        "Article dieu-1 [Điều 1] | Sửa đổi Điều 5 như sau:¶¶“**Điều 5. Mức thu**¶¶1. Một.¶¶2. Hai.”",
        "Article dieu-2 [Điều 2] Hiệu lực |");

    [Fact]
    public void Bold_that_never_ends_takes_no_quotation_with_it() => Equal(
        "**Điều 4. Tên\nđiều\n“1. Một\n**2. Hai”",
        "Article dieu-4 [Điều 4] Tên điều | “1. Một¶**2. Hai”");

    [Fact]
    public void Clauses_are_known_as_paragraphs_as_items_and_with_escapes() => Equal(
        "Điều 1. Tên\n1. Một\n   - gạch\n2\\. Hai\n\n**3.** Ba\n\n**4. Bốn** là:\n  a\\) A\n  b) B\n\n5.Năm\n\nKhoản 6. Sáu\n\nĐiểm a) bảy\n\nĐiều 2. Tên\n1. Một\n1. Hai\n1. Ba",
        "Article dieu-1 [Điều 1] Tên |",
        " Clause dieu-1-khoan-1 [khoản 1 Điều 1] | Một¶- gạch",
        " Clause dieu-1-khoan-2 [khoản 2 Điều 1] | Hai",
        " Clause dieu-1-khoan-3 [khoản 3 Điều 1] | Ba",
        " Clause dieu-1-khoan-4 [khoản 4 Điều 1] | **Bốn** là:",
        "  Point dieu-1-khoan-4-diem-a [điểm a khoản 4 Điều 1] | A",
        "  Point dieu-1-khoan-4-diem-b [điểm b khoản 4 Điều 1] | B",
        " Clause dieu-1-khoan-5 [khoản 5 Điều 1] | Năm",
        " Clause dieu-1-khoan-6 [khoản 6 Điều 1] | Sáu",
        "  Point dieu-1-khoan-6-diem-a [điểm a khoản 6 Điều 1] | bảy",
        "Article dieu-2 [Điều 2] Tên |",
        " Clause dieu-2-khoan-1 [khoản 1 Điều 2] | Một",
        " Clause dieu-2-khoan-2 [khoản 2 Điều 2] | Hai",
        " Clause dieu-2-khoan-3 [khoản 3 Điều 2] | Ba");

    [Fact]
    public void Parts_sections_and_copies_of_a_number_have_addresses_of_their_own() => Equal(
        "PHẦN THỨ HAI\nQUY ĐỊNH CỤ THỂ\n\nChương IV\nMức thu\n\nMục 1. Phí\n\nTiểu mục 1\nPhí chợ\n\nĐiều 7a. Chợ\n\nd) dê;\n\nđ) đê;\n\nd) lặp.\n\n| Việc | Giá |\n| --- | --- |\n| Cân | 1 |",
        "Part phan-2 [Phần THỨ HAI] QUY ĐỊNH CỤ THỂ |",
        " Chapter chuong-4 [Chương IV Phần THỨ HAI] Mức thu |",
        "  Section chuong-4-muc-1 [Mục 1 Chương IV Phần THỨ HAI] Phí |",
        "   Subsection chuong-4-muc-1-tieu-muc-1 [Tiểu mục 1 Mục 1 Chương IV Phần THỨ HAI] Phí chợ |",
        "    Article dieu-7a [Điều 7a] Chợ |",
        "     Point dieu-7a-diem-d [điểm d Điều 7a] | dê;",
        "     Point dieu-7a-diem-dd [điểm đ Điều 7a] | đê;",
        "     Point dieu-7a-diem-d-2 [điểm d Điều 7a] | lặp.¶¶| Việc | Giá |¶| --- | --- |¶| Cân | 1 |");

    [Fact]
    public void A_plan_without_articles_has_sections_clauses_and_numbers_below_them() => Equal(
        "KẾ HOẠCH\n\n**I. MỤC ĐÍCH**\n\nNâng cao sự hài lòng.\n\n**II. NHIỆM VỤ**\n\n1. Tuyên truyền\n\n1.1. Trên loa:\n\na) buổi sáng;\n\nb) buổi chiều.\n\n1.2. Trên mạng.",
        "Preamble mo-dau [Phần mở đầu] | KẾ HOẠCH",
        "Section muc-1 [Mục I] MỤC ĐÍCH |",
        " Text muc-1-doan-1 [đoạn 1 Mục I] | Nâng cao sự hài lòng.",
        "Section muc-2 [Mục II] NHIỆM VỤ |",
        " Clause muc-2-khoan-1 [khoản 1 Mục II] | Tuyên truyền",
        "  Point muc-2-khoan-1-diem-1-1 [điểm 1.1 khoản 1 Mục II] | Trên loa:",
        "   Point muc-2-khoan-1-diem-1-1-diem-a [điểm a điểm 1.1 khoản 1 Mục II] | buổi sáng;",
        "   Point muc-2-khoan-1-diem-1-1-diem-b [điểm b điểm 1.1 khoản 1 Mục II] | buổi chiều.",
        "  Point muc-2-khoan-1-diem-1-2 [điểm 1.2 khoản 1 Mục II] | Trên mạng.");

    [Fact]
    public void A_regulation_behind_its_decision_counts_for_itself() => Equal(
        "Điều 1. Ban hành Quy định này.\n\nTM. ỦY BAN NHÂN DÂN\n\n**QUY CHẾ**\n\n**Phối hợp**\n\n*(Ban hành kèm theo Quyết định)*\n\n**Chương I**\n\n**CHUNG**\n\n**Điều 1. Phạm vi**\n\n1. Một.",
        "Article dieu-1 [Điều 1] | Ban hành Quy định này.",
        "Text noi-nhan-chu-ky [Nơi nhận, chữ ký] | TM. ỦY BAN NHÂN DÂN",
        "Appendix kem-theo [Quy chế kèm theo] QUY CHẾ Phối hợp | *(Ban hành kèm theo Quyết định)*",
        " Chapter kem-theo-chuong-1 [Chương I Quy chế kèm theo] CHUNG |",
        "  Article kem-theo-dieu-1 [Điều 1 Quy chế kèm theo] Phạm vi |",
        "   Clause kem-theo-dieu-1-khoan-1 [khoản 1 Điều 1 Quy chế kèm theo] | Một.");

    [Fact]
    public void Where_nothing_is_numbered_every_block_is_a_clause() => Equal(
        "## Thư ngỏ\n\nĐoạn một\nhai dòng.\n\nĐoạn hai.",
        "Text doan-1 [đoạn 1] | ## Thư ngỏ",
        "Text doan-2 [đoạn 2] | Đoạn một¶hai dòng.",
        "Text doan-3 [đoạn 3] | Đoạn hai.");

    [Fact]
    public void Notes_at_the_end_belong_to_no_article() => Equal(
        "Điều 1. Tên\n\nTheo luật.[^1]\n\n[^1]: Luật số 1.\n[^2]: Luật số 2.",
        "Article dieu-1 [Điều 1] Tên | Theo luật.[^1]",
        "Text chu-thich [Chú thích] | [^1]: Luật số 1.¶[^2]: Luật số 2.");

    [Property(MaxTest = 300)]
    public Property No_word_is_lost_and_every_address_is_unique() => Prop.ForAll(Drafts(), markdown =>
    {
        var clauses = ClauseParser.Parse(markdown);
        var given = clauses.SelectMany(clause => Words($"{Own(clause)} {clause.Heading} {clause.Markdown}")).ToList();
        var at = 0;

        // "1." before every item is one way to write a list; Markdown counts it.
        foreach (var word in Words(FirstItem().Replace(markdown, "")))
        {
            at = given.IndexOf(word, at) + 1;
            Assert.True(at > 0, $"«{word}» was lost from «{markdown}»: {string.Join(" / ", clauses.Select(Show))}");
        }

        Assert.Equal(clauses.Count, clauses.Select(clause => clause.Address).Distinct(StringComparer.Ordinal).Count());
        Assert.All(clauses, clause => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", clause.Address));
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clause in clauses)
        {
            Assert.Equal(clause.ParentId is null ? 0 : before[clause.ParentId] + 1, clause.Level);
            before.Add(clause.Address, clause.Level);
        }
    });

    [Property(MaxTest = 300)]
    public void Anything_is_accepted(string? text) => Assert.NotNull(ClauseParser.Parse(text!));

    [Theory]
    [InlineData("\uD800 \uFFFE\uFDD0 Điều 1. \uDC00")]
    [InlineData("| |\n|")]
    [InlineData("**\n****\n# \n#### Điều")]
    public void Broken_text_is_accepted(string text) => Assert.NotNull(ClauseParser.Parse(text));

    // The label without that of the units around it, which stand in the text but once.
    private static string Own(Clause clause) => clause.Kind is ClauseKind.Text or ClauseKind.Preamble ? "" : clause.Kind == ClauseKind.Subsection ? "tiểu mục " + clause.Number
        : $"{clause.Label.Split(' ')[0]} {(clause.Kind == ClauseKind.Appendix ? "lục số " : "")}{clause.Number}";

    private static IEnumerable<string> Words(string text) => Word().Matches(text.Replace("*", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC).ToLowerInvariant()).Select(match => match.Value);

    private static Arbitrary<string> Drafts()
    {
        string[] pieces =
        [
            "Điều 1. ", "Điều 2", "**Điều 3. Tên**", "**Điều 4.", "ĐIỀU 5: ", "Chương I", "**Chương II**", "CHƯƠNG III QUY ĐỊNH", "Mục 1. ", "Tiểu mục 2", "Phần thứ nhất", "PHỤ LỤC", "Phụ lục số 02. ", "## ", "### Điều 6 ", "1. ", "2\\. ", "3) ", "   4. ",
            "a) ", "đ) ", "b. ", "1.1. ", "a1) ", "I. ", "- ", "+ ", "| a | b |", "| --- | --- |", "**", "*", "“", "”", "\"", "\n", "\n", "\n\n", "\n\n", "vỉa hè", "theo khoản 2 Điều 5.", "QUY ĐỊNH", "TM. ỦY BAN", "Nơi nhận: ", "(Kèm theo Quyết định)", "[^1]: ghi chú", " ", "hộ", ".", ":", ";",
        ];
        return Gen.Elements(pieces).ArrayOf().Select(chosen => string.Join(' ', chosen).Replace("\n ", "\n", StringComparison.Ordinal)).ToArbitrary();
    }

    [GeneratedRegex(@"^\s*1\. ", RegexOptions.Multiline)]
    private static partial Regex FirstItem();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
