using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BaNgoi.Web.Tests.Support;
using CsvHelper;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Lists narrow by facets, and their data says what the pages say.</summary>
public sealed partial class ListDataTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly HttpClient _visitor = shared.Site.NewClient();

    [Fact]
    public async Task The_count_beside_a_facet_is_the_number_of_documents_it_shows()
    {
        var all = (await JsonAsync("/thu-tuc.json"))["documents"]!.AsArray();
        var page = await _visitor.GetStringAsync("/thu-tuc");

        foreach (var group in all.GroupBy(d => Field(d!, "ProcedureOfficial", "Field")).Take(5))
        {
            var narrowed = (await JsonAsync($"/thu-tuc.json?loc={Uri.EscapeDataString($"Field:{group.Key}")}"))["documents"]!.AsArray();
            Assert.Equal(group.Count(), narrowed.Count);
            Assert.Contains($"{System.Net.WebUtility.HtmlDecode(group.Key)} ({group.Count()})", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_table_and_the_json_have_the_documents_of_the_list_and_the_words_of_their_pages()
    {
        var documents = (await JsonAsync("/thu-tuc.json"))["documents"]!.AsArray();
        using var csv = new CsvReader(new StringReader(await _visitor.GetStringAsync("/thu-tuc.csv")), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToList();

        Assert.Equal(documents.Select(d => d!["url"]!.GetValue<string>()), rows.Select(r => (string)r["Địa chỉ trang"]));
        Assert.Equal(documents.Select(d => Field(d!, "ProcedureOfficial", "Code")), rows.Select(r => (string)r["Mã thủ tục"]));
        var birth = rows.Single(r => (string)r["Mã thủ tục"] == "1.001193");
        var page = System.Net.WebUtility.HtmlDecode(await _visitor.GetStringAsync(new Uri((string)birth["Địa chỉ trang"]).AbsolutePath));
        foreach (var column in new[] { "Tên", "Tên ngắn", "Ai làm được thủ tục này", "Mã thủ tục", "Lĩnh vực" })
        {
            Assert.NotEmpty((string)birth[column]);
            Assert.Contains((string)birth[column], page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("loc=OnlineLevel:Ch%C6%B0a%20r%C3%B5")]
    [InlineData("q=a")]
    public async Task The_pages_of_a_list_have_each_document_once_in_its_order(string narrowed)
    {
        var all = (await JsonAsync($"/thu-tuc.json?{narrowed}"))["documents"]!.AsArray().Select(d => new Uri(d!["url"]!.GetValue<string>()).AbsolutePath).ToList();

        // Two pages at least.
        Assert.InRange(all.Count, 21, 1_000);
        var shown = new List<string>();
        for (var page = 1; page == 1 || shown.Count < all.Count; page++)
        {
            var before = shown.Count;
            shown.AddRange(ItemLink().Matches(await _visitor.GetStringAsync($"/thu-tuc?{narrowed}&trang={page}")).Select(match => match.Groups[1].Value));
            Assert.NotEqual(before, shown.Count);
        }

        Assert.Equal(all, shown);
    }

    [Fact]
    public async Task The_feed_is_valid_atom_newest_first()
    {
        var answer = await _visitor.GetAsync("/thu-tuc.atom");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var updated = feed.Elements(Atom + "entry").Select(e => DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(50, updated.Count);
        Assert.Equal(updated.OrderDescending(), updated);
        Assert.All(feed.Elements(Atom + "entry"), e => Assert.NotEmpty(e.Element(Atom + "title")!.Value));
    }

    [Fact]
    public async Task The_sitemap_names_pages_that_answer_and_robots_names_the_sitemap()
    {
        var pages = XDocument.Parse(await _visitor.GetStringAsync("/sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();

        Assert.True(pages.Count > 50);
        foreach (var page in pages.Where((_, i) => i % 9 == 0))
        {
            Assert.Equal(200, (int)(await _visitor.GetAsync(page.AbsolutePath)).StatusCode);
        }

        Assert.Contains("/sitemap.xml", await _visitor.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await _visitor.GetAsync("/sitemap-2.xml")).StatusCode);
    }

    [Theory]
    [InlineData("/lien-he.csv")]
    [InlineData("/khong-co.json")]
    [InlineData("/thu-tuc.xlsx")]
    [InlineData("/ma-qr/khong-co")]
    public async Task What_is_no_list_has_no_data(string path) => Assert.Equal(404, (int)(await _visitor.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_printed_sheet_of_today_is_still_right_and_one_of_before_the_site_cannot_be_compared()
    {
        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var code = await _visitor.GetAsync("/ma-qr/thu-tuc/dang-ky-khai-sinh");
        Assert.Equal("image/svg+xml", code.Content.Headers.ContentType!.MediaType);
        Assert.Contains("vẫn đúng", await _visitor.GetStringAsync($"/thu-tuc/dang-ky-khai-sinh?in={today}"), StringComparison.Ordinal);
        Assert.Contains("Không có bản nào của ngày 01/01/2001", await _visitor.GetStringAsync("/thu-tuc/dang-ky-khai-sinh?in=2001-01-01"), StringComparison.Ordinal);
        Assert.Contains("Các bản đã công khai", await _visitor.GetStringAsync("/thu-tuc/dang-ky-khai-sinh?lich-su=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_data_is_json_and_names_the_service()
    {
        var page = await _visitor.GetStringAsync("/thu-tuc/dang-ky-khai-sinh");
        var start = page.IndexOf("application/ld+json\">", StringComparison.Ordinal) + "application/ld+json\">".Length;
        var data = JsonNode.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)])!;

        Assert.Equal("GovernmentService", data["@type"]!.GetValue<string>());
        Assert.Equal("1.001193", data["identifier"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_look_up_computer_has_pages_of_its_own_that_nobody_else_gets()
    {
        using var computer = shared.Site.NewClient();
        var start = await computer.GetAsync("/may-tra-cuu");
        var kiosk = await computer.GetStringAsync("/thu-tuc/dang-ky-khai-sinh");
        var ordinary = await _visitor.GetStringAsync("/thu-tuc/dang-ky-khai-sinh");

        Assert.Contains("cache", start.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Contains("Làm lại từ đầu", kiosk, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", kiosk, StringComparison.Ordinal);
        Assert.DoesNotContain("Làm lại từ đầu", ordinary, StringComparison.Ordinal);
        await computer.GetAsync("/may-tra-cuu/tat");
        Assert.DoesNotContain("Làm lại từ đầu", await computer.GetStringAsync("/thu-tuc/dang-ky-khai-sinh"), StringComparison.Ordinal);
    }

    private async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await _visitor.GetStringAsync(path))!;

    private static string Field(JsonNode entry, string part, string field) => entry["document"]!["parts"]![part]!["fields"]![field]!["text"]!.GetValue<string>();

    [GeneratedRegex("class=\"item-title\" href=\"([^\"]+)\"")]
    private static partial Regex ItemLink();
}
