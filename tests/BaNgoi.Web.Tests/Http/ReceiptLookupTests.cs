using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>A receipt found again by its code, typed from paper; and the question under the home page and lists.</summary>
public sealed class ReceiptLookupTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Page = "/bien-nhan";

    private readonly HttpClient _visitor = shared.Site.Client;

    [Fact]
    public async Task A_code_however_it_is_typed_leads_to_its_receipt()
    {
        var report = await CitizenForm.OpenAsync(_visitor, "/bao-sai-sot?trang=/");
        report.Values["noi-dung"] = "Trang chủ thiếu số điện thoại.";
        using var sent = await report.SendAsync();
        var address = sent.Headers.Location!.ToString();
        var form = await CitizenForm.OpenAsync(_visitor, Page);
        form.Values["ma"] = " " + address.Split('/')[^1].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal);

        using var found = await form.SendAtOnceAsync();

        Assert.Equal((303, address), ((int)found.StatusCode, found.Headers.Location!.ToString()));
        Assert.False(found.Headers.Contains("Set-Cookie"));
        var receipt = await _visitor.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains("Trang chủ thiếu số điện thoại.", receipt, StringComparison.Ordinal);
        Assert.Contains("Về trang <a href=\"/\">", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_codes_that_never_was_a_votes_and_one_mistyped_are_answered_alike()
    {
        using var vote = await CitizenForm.PostAsync(_visitor, "/co-ich-khong?trang=/", [new("tra-loi", "co")]);
        var votes = vote.Headers.Location!.ToString().Split('/')[^1];
        var answers = new List<string>();
        foreach (var code in new[] { "zzzz-zzzz-zzzz-zzzz", votes, "khong phai ma" })
        {
            using var answer = await CitizenForm.PostAsync(_visitor, Page, [new("ma", code)]);
            Assert.Equal(404, (int)answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            answers.Add((await answer.Content.ReadAsStringAsync()).Replace(code, "", StringComparison.Ordinal));
        }

        Assert.Contains("Không tìm thấy biên nhận nào có mã này", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("", 422)]
    [InlineData("   ", 422)]
    [InlineData("<script>alert(1)</script>", 404)]
    public async Task What_is_no_code_comes_back_in_the_box(string typed, int status)
    {
        using var answer = await CitizenForm.PostAsync(_visitor, Page, [new("ma", typed)]);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(typed.Trim(), CitizenForm.Of(_visitor, await answer.Content.ReadAsStringAsync()).Values["ma"]);
    }

    [Fact]
    public async Task Another_site_cannot_look_receipts_up()
    {
        using var answer = await CitizenForm.PostAsync(_visitor, Page, [new("ma", "abcd-efgh-jkmn-pqrs")], ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/thu-tuc", "thu-tuc")]
    public async Task The_home_page_and_lists_can_be_called_useful(string page, string path)
    {
        var html = await _visitor.GetStringAsync(new Uri(page, UriKind.Relative));
        var action = $"/co-ich-khong?trang={Uri.EscapeDataString(page)}";
        Assert.Contains($"action=\"{action}\"", html, StringComparison.OrdinalIgnoreCase);

        using var voted = await CitizenForm.PostAsync(_visitor, action, [new("tra-loi", "khong")]);

        Assert.Equal(303, (int)voted.StatusCode);
        var thanks = await _visitor.GetStringAsync(voted.Headers.Location);
        Assert.Contains($"<a href=\"{page}\">", thanks, StringComparison.Ordinal);
        Assert.Equal(path, SiteData.Text(shared.Folder, $"SELECT Path FROM submissions WHERE Code = '{voted.Headers.Location!.ToString().Split('/')[^1]}'"));
    }

    [Fact]
    public async Task Too_many_look_ups_wait()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder, "--Cms:Submissions:LookupsPerMinute=2");
        Task<HttpResponseMessage> Ask() => CitizenForm.PostAsync(site.Client, Page, [new("ma", "abcd-efgh-jkmn-pqrs")]);

        Assert.Equal((404, 404), ((int)(await Ask()).StatusCode, (int)(await Ask()).StatusCode));
        using var refused = await Ask();
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Contains("Xin thử lại sau 1 phút", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
