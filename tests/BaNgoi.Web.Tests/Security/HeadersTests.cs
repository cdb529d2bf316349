using System.Net.Http.Headers;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Security;

/// <summary>Every class of answer carries the security headers, and every page's source obeys its own policy.</summary>
[Collection(TownhallCollection.Name)]
public sealed class HeadersTests(Townhall hall)
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/gioi-thieu", 200)]
    [InlineData("/thu-tuc", 200)]
    [InlineData("/thu-tuc?q=khai+sinh&trang=2", 200)]
    [InlineData("/thu-tuc/dang-ky-khai-sinh", 200)]
    [InlineData("/thu-tuc/dang-ky-khai-sinh?lich-su=1", 200)]
    [InlineData("/thu-tuc/dang-ky-khai-sinh?in=2001-01-01", 200)]
    [InlineData("/don-vi", 200)]
    [InlineData("/tim-kiem?q=khai+sinh", 200)]
    [InlineData("/api/search?q=khai+sinh", 200)]
    [InlineData("/thu-tuc.atom", 200)]
    [InlineData("/thu-tuc.csv", 200)]
    [InlineData("/thu-tuc.json", 200)]
    [InlineData("/khong-co.json", 404)]
    [InlineData("/sitemap.xml", 200)]
    [InlineData("/robots.txt", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/ma-qr/gioi-thieu", 200)]
    [InlineData("/may-tra-cuu", 302)]
    [InlineData("/bao-sai-sot?trang=/gioi-thieu", 200)]
    [InlineData("/khong-co-trang-nay", 404)]
    [InlineData("/media/khong-co.pdf", 404)]
    [InlineData("/theme/khong-co.css", 404)]
    [InlineData("/api/khong-co", 404)]
    [InlineData("/THU-TUC", 301)]
    [InlineData("/admin", 302)]
    [InlineData("/admin/dang-nhap", 200)]
    [InlineData("/admin/khong-co", 404)]
    public async Task A_visitors_answer(string address, int status)
    {
        using var answer = await AskAsync(HttpMethod.Get, address);
        Assert.Equal(status, (int)answer.StatusCode);
        await SecurityRules.CheckAsync(address, answer);

        using var head = await AskAsync(HttpMethod.Head, address);
        Assert.True((int)head.StatusCode == status, $"HEAD {address}: {(int)head.StatusCode}");
        await SecurityRules.CheckAsync($"HEAD {address}", head);

        using var refused = await AskAsync(HttpMethod.Delete, address);
        Assert.True((int)refused.StatusCode is >= 300 and < 500, $"DELETE {address}: {(int)refused.StatusCode}");
        await SecurityRules.CheckAsync($"DELETE {address}", refused);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_compressed_answer(string encoding)
    {
        using var answer = await AskAsync(HttpMethod.Get, "/api/search?q=khai+sinh", request => request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding)));

        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        await SecurityRules.CheckAsync(encoding, answer);
    }

    [Fact]
    public async Task An_unchanged_page()
    {
        using var first = await AskAsync(HttpMethod.Get, "/thu-tuc/dang-ky-khai-sinh");
        using var second = await AskAsync(HttpMethod.Get, "/thu-tuc/dang-ky-khai-sinh", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(304, (int)second.StatusCode);
        await SecurityRules.CheckAsync("304", second);
    }

    [Fact]
    public async Task A_file_and_the_files_of_the_theme()
    {
        MediaFiles.Store(hall.Folder, "mau/to-khai.pdf", "%PDF-1.4\nto khai"u8.ToArray());
        await Recipes.ImportAsync(hall.Folder, Recipes.Page("withfile", "co-tep", "Trang có tệp", "[Tờ khai](/media/mau/to-khai.pdf)"));
        await Eventually.TrueAsync(async () => (int)(await AskAsync(HttpMethod.Get, "/media/mau/to-khai.pdf")).StatusCode == 200, Eventually.Patience, () => "the file is not public");
        using (var file = await AskAsync(HttpMethod.Get, "/media/mau/to-khai.pdf"))
        {
            await SecurityRules.CheckAsync("a file", file);
        }

        var home = await (await AskAsync(HttpMethod.Get, "/")).Content.ReadAsStringAsync();
        var assets = System.Text.RegularExpressions.Regex.Matches(home, "/theme/[a-z0-9.-]+").Select(match => match.Value).Distinct().ToList();
        Assert.True(assets.Count >= 2);
        foreach (var asset in assets)
        {
            using var answer = await AskAsync(HttpMethod.Get, asset);
            Assert.Equal(200, (int)answer.StatusCode);
            await SecurityRules.CheckAsync(asset, answer);
        }
    }

    [Fact]
    public async Task A_form_that_is_too_large_and_one_with_a_mistake()
    {
        using var large = await AskAsync(HttpMethod.Post, "/bao-sai-sot", request => request.Content = new FormUrlEncodedContent([new("noi-dung", new string('a', 200 * 1024))]));
        Assert.Equal(413, (int)large.StatusCode);
        await SecurityRules.CheckAsync("413", large);

        using var mistaken = await AskAsync(HttpMethod.Post, "/bao-sai-sot", request => request.Content = new FormUrlEncodedContent([new("noi-dung", "Lời.")]));
        Assert.Equal(422, (int)mistaken.StatusCode);
        await SecurityRules.CheckAsync("422", mistaken);
    }

    [Fact]
    public async Task What_breaks_says_nothing_of_itself()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        SiteData.Tamper(folder, "ALTER TABLE public_redirects RENAME TO gone");

        using var answer = await site.Client.GetAsync(new Uri("/khong-co-trang-nay", UriKind.Relative));

        Assert.Equal(500, (int)answer.StatusCode);
        await SecurityRules.CheckAsync("500", answer);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("public_redirects", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_the_office_and_none_of_it_stays_in_a_cache()
    {
        var pages = 0;
        foreach (var door in (await Door.AllAsync(hall.Folder.Path)).Where(door => door.Pattern.StartsWith("/admin", StringComparison.Ordinal)))
        {
            foreach (var who in new[] { Townhall.Stranger, "editor", Townhall.Administrator })
            {
                // What is sent has no token, so that it changes nothing.
                var address = Townhall.Address(door, Townhall.Owners(door)[0], who);
                using var answer = await hall.As(who).SendAsync(new HttpMethod(door.Method), address, door.Method == "GET" ? null : new FormUrlEncodedContent([]));
                var what = $"{door.Method} {address} ({who}, {(int)answer.StatusCode})";

                await SecurityRules.CheckAsync(what, answer);
                var caching = answer.Headers.CacheControl;
                var isFile = door.Pattern.StartsWith("/admin/assets", StringComparison.Ordinal) || door.Pattern.StartsWith("/admin/tep/xem", StringComparison.Ordinal);
                Assert.True(caching is { NoStore: true } || (isFile && caching is { NoCache: true }), $"{what} may be kept: {caching}");
                pages += answer is { IsSuccessStatusCode: true, Content.Headers.ContentType.MediaType: "text/html" } ? 1 : 0;
            }
        }

        Assert.True(pages > 40, $"only {pages} pages were looked at");
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, address);
        change?.Invoke(request);
        return hall.Site.Client.SendAsync(request);
    }
}
