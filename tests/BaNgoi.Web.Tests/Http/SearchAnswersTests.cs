using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Each kind of answer on the sample site, as page and as data.</summary>
public sealed class SearchAnswersTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly HttpClient _visitor = shared.Site.NewClient();

    [Fact]
    public async Task What_the_ward_does_not_do_names_who_does()
    {
        var (page, data) = (await PageAsync("?q=ly+h%C3%B4n"), await JsonAsync("/tim-kiem.json?q=ly+h%C3%B4n"));

        Assert.Contains("Tòa án", data["redirect"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Tòa án", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thủ tục của phường có liên quan", page.QuerySelector("#near-heading")!.TextContent);
        Assert.Equal(Paths(data, "near"), Links(page, ".near .item-title"));
        Assert.Empty(data["hits"]!.AsArray());
        Assert.Null(page.QuerySelector(".hits"));
    }

    [Fact]
    public async Task A_bare_noun_asks_which_and_groups_the_choice()
    {
        var (page, data) = (await PageAsync("?q=c%C4%83n+c%C6%B0%E1%BB%9Bc"), await JsonAsync("/tim-kiem.json?q=c%C4%83n+c%C6%B0%E1%BB%9Bc"));

        Assert.True(data["isBroad"]!.GetValue<bool>());
        Assert.Equal("Ông/bà cần việc nào?", page.QuerySelector("#choice-heading")!.TextContent);
        Assert.Contains("Cấp, quản lý căn cước", page.QuerySelectorAll(".choice h3").Select(heading => heading.TextContent));
        Assert.Equal(Paths(data, "hits").Take(10).Order(), Links(page, ".choice .item-title").Order());
        Assert.All(page.QuerySelectorAll(".choice mark"), mark => Assert.NotEqual("", mark.TextContent.Trim()));
        Assert.NotEmpty(page.QuerySelectorAll(".choice .item-title mark"));
    }

    [Fact]
    public async Task A_slip_is_mended_and_the_mending_said()
    {
        var (page, data) = (await PageAsync("?q=khai+sinhh"), await JsonAsync("/tim-kiem.json?q=khai+sinhh"));

        Assert.Equal("khai sinh", data["suggestion"]!.GetValue<string>());
        Assert.Equal("Đã tìm theo: khai sinh", page.QuerySelector(".suggestion")!.TextContent);
        Assert.Equal("/thu-tuc/dang-ky-khai-sinh", Links(page, ".hits .item-title")[0]);
    }

    [Fact]
    public async Task What_nothing_answers_shows_the_nearest_as_no_more_than_that()
    {
        var address = "?q=" + Uri.EscapeDataString("nấu phở bò ngon như thế nào vậy mọi người");
        var (page, data) = (await PageAsync(address), await JsonAsync("/tim-kiem.json" + address));

        Assert.Null(data["redirect"]);
        Assert.Equal((0, 3), (data["total"]!.GetValue<int>(), data["near"]!.AsArray().Count));
        Assert.Contains("Chưa tìm thấy đúng việc ông/bà hỏi", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Paths(data, "near"), Links(page, ".near .item-title"));
    }

    [Fact]
    public async Task The_count_beside_every_choice_is_the_number_of_hits_it_leaves()
    {
        const string words = "?q=%C4%91%C4%83ng+k%C3%BD";
        const string chosen = "&loc=type%3AProcedure";
        var page = await PageAsync(words + chosen);
        var options = page.QuerySelectorAll(".filter option").OfType<IHtmlOptionElement>().Where(option => option.Value.Length > 0).ToList();
        Assert.True(options.Count > 10);

        Assert.Contains(options, option => option.TextContent.StartsWith("Thủ tục hành chính (", StringComparison.Ordinal));
        Assert.Equal(["Loại", "Việc trong đời", "Lĩnh vực", "Ai được làm"], page.QuerySelectorAll(".filter label").Select(label => label.TextContent).Take(4));
        foreach (var option in options)
        {
            // Of two values of one facet the first counts, as another type takes the place of the chosen one.
            var narrowed = await JsonAsync($"/api/search{words}&loc={Uri.EscapeDataString(option.Value)}{chosen}&size=100");
            Assert.EndsWith($" ({narrowed["total"]})", option.TextContent, StringComparison.Ordinal);
            Assert.Equal(narrowed["total"]!.GetValue<int>(), narrowed["hits"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Going_on_keeps_all_that_was_asked_and_comes_by_every_hit_once()
    {
        var page = await PageAsync("?q=%C4%91%C4%83ng+k%C3%BD&loc=type%3AProcedure&sap-xep=moi-nhat");
        var all = await JsonAsync("/tim-kiem.json?q=%C4%91%C4%83ng+k%C3%BD&loc=type%3AProcedure&sap-xep=moi-nhat");
        Assert.True(all["total"]!.GetValue<int>() > 10);
        Assert.Equal("moi-nhat", page.QuerySelector(".filter input[name=sap-xep]")!.GetAttribute("value"));

        var seen = Links(page, ".hits .item-title");
        while (page.QuerySelector(".pagination [rel=next]") is { } next)
        {
            Assert.Contains("&loc=type%3AProcedure&sap-xep=moi-nhat&trang=", next.GetAttribute("href"), StringComparison.Ordinal);
            page = await ParseAsync(next.GetAttribute("href")!);
            seen.AddRange(Links(page, ".hits .item-title"));
        }

        Assert.Equal(Paths(all, "hits"), seen.Take(50));
        Assert.Equal(all["total"]!.GetValue<int>(), seen.Distinct().Count());
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_the_last()
    {
        var page = await PageAsync("?q=%C4%91%C4%83ng+k%C3%BD&trang=999");

        Assert.NotEmpty(Links(page, ".hits .item-title"));
        Assert.Null(page.QuerySelector(".pagination [rel=next]"));
        Assert.NotNull(page.QuerySelector(".pagination [rel=prev]"));
    }

    [Fact]
    public async Task What_is_chosen_stands_as_a_link_that_takes_it_back()
    {
        var page = await PageAsync("?q=khai+sinh&loc=Field:H%E1%BB%99%20t%E1%BB%8Bch&sap-xep=moi-nhat");

        var chosen = Assert.Single(page.QuerySelectorAll(".chosen a"));
        Assert.StartsWith("Lĩnh vực: Hộ tịch", chosen.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tim-kiem?q=khai%20sinh&sap-xep=moi-nhat", chosen.GetAttribute("href"));
    }

    [Fact]
    public async Task The_feed_is_valid_atom_of_the_same_hits_newest_first()
    {
        using var answer = await _visitor.GetAsync(new Uri("/tim-kiem.atom?q=khai+sinh&loc=Field:H%E1%BB%99%20t%E1%BB%8Bch", UriKind.Relative));
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var data = await JsonAsync("/tim-kiem.json?q=khai+sinh&loc=Field:H%E1%BB%99%20t%E1%BB%8Bch");

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Tìm “khai sinh”", feed.Element(Atom + "title")!.Value);
        Assert.Equal(Paths(data, "hits").Order(), feed.Elements(Atom + "entry").Select(entry => new Uri(entry.Element(Atom + "id")!.Value).AbsolutePath).Order());
        var days = feed.Elements(Atom + "entry").Select(entry => DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(days.OrderDescending(), days);
    }

    [Theory]
    [InlineData("dang+ky+khai+s")]
    [InlineData("%C4%91%C4%83ng+k%C3%BD+khai+si")]
    public async Task Names_are_offered_while_somebody_types(string typed)
    {
        using var answer = await _visitor.GetAsync(new Uri($"/api/goi-y?q={typed}", UriKind.Relative));
        var names = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["suggestions"]!.AsArray();

        Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString().Replace("max-age=60, public", "public, max-age=60", StringComparison.Ordinal));
        Assert.InRange(names.Count, 1, 8);
        Assert.Equal(("Đăng ký khai sinh", "/thu-tuc/dang-ky-khai-sinh"), (names[0]!["title"]!.GetValue<string>(), names[0]!["url"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/api/goi-y")]
    [InlineData("/api/goi-y?q=%00%ED%A0%80%22%3C")]
    [InlineData("/tim-kiem.atom")]
    [InlineData("/tim-kiem.atom?q=%00%01%3C%26&loc=%00:%01&trang=x")]
    [InlineData("/tim-kiem.json?q=%22&loc=a&loc=:&loc=a:b&sap-xep=x&trang=-5")]
    [InlineData("/tim-kiem?q=khai&loc=a:b&loc=a:c&loc=type:%22%3E%3Cscript%3E&sap-xep=%3C")]
    public async Task No_address_is_an_error(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.DoesNotContain("\"><script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static List<string> Paths(JsonNode data, string kind) => [.. data[kind]!.AsArray().Select(hit => hit!["path"]!.GetValue<string>())];

    private static List<string> Links(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];

    private Task<IHtmlDocument> PageAsync(string query) => ParseAsync("/tim-kiem" + query);

    private async Task<IHtmlDocument> ParseAsync(string address) => new HtmlParser().ParseDocument(await _visitor.GetStringAsync(address));

    private async Task<JsonNode> JsonAsync(string address) => JsonNode.Parse(await _visitor.GetStringAsync(address))!;
}
