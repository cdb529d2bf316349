using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>Names offered while a citizen types: a combobox where scripts run, a search box where they do not.</summary>
public sealed class SuggestionTests(SharedSite shared, ChromiumBrowser browser) : IClassFixture<SharedSite>, IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData(320, "/")]
    [InlineData(1280, "/")]
    [InlineData(320, "/tim-kiem")]
    [InlineData(1280, "/thu-tuc")]
    public async Task Typing_and_the_arrow_keys_lead_to_the_page(int width, string from)
    {
        await using var visit = await browser.VisitAsync(shared.Site, width);
        await visit.OpenAsync(from);
        var box = visit.Page.GetByRole(AriaRole.Combobox).First;
        var options = visit.Page.GetByRole(AriaRole.Option);

        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await box.PressSequentiallyAsync("dang ky khai s");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(options.First).ToHaveTextAsync("Đăng ký khai sinh");
        await Assertions.Expect(visit.Page.Locator(".only-heard")).ToContainTextAsync("gợi ý, dùng phím lên xuống để chọn");
        await visit.AssertFitsAsync();
        await visit.AssertAccessibleAsync();

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await visit.AssertAccessibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(shared.Site.Address, "/thu-tuc/dang-ky-khai-sinh").ToString());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Escape_puts_the_names_away_and_enter_searches_for_what_was_typed()
    {
        await using var visit = await browser.VisitAsync(shared.Site);
        await visit.OpenAsync("/tim-kiem");
        var box = visit.Page.GetByRole(AriaRole.Combobox).First;

        await box.PressSequentiallyAsync("khai si");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).Last).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await Assertions.Expect(box).ToHaveValueAsync("khai si");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Uri(shared.Site.Address, "/tim-kiem?q=khai+si").ToString());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_name_can_be_pressed_and_leaving_the_box_puts_them_away()
    {
        await using var visit = await browser.VisitAsync(shared.Site, 320);
        await visit.OpenAsync("/");
        var box = visit.Page.GetByRole(AriaRole.Combobox).First;

        await box.PressSequentiallyAsync("khai sinh");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");

        await box.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Option, new() { Name = "Đăng ký khai sinh", Exact = true }));

        Assert.Equal("/thu-tuc/dang-ky-khai-sinh", new Uri(visit.Page.Url).AbsolutePath);
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Without_scripts_the_box_searches_and_the_page_narrows(int width)
    {
        await using var visit = await browser.VisitAsync(shared.Site, width, scripts: false);
        await visit.OpenAsync("/");

        await visit.Page.GetByRole(AriaRole.Searchbox).First.FillAsync("khai sinhh");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".suggestion")).ToHaveTextAsync("Đã tìm theo: khai sinh");
        await visit.Page.Locator(".narrow summary").ClickAsync();
        await visit.Page.GetByLabel("Lĩnh vực").SelectOptionAsync("Field:Hộ tịch");
        await visit.FollowAsync(visit.Page.Locator(".narrow button"));

        await Assertions.Expect(visit.Page.Locator(".chosen a")).ToContainTextAsync("Lĩnh vực: Hộ tịch");
        await visit.AssertFitsAsync();
        visit.AssertQuiet();
    }
}
