using System.Net;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Door 2 over HTTP: no account, no cookie, no script.</summary>
public sealed class SubmissionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Page = "/thu-tuc/dang-ky-khai-sinh";
    private const string ReportForm = "/bao-sai-sot?trang=" + Page;
    private const string Vote = "/co-ich-khong?trang=" + Page;

    private readonly HttpClient _visitor = shared.Site.Client;

    [Fact]
    public async Task A_report_ends_at_its_receipt_which_is_kept_by_nobody()
    {
        var form = await CitizenForm.OpenAsync(_visitor, ReportForm);
        form.Values["noi-dung"] = "Lệ phí ghi sai ở <b>quầy</b>.";
        form.Values["lien-he"] = "0900 chimhoangyen 021";

        using var sent = await form.SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.False(sent.Headers.Contains("Set-Cookie"));
        var address = sent.Headers.Location!.ToString();
        Assert.Matches("^/bien-nhan/[a-z2-9]{4}(-[a-z2-9]{4}){3}$", address);
        using var receipt = await _visitor.GetAsync(new Uri(address, UriKind.Relative));
        var html = await receipt.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)receipt.StatusCode);
        Assert.True(receipt.Headers.CacheControl!.NoStore);
        Assert.False(receipt.Headers.Contains("Set-Cookie"));
        Assert.Contains("content=\"noindex\"", html, StringComparison.Ordinal);
        Assert.Contains(address.Split('/')[^1], html, StringComparison.Ordinal);
        Assert.Contains("Lệ phí ghi sai ở &lt;b&gt;quầy&lt;/b&gt;.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("chimhoangyen", html, StringComparison.Ordinal);
        Assert.Equal("dang-ky-khai-sinh", SiteData.Text(shared.Folder, $"SELECT Path FROM submissions WHERE Code = '{address.Split('/')[^1]}'").Split('/')[^1]);
    }

    [Fact]
    public async Task A_form_with_a_mistake_comes_back_as_it_was_filled_in()
    {
        var form = await CitizenForm.OpenAsync(_visitor, ReportForm);
        form.Values["noi-dung"] = new string('ă', 4001);
        form.Values["lien-he"] = "giữ nguyên tôi";

        using var answer = await form.SendAsync();

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var html = await answer.Content.ReadAsStringAsync();
        var again = CitizenForm.Of(_visitor, html);
        Assert.Equal(form.Values["noi-dung"], again.Values["noi-dung"].TrimStart('\n'));
        Assert.Equal("giữ nguyên tôi", again.Values["lien-he"]);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
        again.Values["noi-dung"] = again.Values["noi-dung"].Trim()[..4000];
        using var mended = await again.SendAtOnceAsync();
        Assert.Equal(HttpStatusCode.SeeOther, mended.StatusCode);
    }

    [Theory]
    [InlineData("website", "https://example.org")]
    [InlineData("dau", "")]
    [InlineData("dau", "CfDJ8-gia-mao")]
    public async Task What_a_machine_sends_is_not_taken_and_nothing_typed_is_lost(string field, string value)
    {
        var form = await CitizenForm.OpenAsync(_visitor, ReportForm);
        form.Values["noi-dung"] = "Lời của tôi.";
        form.Values[field] = value;
        var before = Count();

        using var answer = await form.SendAsync();

        Assert.Equal(422, (int)answer.StatusCode);
        var again = CitizenForm.Of(_visitor, await answer.Content.ReadAsStringAsync());
        Assert.Equal(("Lời của tôi.", ""), (again.Values["noi-dung"].Trim(), again.Values["website"]));
        Assert.Equal(before, Count());
    }

    [Fact]
    public async Task Sent_at_once_it_is_asked_to_be_sent_again_and_then_taken()
    {
        var form = await CitizenForm.OpenAsync(_visitor, ReportForm);
        form.Values["noi-dung"] = "Gửi ngay.";
        using var soon = await form.SendAtOnceAsync();
        Assert.Equal(422, (int)soon.StatusCode);

        using var later = await CitizenForm.Of(_visitor, await soon.Content.ReadAsStringAsync()).SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Theory]
    [InlineData("/bao-sai-sot")]
    [InlineData("/bao-sai-sot?trang=/khong-co-trang-nay")]
    [InlineData("/bao-sai-sot?trang=https://example.org/lua-dao")]
    [InlineData("/bao-sai-sot?trang=%00%FF")]
    public async Task A_report_about_no_page_of_ours_names_none(string address)
    {
        var html = await _visitor.GetStringAsync(new Uri(address, UriKind.Relative));

        Assert.Equal("/bao-sai-sot", CitizenForm.Of(_visitor, html).Action);
        Assert.DoesNotContain("lua-dao", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("co", "yes", false)]
    [InlineData("mot-phan", "partly", true)]
    [InlineData("khong", "no", true)]
    public async Task A_vote_is_thanked_for_and_asked_why_where_something_was_missing(string value, string stored, bool asks)
    {
        using var voted = await VoteAsync(Vote, value);
        Assert.Equal(HttpStatusCode.SeeOther, voted.StatusCode);
        var thanks = voted.Headers.Location!.ToString();
        Assert.Equal(stored, SiteData.Text(shared.Folder, $"SELECT Choice FROM submissions WHERE Code = '{thanks.Split('/')[^1]}'"));

        var html = await _visitor.GetStringAsync(new Uri(thanks, UriKind.Relative));

        Assert.Equal(asks, html.Contains("<textarea", StringComparison.Ordinal));
        if (asks)
        {
            var form = CitizenForm.Of(_visitor, html);
            form.Values["noi-dung"] = "Không thấy ghi số bản.";
            using var sent = await form.SendAsync();
            Assert.Matches("^/bien-nhan/", sent.Headers.Location!.ToString());
            Assert.Equal(404, (int)(await _visitor.GetAsync(new Uri("/bien-nhan/" + thanks.Split('/')[^1], UriKind.Relative))).StatusCode);
        }
    }

    [Theory]
    [InlineData(Vote, "", 400)]
    [InlineData(Vote, "co-le", 400)]
    [InlineData("/co-ich-khong?trang=/khong-co-trang-nay", "co", 404)]
    [InlineData("/co-ich-khong", "co", 404)]
    [InlineData("/co-ich-khong/abcd-efgh-jkmn-pqrs", "co", 404)]
    public async Task A_vote_that_is_none_is_not_counted(string address, string value, int status)
    {
        var before = Count();

        using var answer = await VoteAsync(address, value);

        Assert.Equal((status, before), ((int)answer.StatusCode, Count()));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 303)]
    [InlineData("Origin", "https://example.org", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "SELF", 303)]
    [InlineData("Referer", "https://example.org/trang", 403)]
    public async Task What_another_site_makes_its_visitors_send_is_refused(string header, string value, int status)
    {
        var sent = value == "SELF" ? shared.Site.Address.GetLeftPart(UriPartial.Authority) : value;
        var before = Count();
        foreach (var address in new[] { Vote, "/bao-sai-sot", "/co-ich-khong/abcd-efgh-jkmn-pqrs" }.Take(status == 303 ? 1 : 3))
        {
            using var answer = await VoteAsync(address, "co", (header, sent));

            Assert.Equal(status, (int)answer.StatusCode);
        }

        Assert.Equal(status == 303 ? before + 1 : before, Count());
    }

    [Fact]
    public async Task What_is_no_form_or_far_too_large_is_refused_without_breaking()
    {
        using var json = await _visitor.PostAsync(new Uri("/bao-sai-sot", UriKind.Relative), new StringContent("{}", null, "application/json"));
        using var large = await _visitor.PostAsync(new Uri("/bao-sai-sot", UriKind.Relative), new FormUrlEncodedContent([new("noi-dung", new string('a', 200_000))]));

        Assert.Equal((400, 413), ((int)json.StatusCode, (int)large.StatusCode));
    }

    [Fact]
    public async Task The_question_under_a_page_works_from_a_kept_page()
    {
        var first = await _visitor.GetStringAsync(new Uri(Page, UriKind.Relative));
        var second = await _visitor.GetStringAsync(new Uri(Page, UriKind.Relative));

        Assert.Equal(first, second);
        Assert.Contains("action=\"/co-ich-khong?trang=%2Fthu-tuc%2Fdang-ky-khai-sinh\"", first, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Limits_hold_through_the_whole_pipeline_and_for_each_address_behind_the_proxy()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder, "--Cms:Submissions:ChoicesPerHour=2");
        Task<HttpResponseMessage> From(string address) => CitizenForm.PostAsync(site.Client, Vote, [new("tra-loi", "co")], ("X-Forwarded-For", address));

        Assert.Equal(303, (int)(await From("2001:db8:1:2::1")).StatusCode);
        Assert.Equal(303, (int)(await From("2001:db8:1:2::2")).StatusCode);
        using var refused = await From("2001:db8:1:2:ffff::3");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Assert.Equal(303, (int)(await From("2001:db8:1:3::1")).StatusCode);
        Assert.Equal(3, SiteData.Number(folder, "SELECT count(*) FROM submissions WHERE Kind = 'page-usefulness'"));
    }

    private long Count() => SiteData.Number(shared.Folder, "SELECT count(*) FROM submissions");

    private Task<HttpResponseMessage> VoteAsync(string address, string value, params (string Name, string Value)[] headers) =>
        CitizenForm.PostAsync(_visitor, address, [new("tra-loi", value)], headers);
}
