using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>What must hold on every public page, whatever it shows.</summary>
internal static class PageRules
{
    internal static void Check(IHtmlDocument page)
    {
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.Title!);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#main", page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("form[action='/tim-kiem'] input[name=q]"));
        NothingInline(page);
        NoOtherHost(page);
        IdsAreUniqueAndFound(page);
        ControlsHaveNames(page);
        HeadingsDoNotJump(page);
    }

    private static void NothingInline(IHtmlDocument page)
    {
        Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), script => Assert.True(script.HasAttribute("src") && script.TextContent.Length == 0));
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    private static void NoOtherHost(IHtmlDocument page) =>
        Assert.All(page.QuerySelectorAll("script[src], img[src], link[href]:not([rel=canonical])"), element =>
            Assert.Matches("^/theme/|^/media/|^/ma-qr/|^/bien-nhan/[^/]+/ma-qr[.]svg$|^/[a-z-]+[.]atom$", element.GetAttribute("src") ?? element.GetAttribute("href")!));

    private static void IdsAreUniqueAndFound(IHtmlDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby")!, ids));
    }

    private static void ControlsHaveNames(IHtmlDocument page)
    {
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), textarea"), input =>
            Assert.True(input.Closest("label") is not null || page.QuerySelector($"label[for='{input.Id}']") is not null, input.OuterHtml));
        Assert.All(page.QuerySelectorAll("a, button, summary"), element => Assert.NotEqual("", element.TextContent.Trim()));
    }

    private static void HeadingsDoNotJump(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }
}
