using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;
using static BaNgoi.Cms.Tests.Themes.SampleFields;
using static BaNgoi.Cms.Tests.Themes.SampleProcedure;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Every page of the theme, with strict variables: a name that is not in the page model fails here.</summary>
public sealed class PublicPagesTests
{
    private static readonly LiquidTheme Theme = new(ThemeFiles.Folder, strictVariables: true);

    private static readonly JsonObject InPersonUnclear = Channel("Trực tiếp", ("unitNotStated", 3, "", "3"), ("notStated", null, "", ""));
    private static readonly JsonObject OnlineWithFee = Channel("Trực tuyến", ("stated", 1, "ngày làm việc", "1 Ngày làm việc"), ("amount", 8000, "bản", "8.000 đồng"));

    [Fact]
    public async Task Nothing_stated_never_reads_free()
    {
        var page = await Show(SamplePages.Procedure(Full("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh", Copy(InPersonUnclear))), "Procedure");

        Assert.Contains("Nguồn không nêu", Fact(page, "Phí, lệ phí"), StringComparison.Ordinal);
        Assert.Contains("hỏi quầy", Fact(page, "Phí, lệ phí"), StringComparison.Ordinal);
        Assert.DoesNotContain("Miễn phí", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_procedure_the_source_knows_nothing_of_says_so_in_every_fact()
    {
        var page = await Show(SamplePages.Procedure(Empty("Thủ tục trống")), "Procedure");

        Assert.All(new[] { "Thời hạn", "Phí, lệ phí", "Nộp ở đâu", "Nhận được gì" }, fact => Assert.Contains("Nguồn không nêu", Fact(page, fact), StringComparison.Ordinal));
        Assert.DoesNotContain("Miễn phí", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(19, page.QuerySelectorAll("table .not-stated").Length);
    }

    [Fact]
    public async Task A_time_without_unit_says_that_the_unit_is_missing() =>
        Assert.Contains("nguồn không nêu đơn vị", Fact(await Show(SamplePages.Procedure(Full("T", "", Copy(InPersonUnclear))), "Procedure"), "Thời hạn"), StringComparison.Ordinal);

    [Fact]
    public async Task Facts_that_differ_are_said_for_each_way()
    {
        var page = await Show(SamplePages.Procedure(Full("T", "", Copy(InPersonUnclear), Copy(OnlineWithFee))), "Procedure");

        Assert.Equal(["Trực tiếp", "Trực tuyến"], FactElement(page, "Phí, lệ phí").QuerySelectorAll("dt").Select(way => way.TextContent));
        Assert.Contains("8.000 đồng / bản", Fact(page, "Phí, lệ phí"), StringComparison.Ordinal);
        Assert.Contains("1 ngày làm việc", Fact(page, "Thời hạn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_are_the_same_are_said_once()
    {
        var page = await Show(SamplePages.Procedure(Full("T", "", Copy(OnlineWithFee), Copy(OnlineWithFee))), "Procedure");

        Assert.Empty(FactElement(page, "Phí, lệ phí").QuerySelectorAll("dt"));
        Assert.Contains("8.000 đồng / bản", Fact(page, "Phí, lệ phí"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("free", null, "Miễn phí")]
    [InlineData("amount", null, "nguồn không nêu mức")]
    [InlineData("localResolution", null, "nghị quyết của Hội đồng nhân dân tỉnh")]
    [InlineData("", null, "Nguồn không nêu")]
    [InlineData("something new", null, "Nguồn không nêu")]
    public async Task Each_state_of_a_fee_is_said_in_words(string state, int? amount, string expected) =>
        Assert.Contains(expected, Fact(await Show(SamplePages.Procedure(Full("T", "", Channel("Trực tiếp", ("noLimit", null, "", ""), (state, amount, "", "")))), "Procedure"), "Phí, lệ phí"), StringComparison.Ordinal);

    [Fact]
    public async Task The_short_title_leads_and_the_official_one_stands_under_it()
    {
        var page = await Show(SamplePages.Procedure(Full(SamplePages.LongTitle, "Đăng ký biến động đất", Copy(OnlineWithFee))), "Procedure");

        Assert.Equal("Đăng ký biến động đất", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(SamplePages.LongTitle, page.QuerySelector(".official-name")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_a_procedure_is_what_a_citizen_asks_first()
    {
        var page = await Show(SamplePages.Procedure(Full("Thủ tục đăng ký khai sinh", "Đăng ký khai sinh", Copy(OnlineWithFee))), "Procedure");

        var order = page.QuerySelectorAll("article > .notice, h1, .who, .facts, .apply, #giay-to, #cac-buoc, #tu-choi-tre-hen, #day-du, #can-cu, #nguon, .checked").Select(e => e.Id is { } id && id != "" ? id : e.ClassName is { Length: > 0 } name ? name.Split(' ')[0] : e.LocalName);

        Assert.Equal(["notice", "h1", "who", "facts", "apply", "giay-to", "cac-buoc", "tu-choi-tre-hen", "day-du", "can-cu", "nguon", "checked"], order);
    }

    [Fact]
    public async Task Papers_are_a_checklist_for_each_case()
    {
        var page = await Show(SamplePages.Procedure(Full("T", "", Copy(OnlineWithFee))), "Procedure");

        Assert.Equal(["Mọi trường hợp", "Trường hợp cha mẹ ủy quyền cho người khác đi khai"], page.QuerySelectorAll("h3.case").Select(e => e.TextContent));
        Assert.Equal(4, page.QuerySelectorAll(".checklist input[type=checkbox]").Length);
        Assert.Contains("Nguồn không nêu số lượng", page.QuerySelectorAll(".checklist li")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mẫu TK-KS", page.QuerySelector(".checklist li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picked_item_that_is_not_public_leaves_no_trace()
    {
        var page = await Show(SamplePages.Procedure(Full("T", "", Copy(OnlineWithFee))), "Procedure");

        Assert.DoesNotContain(UnpublishedId, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".related"));
    }

    [Fact]
    public async Task A_unit_says_how_to_reach_it()
    {
        var text = (await Show(SamplePages.Unit(), "Unit")).QuerySelector("main")!.TextContent;

        Assert.All(new[] { "Số 2 đường Mẫu", "0258 3000 222", "Thứ Bảy: 7:30–11:30", "mọi thủ tục", "01/07/2025" }, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_home_page_starts_with_the_search()
    {
        var page = await Show(SamplePages.Home(), "HomePage");

        Assert.Equal("/tim-kiem", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Equal(5, page.QuerySelectorAll(".common a").Length);
        Assert.Equal("Đăng ký khai sinh", page.QuerySelector(".common a")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll(".cards a").Length);
    }

    [Fact]
    public async Task A_home_page_with_nothing_but_its_picks_is_a_page()
    {
        var document = Document("HomePage", "Trang chủ", "", ("HomePage", Part("Thủ tục", ("CommonProcedures", Picks("Thủ tục")))));

        var page = await Show(SamplePages.Home() with { Document = new DocumentModel { Content = document }, List = null }, "HomePage");

        Assert.Equal(["page-feedback-heading"], page.QuerySelectorAll("main h2").Select(heading => heading.Id!));
    }

    [Fact]
    public async Task A_list_says_how_many_and_where_to_go_on()
    {
        var page = await Show(SamplePages.Catalogue(SamplePages.List("khai", "Hộ tịch", SamplePages.Items())), "ProcedureCatalogue");

        Assert.Contains("1.234 mục, trang 2 trên 25", page.QuerySelector(".list-count")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("khai", page.QuerySelector("#list-filter")!.GetAttribute("value"));
        Assert.Equal("/thu-tuc", page.QuerySelector(".filter")!.GetAttribute("action"));
        Assert.Equal(["/thu-tuc", "/thu-tuc?trang=3"], page.QuerySelectorAll(".pagination a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("Đăng ký khai sinh", page.QuerySelector(".item-title")!.TextContent);
        Assert.Equal("Hộ tịch (41)", page.QuerySelector(".filter option[selected]")!.TextContent);
        Assert.Equal("/thu-tuc", page.QuerySelector(".chosen a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(500)]
    public async Task An_error_page_helps_on(int status)
    {
        var withdrawn = status == 410 ? new WithdrawnModel("Thủ tục cũ", "2026-11-30", "Đã bãi bỏ") : null;
        var page = await Show(SamplePages.Error(new ErrorModel(status, "Không có trang này", "", withdrawn)), "Error");

        Assert.Contains("0258 3000 000", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(status == 410, page.Body!.TextContent.Contains("30/11/2026", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_page_of_a_made_up_type_shows_all_it_has()
    {
        var document = Document("Unheard", "Công khai dự toán", "cong-khai/du-toan",
            ("HtmlBodyPart", Body("Dự toán năm.")),
            ("Disclosure", Part("Dữ liệu", ("Year", Number("Năm ngân sách", 2027)), ("Empty", TextOf("Trống", "")), ("Open", Boolean("Đã công khai", false)), ("Signed", Date("Ngày ký", "2026-12-31")), ("By", Picks("Đơn vị", UnitId)), ("Papers", Files("Văn bản", "du-toan.pdf")), ("Kinds", Texts("Loại", "Thu", "Chi")), ("Site", Link("Trang", "https://example.vn/", "")))),
            ("Lines", Bag("Các khoản", Item("Line", ("Line", Part("Khoản", ("Name", TextOf("Tên khoản", "Thu phí & lệ phí")), ("Sum", Number("Số tiền", 1_500_000))))))));

        var page = await Show(SamplePages.Content(document), Theme.TemplateFor("Unheard"));
        var text = page.QuerySelector("main")!.TextContent;

        Assert.All(new[] { "Dự toán năm.", "Năm ngân sách", "Đã công khai", "31/12/2026", "Trung tâm Phục vụ hành chính công", "du-toan.pdf", "Chi", "https://example.vn/", "Các khoản", "Thu phí & lệ phí", "1.500.000", "02/12/2026" }, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Trống", text, StringComparison.Ordinal);
    }

    private static JsonObject Copy(JsonObject json) => (JsonObject)json.DeepClone();

    private static async Task<IHtmlDocument> Show(PageModel model, string template)
    {
        var page = new HtmlParser().ParseDocument(await Theme.RenderAsync(model, template, default));
        PageRules.Check(page);
        return page;
    }

    private static IElement FactElement(IHtmlDocument page, string heading) =>
        page.QuerySelectorAll(".fact").Single(fact => fact.QuerySelector("h2")!.TextContent == heading);

    private static string Fact(IHtmlDocument page, string heading) =>
        string.Join(' ', FactElement(page, heading).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
