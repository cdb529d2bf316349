using System.Net;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Which pages are kept as bytes, and for whom.</summary>
public sealed class KeptPagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Page = "/thu-tuc/dang-ky-khai-sinh";

    [Theory]
    [InlineData(Page, true)]
    [InlineData("/", true)]
    [InlineData("/thu-tuc", true)]
    [InlineData("/thu-tuc?trang=2", true)]
    [InlineData("/thu-tuc?het-hieu-luc=1", true)]
    [InlineData(Page + "?tu-dau=zalo", false)]
    [InlineData(Page + "?trang=1&tu-dau=zalo", false)]
    [InlineData("/thu-tuc?q=khai+sinh", false)]
    [InlineData("/tim-kiem?q=khai+sinh", false)]
    [InlineData("/thu-tuc.json", false)]
    public async Task A_page_is_kept_unless_its_address_holds_what_one_reader_typed(string path, bool kept)
    {
        using var first = await AskAsync(HttpMethod.Get, path);
        using var second = await AskAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(kept, second.Headers.Age is not null);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound)]
    [InlineData("/thu-tuc/", HttpStatusCode.MovedPermanently)]
    public async Task What_is_no_page_is_not_kept(string path, HttpStatusCode status)
    {
        for (var n = 0; n < 2; n++)
        {
            using var answer = await AskAsync(HttpMethod.Get, path);
            Assert.Equal(status, answer.StatusCode);
            Assert.Null(answer.Headers.Age);
        }
    }

    [Fact]
    public async Task A_reader_who_has_the_page_has_it_kept_for_the_next()
    {
        const string Path = "/thu-tuc/dang-ky-ket-hon";
        using var made = await AskAsync(HttpMethod.Get, Path + "?tu-dau=zalo");
        using var known = await AskAsync(HttpMethod.Get, Path, ("If-None-Match", "*"));
        using var next = await AskAsync(HttpMethod.Get, Path);

        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync());
        Assert.NotNull(next.Headers.Age);
        Assert.Contains("</html>", await next.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(known.Headers.ETag, next.Headers.ETag);
    }

    [Fact]
    public async Task Who_asks_for_the_headers_gets_those_of_the_page_and_keeps_nothing()
    {
        const string Path = "/thu-tuc?trang=1";
        using var headers = await AskAsync(HttpMethod.Head, Path);
        using var page = await AskAsync(HttpMethod.Get, Path);
        using var again = await AskAsync(HttpMethod.Head, Path);

        Assert.Null(page.Headers.Age);
        Assert.NotNull(again.Headers.Age);
        var bytes = await page.Content.ReadAsByteArrayAsync();
        foreach (var answer in new[] { headers, again })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
            Assert.Equal(page.Headers.ETag, answer.Headers.ETag);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_look_up_computer_has_pages_of_its_own()
    {
        using var first = await AskAsync(HttpMethod.Get, Page);
        using var kept = await AskAsync(HttpMethod.Get, Page);
        using var kiosk = await AskAsync(HttpMethod.Get, Page, ("Cookie", "kiosk=1"));
        using var keptKiosk = await AskAsync(HttpMethod.Get, Page, ("Cookie", "kiosk=1"));

        Assert.NotNull(kept.Headers.Age);
        Assert.NotNull(keptKiosk.Headers.Age);
        Assert.NotEqual(await kept.Content.ReadAsStringAsync(), await kiosk.Content.ReadAsStringAsync());
        Assert.Equal(await kiosk.Content.ReadAsStringAsync(), await keptKiosk.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_kept_page_carries_the_headers_every_answer_carries()
    {
        using var first = await AskAsync(HttpMethod.Get, Page);
        using var kept = await AskAsync(HttpMethod.Get, Page);

        Assert.NotNull(kept.Headers.Age);
        Assert.Equal(Names(first), Names(kept));
        Assert.Contains("Content-Security-Policy", Names(kept));
    }

    private static string[] Names(HttpResponseMessage answer) =>
        [.. answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated).Select(header => header.Key).Except(["Age"]).Order(StringComparer.Ordinal)];

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await shared.Site.Client.SendAsync(request);
    }
}
