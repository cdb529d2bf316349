using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>The search page with each kind of answer.</summary>
public sealed class SearchPageTests
{
    private static readonly LiquidTheme Theme = new(ThemeFiles.Folder, strictVariables: true);

    [Fact]
    public async Task A_hit_shows_type_title_code_and_day_with_what_was_looked_for_marked()
    {
        var page = await ShowAsync(SamplePages.Hits("khai sinh"));

        Assert.Equal("12 kết quả cho “khai sinh”", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Thủ tục", page.QuerySelector(".hits .tag")!.TextContent);
        Assert.Equal("Đăng ký <mark>khai sinh</mark>", page.QuerySelector(".item-title")!.InnerHtml);
        Assert.Equal("<mark>Khai sinh</mark> cho con.", page.QuerySelector(".item-text")!.InnerHtml);
        Assert.Equal("Mã 1.001193 · Đăng ngày 30/11/2026", page.QuerySelector(".item-code")!.TextContent);
        Assert.Equal("Đã tìm theo: đăng ký khai sinh", page.QuerySelector(".suggestion")!.TextContent);
        Assert.Equal("/tim-kiem?q=%C4%91%C4%83ng+k%C3%BD+khai+sinh", page.QuerySelector(".suggestion a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Documents_of_the_same_name_stand_in_one_line_with_their_codes()
    {
        var twins = (await ShowAsync(SamplePages.Hits("khai sinh"))).QuerySelectorAll(".item-twins");

        Assert.Equal("Cùng tên: mã 2.002481, mục 2", Assert.Single(twins).TextContent);
        Assert.Equal(["/thu-tuc/khai-sinh-2", "/thu-tuc/khai-sinh-3"], twins[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Only_what_belonged_to_the_district_says_that_the_level_ended()
    {
        var items = (await ShowAsync(SamplePages.Hits("khai sinh"))).QuerySelectorAll(".item");

        Assert.Null(items[0].QuerySelector(".item-note"));
        Assert.Contains("01/7/2025", items[1].QuerySelector(".item-note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_is_offered_where_it_has_something_to_choose()
    {
        var page = await ShowAsync(SamplePages.Hits("khai sinh"));

        Assert.Equal(["Lĩnh vực"], page.QuerySelectorAll(".filter label").Select(label => label.TextContent));
        Assert.Equal(["Tất cả", "Hộ tịch (8)", "Đất đai (4)"], page.QuerySelectorAll(".filter option").Select(option => option.TextContent));
        Assert.Equal("khai sinh", page.QuerySelector(".filter input[name=q]")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("details.narrow")!.HasAttribute("open"));
        Assert.Equal("phù hợp nhất", page.QuerySelector(".order [aria-current]")!.TextContent);
        Assert.Equal(["/tim-kiem.json?q=khai%20sinh", "/tim-kiem.atom?q=khai%20sinh"], page.QuerySelectorAll(".data a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_chosen_can_be_taken_back_and_nothing_left_says_so()
    {
        var page = await ShowAsync(SamplePages.Hits("khai sinh") with { Total = 0, Hits = [], Chosen = [new ListChosen("Lĩnh vực", "Đất đai", "/tim-kiem?q=khai%20sinh")] });

        Assert.Equal("/tim-kiem?q=khai%20sinh", page.QuerySelector(".chosen a")!.GetAttribute("href"));
        Assert.True(page.QuerySelector("details.narrow")!.HasAttribute("open"));
        Assert.Contains("Không có mục nào hợp với mọi điều đã chọn.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tim-kiem?q=khai%20sinh", page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_several_fit_alike_the_reader_is_asked_which()
    {
        var hits = SamplePages.Hits("khai sinh");
        var page = await ShowAsync(hits with { IsBroad = true, Groups = [new HitGroup("Hộ tịch", [hits.Hits[0]], 8, "/tim-kiem?q=a&loc=Field%3AH"), new HitGroup("", [hits.Hits[1]], 1, "")] });

        Assert.Equal("Ông/bà cần việc nào?", page.QuerySelector("#choice-heading")!.TextContent);
        Assert.Equal(["Hộ tịch", "Mục khác"], page.QuerySelectorAll(".choice h3").Select(heading => heading.TextContent));
        Assert.Equal("Xem cả 8 mục về Hộ tịch", Assert.Single(page.QuerySelectorAll(".choice .more a")).TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".item").Length);
    }

    [Fact]
    public async Task What_another_office_does_is_said_before_the_wards_own()
    {
        var page = await ShowAsync(new SearchModel { Query = "hộ chiếu", Redirect = new PageLink("Hộ chiếu do Công an tỉnh cấp.", "https://example.vn/"), Near = SamplePages.Hits("").Hits });

        Assert.Contains("việc của cơ quan khác", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hộ chiếu do Công an tỉnh cấp.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.vn/", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal("Thủ tục của phường có liên quan", page.QuerySelector("#near-heading")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".near .item").Length);
        Assert.Null(page.QuerySelector(".hits, .filter, .order, .data"));
    }

    [Fact]
    public async Task What_does_not_answer_is_not_shown_as_an_answer()
    {
        var page = await ShowAsync(new SearchModel { Query = "nấu phở", Near = SamplePages.Hits("").Hits });

        Assert.Contains("Chưa tìm thấy đúng việc ông/bà hỏi", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:02583000000", page.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.Equal(2, page.QuerySelectorAll(".near .item").Length);
        Assert.Null(page.QuerySelector(".hits"));
    }

    [Fact]
    public async Task A_search_without_hits_offers_the_phone() =>
        Assert.Contains("0258 3000 000", (await ShowAsync(new SearchModel { Query = "abc" })).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

    private static async Task<IHtmlDocument> ShowAsync(SearchModel search)
    {
        var page = new HtmlParser().ParseDocument(await Theme.RenderAsync(SamplePages.Search(search), "Search", default));
        PageRules.Check(page);
        return page;
    }
}
