using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>A citizen on a cheap phone or at a desk, with or without JavaScript.</summary>
public sealed class CitizenTests(SharedSite shared, ChromiumBrowser browser) : IClassFixture<SharedSite>, IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task Without_diacritics_one_comes_from_the_home_page_to_what_to_bring(int width, bool scripts)
    {
        await using var visit = await browser.VisitAsync(shared.Site, width, scripts);
        var page = visit.Page;

        Assert.Equal(200, await visit.OpenAsync("/"));
        await page.Locator("form[role=search] input[name=q]").First.FillAsync("lam giay khai sanh cho con");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("ol.hits a").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(shared.Site.Address, "/thu-tuc/dang-ky-khai-sinh").ToString());

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đăng ký khai sinh");
        var bring = page.GetByRole(AriaRole.Heading, new() { Name = "Giấy tờ cần mang", Exact = true });
        await Assertions.Expect(bring).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section:has(> #giay-to) li").First).ToBeVisibleAsync();
        await visit.AssertFitsAsync();
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_page_is_wider_than_the_window_or_asks_another_host_and_axe_finds_nothing(int width)
    {
        await using var visit = await browser.VisitAsync(shared.Site, width);

        foreach (var path in await PublicPages.PathsAsync(shared))
        {
            await visit.OpenAsync(path);
            await visit.AssertFitsAsync();
            await visit.AssertAccessibleAsync();
            visit.AssertQuiet();
        }
    }

    [Fact]
    public async Task Every_template_of_the_theme_is_among_the_pages_looked_at()
    {
        var drawn = (await PublicPages.PathsAsync(shared)).Select(path => PublicPages.TemplateOf(shared.Folder, path));

        Assert.Equal(PublicPages.Templates.Order(), drawn.Distinct().Order());
    }

    [Theory]
    [InlineData("/thu-tuc/dang-ky-khai-sinh")]
    [InlineData("/gioi-thieu")]
    public async Task On_paper_a_page_shows_its_code_and_all_that_is_folded_and_nothing_to_press(string path)
    {
        await using var visit = await browser.VisitAsync(shared.Site);
        await visit.OpenAsync(path);
        await Assertions.Expect(visit.Page.Locator(".print-code")).ToBeHiddenAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visit.Page.Locator(".print-code img")).ToBeVisibleAsync();
        Assert.True(await visit.Page.Locator(".print-code img").EvaluateAsync<int>("image => image.naturalWidth") > 0);

        // The boxes of the papers to bring are ticked with a pen.
        Assert.Empty(await Shown("nav, form, button, input:not([type=checkbox]), select, textarea, summary, .skip-link, .page-feedback"));
        Assert.Equal(await Count("main details > :not(summary)"), (await Shown("main details > :not(summary)")).Length);
        visit.AssertQuiet();

        Task<string[]> Shown(string selector) => visit.Page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).map(element => element.outerHTML.slice(0, 120))", selector);
        Task<int> Count(string selector) => visit.Page.EvaluateAsync<int>("selector => document.querySelectorAll(selector).length", selector);
    }

    [Fact]
    public async Task By_keyboard_alone_the_first_stop_leads_past_the_menu()
    {
        await using var visit = await browser.VisitAsync(shared.Site);
        await visit.OpenAsync("/gioi-thieu");

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(":focus")).ToHaveAttributeAsync("href", "#main");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }
}
