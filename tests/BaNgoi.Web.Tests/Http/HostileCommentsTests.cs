using System.Net;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Comments made to find a hole: they are plain text, are shown as such, or are refused with the words given back.</summary>
public sealed class HostileCommentsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Form = "/gop-y/du-thao/su-dung-tam-thoi-via-he";

    // Each with what must be left of it.
    private static readonly (string Typed, string Shown)[] Words =
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>"),
        ("{{ site.name }} {% raw %} [[x]] https://vi-du.example", "{{ site.name }} {% raw %} [[x]] https://vi-du.example"),
        ("=HYPERLINK(\"https://vi-du.example\")", "=HYPERLINK(\"https://vi-du.example\")"),
        ("trước\u202Egnúđ hnis\u202C sau\u200B\u2066\uFEFF.", "trướcgnúđ hnis sau."),
        ("có \u0001 ký \u0007 tự\u001B[31m điều khiển", "có ký tự[31m điều khiển"),
        ("nửa \uD800 chữ", "nửa \uFFFD chữ"),
        ("to\u0302i go\u0301p y\u0301", "tôi góp ý"),
    ];

    [Fact]
    public async Task Words_are_shown_before_sending_as_the_plain_text_they_are()
    {
        var form = await CitizenForm.OpenAsync(shared.Site.Client, Form);
        await Task.Delay(CitizenForm.Reading);
        foreach (var (typed, shown) in Words)
        {
            form.Values["noi-dung"] = typed;
            using var answer = await form.SendAtOnceAsync();

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{typed}: {(int)answer.StatusCode}");
            using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            var words = page.QuerySelector("[aria-labelledby='public-heading'] .lines")!;
            Assert.Equal(shown, words.TextContent.Replace("  ", " ", StringComparison.Ordinal));
            Assert.Equal(0, words.ChildElementCount);
            Assert.Empty(page.QuerySelectorAll("main script:not([src^='/theme/']), main img, main a[href^='http']"));
        }
    }

    [Fact]
    public async Task Too_many_words_come_back_and_far_too_many_are_refused()
    {
        var form = await CitizenForm.OpenAsync(shared.Site.Client, Form);
        form.Values["noi-dung"] = string.Concat(Enumerable.Repeat("ý kiến ", 2_000));
        using var mended = await form.SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mended.StatusCode);
        using var page = new HtmlParser().ParseDocument(await mended.Content.ReadAsStringAsync());
        Assert.Equal(form.Values["noi-dung"].Trim(), page.QuerySelector("textarea[name='noi-dung']")!.TextContent.Trim());

        form.Values["noi-dung"] = new string('a', 300_000);
        using var refused = await form.SendAtOnceAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);

        form.Values["noi-dung"] = new string('a', 10 * 1024 * 1024);
        Assert.True(await IsRefusedAsync(form));
        Assert.Contains("noi-dung", await shared.Site.Client.GetStringAsync(new Uri(Form, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_null_byte_which_no_browser_sends_is_refused_in_words()
    {
        var form = await CitizenForm.OpenAsync(shared.Site.Client, Form);
        form.Values["noi-dung"] = "trước\0sau";

        using var answer = await form.SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Yêu cầu không hợp lệ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // So much is not read to its end: who still sends may find the line cut before he reads the answer.
    private static async Task<bool> IsRefusedAsync(CitizenForm form)
    {
        try
        {
            using var answer = await form.SendAtOnceAsync();
            return answer.StatusCode == HttpStatusCode.RequestEntityTooLarge;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }
}
