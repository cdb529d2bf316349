using System.Net;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>What citizens ask is counted, without who; and what the office makes of it is found by.</summary>
public sealed class SearchLogTests
{
    private const string Unknown = "bánh xèo";

    [Fact]
    public async Task Questions_and_clicks_of_people_are_counted_and_nothing_else()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);

        // Twice from the home page; the same words again, by another page or a filter, are no new question.
        await VisitAsync(site, Search(Unknown), "/");
        await VisitAsync(site, Search("BANH XEO"), "/gioi-thieu");
        await VisitAsync(site, Search("banh xeo"), Search("bánh xèo"));
        await VisitAsync(site, Search("đăng ký khai sinh"), Search(Unknown));
        await VisitAsync(site, Search("đăng ký khai sinh") + "&trang=2", "/");
        await VisitAsync(site, "/thu-tuc/dang-ky-khai-sinh", Search("đăng ký khai sinh"));
        await VisitAsync(site, "/thu-tuc/dang-ky-khai-sinh", Search("đăng ký khai sinh") + "&trang=2");

        // Nobody's question: no page before, a page elsewhere, a robot's request, the office looking, a page that is not there.
        await VisitAsync(site, Search("không ai"), null);
        await VisitAsync(site, Search("không ai"), "https://example.org/");
        await VisitAsync(site, Search("không ai"), "/", HttpMethod.Head);
        await VisitAsync(site, Search("không ai") + "&khong-dem=1", "/admin/tim-kiem");
        await VisitAsync(site, "/api/search?q=kh%C3%B4ng+ai", "/");
        await VisitAsync(site, "/gioi-thieu", Search("không ai") + "&khong-dem=1");
        await VisitAsync(site, "/khong-co-trang-nay", Search("không ai"));
        await VisitAsync(site, "/", Search("không ai"));

        // What may say who somebody is.
        await VisitAsync(site, Search("0905 123 456"), "/");
        await VisitAsync(site, "/gioi-thieu", Search("co.lan@example.vn"));
        await VisitAsync(site, Search("sau cùng"), "/");

        await CountedAsync(folder, "Spelling = 'sau cùng'");
        Assert.Equal("banh xeo: 1 1 0 0; bánh xèo: 1 1 0 0; sau cùng: 1; đăng ký khai sinh: 1 0 0 2", SiteData.Text(
            folder, "SELECT group_concat(line, '; ') FROM (SELECT Spelling || ': ' || Asked || iif(Spelling = 'sau cùng', '', ' ' || WithoutResult || ' ' || Elsewhere || ' ' || Clicked) AS line FROM searched_queries ORDER BY Spelling)"));
    }

    [Fact]
    public async Task A_question_without_answer_becomes_a_word_the_search_finds_by_until_it_is_withdrawn()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await VisitAsync(site, Search(Unknown), "/");
        await CountedAsync(folder, $"Spelling = '{Unknown}'");
        Staff.Add(folder, "chi-mai", "Approver");
        using var mai = await StaffSession.SignInAsync(site, "chi-mai");

        var list = await PageAsync(mai, "/admin/tim-kiem");
        var answers = list.QuerySelectorAll("tbody a").ToDictionary(a => a.TextContent.Trim(), a => a.GetAttribute("href")!);
        using (var csv = await mai.GetAsync("/admin/tim-kiem/csv?so-ngay=7"))
        {
            Assert.Contains($"\n{Unknown},1,1,0,0,", (await csv.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }

        var form = await PageAsync(mai, answers[$"Thêm từ cho {Unknown}"]);
        Assert.Equal(Unknown, form.QuerySelector("[name='item.SearchSynonym.Said']")!.TextContent.Trim());
        Assert.Equal(Unknown, form.QuerySelector("[name='item.TitlePart.Title']")!.GetAttribute("value"));
        Assert.Contains(Unknown, (await PageAsync(mai, answers[$"Việc nơi khác làm cho {Unknown}"])).QuerySelector("[name='item.SearchElsewhere.Said']")!.TextContent, StringComparison.Ordinal);

        var item = await PublishAsync(mai, answers[$"Thêm từ cho {Unknown}"]);
        await FindsAsync(site, true);
        using (var down = await mai.PostAsync($"{item}/withdrawal", [new("revision", await RevisionAsync(mai, item)), new("reason", "Thử thôi.")]))
        {
            Assert.Equal(HttpStatusCode.Found, down.StatusCode);
        }

        await FindsAsync(site, false);
    }

    [Fact]
    public async Task A_phrase_in_an_address_fills_only_forms_of_words_and_is_only_text()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "chi-mai", "Editor");
        using var mai = await StaffSession.SignInAsync(site, "chi-mai");
        var hostile = Uri.EscapeDataString("\"></textarea><script>alert(1)</script>");

        var form = await PageAsync(mai, $"/admin/noi-dung/tao/SearchSynonym?loi={hostile}");
        Assert.Equal("\"></textarea><script>alert(1)</script>", form.QuerySelector("[name='item.SearchSynonym.Said']")!.TextContent.Trim());
        Assert.DoesNotContain(form.Scripts, script => script.TextContent.Contains("alert", StringComparison.Ordinal));
        Assert.Equal("", (await PageAsync(mai, $"/admin/noi-dung/tao/SearchSynonym?loi={new string('a', 81)}")).QuerySelector("[name='item.SearchSynonym.Said']")!.TextContent.Trim());
        Assert.Equal("", (await PageAsync(mai, "/admin/noi-dung/tao/Page?loi=chim")).QuerySelector("[name='item.TitlePart.Title']")!.GetAttribute("value"));
    }

    private static string Search(string query) => $"/tim-kiem?q={Uri.EscapeDataString(query)}";

    private static async Task VisitAsync(RunningSite site, string address, string? before, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Referrer = before is null ? null : new Uri(site.Address, before);
        using var answer = await site.Client.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{address}: {(int)answer.StatusCode}");
    }

    private static Task CountedAsync(DataFolder folder, string where) => Eventually.TrueAsync(
        () => Task.FromResult(SiteData.Number(folder, $"SELECT count(*) FROM searched_queries WHERE {where}") > 0), Eventually.Patience, () => $"never counted: {where}");

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(StaffSession person, string address)
    {
        using var answer = await person.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    // The form as it stands, with what is meant, published; tells the item's address.
    private static async Task<string> PublishAsync(StaffSession person, string address)
    {
        var form = (await PageAsync(person, address)).QuerySelector("[name='item.TitlePart.Title']")!.Closest("form")!;
        var values = form.QuerySelectorAll("[name^='item.']").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, ValueOf(input))).Where(value => value.Key != "item.SearchSynonym.Meant");
        using var answer = await person.PostAsync(address.Split('?')[0] + "/publication", [.. values, new("revision", "0"), new("item.SearchSynonym.Meant", "đăng ký khai sinh")]);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString().Split('?')[0];
    }

    private static string ValueOf(AngleSharp.Dom.IElement input) => input switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? "",
        _ => input.GetAttribute("value") ?? "",
    };

    private static async Task<string> RevisionAsync(StaffSession person, string item) =>
        (await PageAsync(person, $"{item}/withdrawal")).QuerySelector("[name='revision']")!.GetAttribute("value")!;

    private static Task FindsAsync(RunningSite site, bool found) => Eventually.TrueAsync(
        async () => (await site.Client.GetStringAsync(new Uri($"/api/search?q={Uri.EscapeDataString(Unknown)}", UriKind.Relative))).Contains("\"1.001193\"", StringComparison.Ordinal) == found,
        Eventually.Patience, () => $"the search should {(found ? "" : "not ")}find by the word");
}
