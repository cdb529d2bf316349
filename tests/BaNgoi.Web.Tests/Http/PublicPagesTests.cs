using System.Net;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>What any visitor gets.</summary>
public sealed class PublicPagesTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly HttpClient _visitor = shared.Site.Client;

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/thu-tuc", 200)]
    [InlineData("/thu-tuc?q=khai+sinh&trang=2", 200)]
    [InlineData("/thu-tuc?trang=-5&loc=khong-co&q=%00%FF", 200)]
    [InlineData("/thu-tuc?trang=999999999999", 200)]
    [InlineData("/thu-tuc/dang-ky-khai-sinh", 200)]
    [InlineData("/don-vi", 200)]
    [InlineData("/gioi-thieu", 200)]
    [InlineData("/tim-kiem", 200)]
    [InlineData("/tim-kiem?q=", 200)]
    [InlineData("/robots.txt", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/THU-TUC/Dang-Ky-Khai-Sinh", 301)]
    [InlineData("/thu-tuc/", 301)]
    [InlineData("/khong-co-trang-nay", 404)]
    [InlineData("/thu-tuc/../../etc/passwd", 404)]
    [InlineData("/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/media/khong-co.pdf", 404)]
    [InlineData("/media/..%2f..%2fbangoi.db", 404)]
    [InlineData("/theme/site.000000000000.css", 404)]
    [InlineData("/theme/..%2f..%2fappsettings.json", 404)]
    public async Task Every_address_answers_as_it_should(string address, int status)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thu-tuc/dang-ky-khai-sinh")]
    [InlineData("/tim-kiem?q=khai+sinh")]
    [InlineData("/api/search?q=khai+sinh")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/admin")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thu-tuc")]
    [InlineData("/tim-kiem?q=khai+sinh")]
    public async Task Public_pages_set_no_cookie(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_unchanged_page_costs_a_line()
    {
        using var first = await _visitor.GetAsync(new Uri("/thu-tuc/dang-ky-khai-sinh", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/thu-tuc/dang-ky-khai-sinh");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_answers_like_get_without_a_body()
    {
        using var head = await _visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/thu-tuc"));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_public_takes_anything_but_reading(string method)
    {
        using var answer = await _visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/thu-tuc"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_procedure_page_says_what_to_bring_and_links_to_its_office()
    {
        var page = await _visitor.GetStringAsync("/thu-tuc/dang-ky-khai-sinh");

        Assert.Contains("<h1>Đăng ký khai sinh</h1>", page, StringComparison.Ordinal);
        Assert.Contains("1.001193", page, StringComparison.Ordinal);
        Assert.Contains("Giấy tờ cần mang", page, StringComparison.Ordinal);
        Assert.Contains("Trung tâm Phục vụ hành chính công", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_narrows_by_words_without_marks_and_by_facet()
    {
        var narrowed = await _visitor.GetStringAsync("/thu-tuc?q=khai+sinh");
        var group = await _visitor.GetStringAsync("/thu-tuc?loc=" + Uri.EscapeDataString("Field:Hộ tịch"));

        Assert.Contains("/thu-tuc/dang-ky-khai-sinh", narrowed, StringComparison.Ordinal);
        Assert.DoesNotContain("/thu-tuc/dang-ky-tam-tru", narrowed, StringComparison.Ordinal);
        Assert.Contains("/thu-tuc/dang-ky-khai-sinh", group, StringComparison.Ordinal);
        Assert.DoesNotContain("/thu-tuc/dang-ky-tam-tru", group, StringComparison.Ordinal);
    }
}
