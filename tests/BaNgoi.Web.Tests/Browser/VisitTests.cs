using BaNgoi.Web.Tests.Support;
using Xunit.Sdk;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>The browser tests' own eyes: what they would have to notice, they notice.</summary>
public sealed class VisitTests(SharedSite shared, ChromiumBrowser browser) : IClassFixture<SharedSite>, IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData("document.body.setAttribute('style', 'color: red')")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'let x = 1' }))")]
    [InlineData("new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='")]
    [InlineData("fetch('https://noi-khac.example/').catch(() => {})")]
    [InlineData("setTimeout(() => { throw new Error('hỏng') }, 0)")]
    public async Task What_the_policy_blocks_and_what_a_script_throws_fails_a_test(string act)
    {
        await using var visit = await browser.VisitAsync(shared.Site);
        await visit.OpenAsync("/gioi-thieu");
        visit.AssertQuiet();

        await visit.Page.EvaluateAsync($"() => {{ {act} }}");

        await Eventually.TrueAsync(() => Task.FromResult(IsLoud(visit)), Eventually.Patience, () => $"{act} went unnoticed");
    }

    [Theory]
    [InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang")]
    [InlineData("document.querySelector('main').append(document.createElement('img'))", "image-alt")]
    [InlineData("document.querySelector('h1').remove()", "page-has-heading-one")]
    public async Task What_axe_calls_a_violation_fails_a_test(string act, string rule)
    {
        await using var visit = await browser.VisitAsync(shared.Site);
        await visit.OpenAsync("/gioi-thieu");
        await visit.AssertAccessibleAsync();

        await visit.Page.EvaluateAsync($"() => {{ {act} }}");

        var failed = await Assert.ThrowsAnyAsync<XunitException>(visit.AssertAccessibleAsync);
        Assert.Contains(rule, failed.Message, StringComparison.Ordinal);
    }

    private static bool IsLoud(Visit visit)
    {
        try
        {
            visit.AssertQuiet();
            return false;
        }
        catch (XunitException)
        {
            return true;
        }
    }
}
