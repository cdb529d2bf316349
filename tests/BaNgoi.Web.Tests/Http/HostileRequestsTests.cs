using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Requests made to find a hole.</summary>
public sealed class HostileRequestsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly string[] Paths =
    [
        "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/media/%2e%2e/bangoi.db", "/media/..%5c..%5cbangoi.db", "/theme/%2e%2e%2fappsettings.json",
        "/a%00b", "/thu-tuc%00.html", "/media/%00", "/theme/%00", "/%FF%FE", "/%C0%AF", "/%ED%A0%80", "/%zz", "/%",
        "//", "///thu-tuc", "//example.org/thu-tuc", "/%2F%2Fexample.org", "/\\example.org", "/thu-tuc//dang-ky-khai-sinh",
        "/" + "%C4%91" + "ang-ky", "/%F0%9F%A4%B7", "/t%E1%BB%A5c", "/thu-tuc;jsessionid=1", "/thu-tuc%3Fq=1", "/thu-tuc%20", "/.git/config", "/App_Data/bangoi.db", "/wwwroot", "/admin/../thu-tuc",
        "/api", "/api/", "/api/search/", "/api/search?size=99999999999999&page=-1", "/api/search?q=a&q=b&size=x",
        "/thu-tuc?q=%00&loc=%FF:&loc=:&loc=Field:%00&trang=NaN", "/thu-tuc?trang=-2147483649", "/thu-tuc?trang=1e9", "/thu-tuc?q=%27%20OR%201=1--", "/thu-tuc?q=%25_%5C", "/?loc=x&loc=Field:y&ngay=2026-02-30&in=0001-01-01&lich-su=9&trang=2",
        "/tim-kiem?trang=99999999", "/tim-kiem?q=a&trang=-1", "/%0d%0aSet-Cookie:%20a=b", "/THU-TUC?x=%0d%0aSet-Cookie:%20a=b",
    ];

    [Fact]
    public async Task None_breaks_the_site_or_leaves_it()
    {
        foreach (var path in Paths.Append("/" + new string('a', 6_000)).Append("/thu-tuc?q=" + new string('a', 6_000)).Append("/" + string.Concat(Enumerable.Repeat("a/", 2_000))))
        {
            var (status, answer) = await RawRequest.SendAsync(shared.Site, path);
            var head = answer.Split("\r\n\r\n")[0];

            Assert.True(status < 500, $"{path} is answered with {status}");
            Assert.DoesNotContain(head.Split('\r', '\n'), line => line.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite format", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(" at BaNgoi", answer, StringComparison.Ordinal);
            var location = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase))?["Location:".Length..].Trim();
            Assert.True(location is null || (location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal) && !location.StartsWith("/\\", StringComparison.Ordinal)), $"{path} leads to {location}");

            // What Kestrel itself refuses never reaches the site.
            Assert.True(head.Contains("Content-Security-Policy", StringComparison.OrdinalIgnoreCase) || status == 400, $"{path} has no security headers:\n{head}");
        }
    }

    [Fact]
    public async Task An_address_of_ten_thousand_letters_is_refused()
    {
        var (status, _) = await RawRequest.SendAsync(shared.Site, "/" + new string('a', 10_000));

        Assert.InRange(status, 400, 499);
    }

    [Fact]
    public async Task What_one_visitor_adds_to_an_address_shows_to_no_other()
    {
        await shared.Site.Client.GetStringAsync("/don-vi?utm=chim-hoang-yen");

        var page = await shared.Site.Client.GetStringAsync("/don-vi");

        Assert.DoesNotContain("chim-hoang-yen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_the_head_does_not_empty_the_page_of_the_next_visitor()
    {
        await shared.Site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/gioi-thieu"));

        Assert.Contains("</html>", await shared.Site.Client.GetStringAsync("/gioi-thieu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_name_a_visitor_made_up_shows_nowhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lien-he");
        request.Headers.Host = "example.org";
        using var answer = await shared.Site.Client.SendAsync(request);

        Assert.DoesNotContain("example.org", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", await shared.Site.Client.GetStringAsync("/lien-he"), StringComparison.Ordinal);
    }
}
