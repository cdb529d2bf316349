using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;
using static BaNgoi.Cms.Tests.Themes.SampleFields;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>What every page of a kind must have: the question under it, the agency to complain to, the feed, the search box.</summary>
public sealed class EveryPageTests
{
    private static readonly LiquidTheme Theme = new(ThemeFiles.Folder, strictVariables: true);

    [Fact]
    public async Task Home_lists_and_pages_ask_whether_they_were_useful_and_forms_and_previews_do_not()
    {
        Assert.Equal("/co-ich-khong?trang=%2F", await QuestionAsync(SamplePages.Home(), "HomePage"));
        Assert.Equal("/co-ich-khong?trang=%2Fthu-tuc", await QuestionAsync(Catalogue(), "ProcedureCatalogue"));
        Assert.Equal("/co-ich-khong?trang=%2Fdon-vi%2Ftrung-tam", await QuestionAsync(SamplePages.Unit(), "Unit"));
        Assert.Null(await QuestionAsync(SamplePages.Form(SamplePages.EmptyForm()), LiquidTheme.ReportTemplate));
        Assert.Null(await QuestionAsync(SamplePages.Home() with { Page = SamplePages.Home().Page with { Preview = true } }, "HomePage"));
    }

    [Fact]
    public async Task The_agency_that_receives_complaints_stands_in_the_footer_and_on_every_procedure_from_one_record()
    {
        var page = await ShowAsync(SamplePages.Procedure(SampleProcedure.Empty("T")), "Procedure");

        var blocks = page.QuerySelectorAll("dl.contact").Where(block => block.TextContent.Contains("Cơ quan tiếp nhận", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, blocks.Count);
        Assert.Equal(blocks[0].InnerHtml, blocks[1].InnerHtml);
        Assert.Equal(["Cơ quan tiếp nhận", "Địa chỉ", "Điện thoại", "Thư điện tử", "Trang thông tin", "Giờ làm việc"], blocks[0].QuerySelectorAll("dt").Select(term => term.TextContent));
        Assert.Contains(blocks[1].Ancestors(), ancestor => ancestor is IElement { LocalName: "footer" });
    }

    [Fact]
    public async Task What_is_not_known_of_the_agency_is_said()
    {
        var page = await ShowAsync(SamplePages.Home() with { Site = new SiteModel("Phường", "/", "", "", new ContactModel("", "", "", "", "", "", "")) }, "HomePage");

        Assert.Equal(["Đang cập nhật", "Đang cập nhật", "Đang cập nhật", "Đang cập nhật"], page.QuerySelectorAll("footer dl.contact dd").Select(value => value.TextContent));
    }

    [Fact]
    public async Task Home_lists_and_the_pages_of_a_list_name_its_feed()
    {
        Assert.Equal("/thu-tuc.atom", await FeedAsync(SamplePages.Home(), "HomePage"));
        Assert.Equal("/thu-tuc.atom", await FeedAsync(Catalogue(), "ProcedureCatalogue"));
        Assert.Equal("/thu-tuc.atom", await FeedAsync(SamplePages.Procedure(SampleProcedure.Empty("T")), "Procedure"));
        Assert.Null(await FeedAsync(SamplePages.Form(SamplePages.EmptyForm()), LiquidTheme.ReportTemplate));
    }

    [Fact]
    public async Task The_footer_leads_to_receipts_and_a_receipt_to_others()
    {
        Assert.NotNull((await ShowAsync(SamplePages.Home(), "HomePage")).QuerySelector("footer a[href='/bien-nhan']"));
        Assert.NotNull((await ShowAsync(SamplePages.Receipt("lời"), LiquidTheme.ReceiptTemplate)).QuerySelector("main a[href='/bien-nhan']"));
    }

    [Fact]
    public async Task The_look_up_says_beside_the_box_and_above_what_is_wrong()
    {
        var empty = await ShowAsync(SamplePages.ReceiptSearch(new ReceiptSearchModel("", "", 100)), LiquidTheme.ReceiptSearchTemplate);
        var wrong = await ShowAsync(SamplePages.ReceiptSearch(new ReceiptSearchModel("abc", "Không tìm thấy.", 100)), LiquidTheme.ReceiptSearchTemplate);

        Assert.Null(empty.QuerySelector("[role=alert]"));
        Assert.Equal("noindex", empty.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("#ma", wrong.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Equal(("abc", "true", "ma-hint ma-error"), (wrong.QuerySelector("#ma")!.GetAttribute("value"), wrong.QuerySelector("#ma")!.GetAttribute("aria-invalid"), wrong.QuerySelector("#ma")!.GetAttribute("aria-describedby")));
    }

    [Theory]
    [InlineData("2026-02-28", "Lần kiểm tra tới: chậm nhất ngày 28/08/2026 (6 tháng một lần; Quy ước)")]
    [InlineData("2026-08-31", "Lần kiểm tra tới: chậm nhất ngày 28/02/2027 (6 tháng một lần; Quy ước)")]
    [InlineData("2027-01-15", "Lần kiểm tra tới: chậm nhất ngày 15/04/2027 (3 tháng một lần; Luật mới)")]
    [InlineData("2025-12-31", null)]
    public async Task A_procedure_says_when_it_is_checked_again_by_the_rule_of_the_day_it_was_checked(string checkedOn, string? words)
    {
        var document = SampleProcedure.Empty("T");
        document["parts"]!["Procedure"]!["fields"]!["CheckedOn"] = Date("Kiểm tra lần cuối", checkedOn);
        var model = SamplePages.Procedure(document) with
        {
            Settings = new Dictionary<string, IReadOnlyList<SettingValueModel>>
            {
                ["procedures.recheck-months"] = [new SettingValueModel("2026-01-01", "6", "Quy ước", ""), new SettingValueModel("2027-01-01", "3", "Luật mới", "https://vanban.chinhphu.vn/x")],
            },
        };

        var said = (await ShowAsync(model, "Procedure")).QuerySelectorAll(".checked p").Select(line => line.TextContent.Trim()).Where(line => line.StartsWith("Lần kiểm tra tới", StringComparison.Ordinal)).ToList();

        Assert.Equal(words is null ? [] : [words], said);
    }

    [Fact]
    public async Task A_unit_without_names_of_its_leaders_says_that_they_are_to_come()
    {
        var page = await ShowAsync(SamplePages.Unit(), "Unit");

        var leaders = page.QuerySelectorAll("main h2").Single(heading => heading.TextContent == "Lãnh đạo");
        Assert.Equal("Đang cập nhật", leaders.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task Whoever_leaves_a_contact_reads_how_long_it_is_kept()
    {
        var model = SamplePages.Form(SamplePages.EmptyForm()) with
        {
            Settings = new Dictionary<string, IReadOnlyList<SettingValueModel>> { ["retention.contacts"] = [new SettingValueModel("2026-01-01", "180", "Quy ước", "")] },
        };

        Assert.Contains("trả lời xong 180 ngày thì xóa hẳn", (await ShowAsync(model, LiquidTheme.ReportTemplate)).GetElementById("lien-he-hint")!.TextContent, StringComparison.Ordinal);
    }

    private static PageModel Catalogue() => SamplePages.Catalogue(SamplePages.List("", "", SamplePages.Items()));

    private static async Task<string?> QuestionAsync(PageModel model, string template) =>
        (await ShowAsync(model, template)).QuerySelector(".page-feedback form")?.GetAttribute("action");

    private static async Task<string?> FeedAsync(PageModel model, string template) =>
        (await ShowAsync(model, template)).QuerySelector("link[rel=alternate]")?.GetAttribute("href");

    private static async Task<IHtmlDocument> ShowAsync(PageModel model, string template) => new HtmlParser().ParseDocument(await Theme.RenderAsync(model, template, default));
}
