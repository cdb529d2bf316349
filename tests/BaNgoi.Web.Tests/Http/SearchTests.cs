using System.Net;
using System.Text.Json;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>The search page and its data.</summary>
public sealed class SearchTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly HttpClient _visitor = shared.Site.Client;

    [Fact]
    public async Task The_data_has_the_promised_shape()
    {
        using var json = JsonDocument.Parse(await _visitor.GetStringAsync("/api/search?q=dang+ky+khai+sinh&size=3"));
        var root = json.RootElement;

        Assert.Equal(["query", "total", "suggestion", "redirect", "hits", "near", "isBroad", "facets"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(3, root.GetProperty("hits").GetArrayLength());
        var hit = root.GetProperty("hits")[0];
        Assert.All(["title", "code", "type", "path", "snippet", "score", "twins"], name => Assert.True(hit.TryGetProperty(name, out _), name));
        Assert.Equal("1.001193", hit.GetProperty("code").GetString());
        Assert.True(root.GetProperty("total").GetInt32() >= 3);
    }

    [Theory]
    [InlineData("lam giay khai sanh cho con", "1.001193")]
    [InlineData("làm giấy khai sanh cho con", "1.001193")]
    [InlineData("1.001193", "1.001193")]
    [InlineData("1001193", "1.001193")]
    [InlineData("giấy độc thân", "1.004873")]
    public async Task People_find_what_they_mean_first(string query, string code)
    {
        using var json = JsonDocument.Parse(await _visitor.GetStringAsync($"/api/search?q={Uri.EscapeDataString(query)}&size=1"));

        Assert.Equal(code, json.RootElement.GetProperty("hits")[0].GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("%00%01%02")]
    [InlineData("%ED%A0%80")]
    [InlineData("%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("AND+OR+NOT+%28+%29+%22+%2A%3F%7E%5E%3A%5B%5D%7B%7D%5C%2F")]
    [InlineData("%E2%80%8B%E2%80%AE%F0%9F%A4%B7")]
    public async Task No_query_is_an_error_and_none_runs(string query)
    {
        using var page = await _visitor.GetAsync(new Uri($"/tim-kiem?q={query}", UriKind.Relative));
        using var data = await _visitor.GetAsync(new Uri($"/api/search?q={query}&size=-1&page=x", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, data.StatusCode));
        Assert.DoesNotContain("<script>alert", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_of_five_thousand_letters_is_answered()
    {
        using var answer = await _visitor.GetAsync(new Uri("/api/search?q=" + new string('a', 5_000), UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
