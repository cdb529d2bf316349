using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>An editor at a desk, from the one-time password to what the citizen sees.</summary>
public sealed class EditorTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string NewPassword = "mat-khau-cua-nguoi-thu-nghiem";
    private const string Procedure = "/admin/noi-dung/procedurebirth";
    private const string ShortTitle = "[name='item.Procedure.ShortTitle']";
    private const string Save = "button:text-is('Lưu nháp'):not([tabindex])";

    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task An_editor_finds_edits_previews_and_publishes_and_a_citizen_sees_and_finds_it(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        var page = visit.Page;
        await SignInAsync(visit, folder.Password);

        await visit.OpenAsync("/admin/noi-dung?q=1.001193");
        await page.Locator("main a:text-is('Thủ tục đăng ký khai sinh')").ClickAsync();
        await page.Locator(ShortTitle).FillAsync("Giấy khai sinh cho bé yêu");
        await page.Locator("[name='item.Procedure.CheckedOn']").FillAsync("31/02/2026");
        await page.Locator(Save).ClickAsync();

        // A day that does not exist: said, and nothing typed is lost.
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Lỗi: "));
        await Assertions.Expect(page.Locator(ShortTitle)).ToHaveValueAsync("Giấy khai sinh cho bé yêu");
        await page.Locator("[name='item.Procedure.CheckedOn']").FillAsync("20/11/2026");
        await page.Locator("button:text-is('Lưu và xem trước')").ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Giấy khai sinh cho bé yêu");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("Bản xem trước");
        Assert.DoesNotContain("bé yêu", await site.Client.GetStringAsync("/thu-tuc/dang-ky-khai-sinh"), StringComparison.Ordinal);

        await visit.OpenAsync(Procedure);
        await page.Locator("button:text-is('Đăng')").ClickAsync();
        await Eventually.TrueAsync(async () => (await site.Client.GetStringAsync("/thu-tuc/dang-ky-khai-sinh")).Contains("Giấy khai sinh cho bé yêu", StringComparison.Ordinal), SeenWithin, () => "the page did not change");
        await Eventually.TrueAsync(async () => (await site.Client.GetStringAsync("/api/search?q=giay+khai+sinh+cho+be+yeu&size=1")).Contains("bé yêu", StringComparison.Ordinal), SeenWithin, () => "search did not follow");

        await visit.OpenAsync(Procedure + "/lich-su");
        Assert.True(await page.Locator("main a[href*='/phien-ban/'], main a[href*='/versions/'], main table tr, main li").CountAsync() >= 2, "the history has no versions");
        await visit.AssertFitsAsync();
        visit.AssertQuiet();
        Assert.Equal(0, (await Executable.RunAsync("verify", folder.Argument)).ExitCode);
    }

    [Fact]
    public async Task Of_two_editors_the_second_sees_what_changed_and_keeps_his_words()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await SignInAsync(visit, folder.Password);
        var second = await visit.Page.Context.NewPageAsync();
        await second.GotoAsync(Procedure);

        await visit.OpenAsync(Procedure);
        await visit.Page.Locator(ShortTitle).FillAsync("Lời của người thứ nhất");
        await visit.Page.Locator(Save).ClickAsync();
        await second.Locator(ShortTitle).FillAsync("Lời của người thứ hai");
        await second.Locator(Save).ClickAsync();

        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("Ai đó vừa thay đổi");
        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("Lời của người thứ nhất");
        await Assertions.Expect(second.Locator(ShortTitle)).ToHaveValueAsync("Lời của người thứ hai");
        await second.Locator("button:text-is('Giữ lời của tôi'):not([tabindex])").ClickAsync();

        await second.GotoAsync(Procedure);
        await Assertions.Expect(second.Locator(ShortTitle)).ToHaveValueAsync("Lời của người thứ hai");
    }

    [Fact]
    public async Task Taking_a_page_down_leaves_date_and_reason_and_a_new_address_takes_over_the_old_one()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await SignInAsync(visit, folder.Password);
        var page = visit.Page;

        await visit.OpenAsync(Procedure);
        await page.Locator("[name='item.AutoroutePart.Path']").FillAsync("thu-tuc/khai-sinh");
        await page.Locator("button:text-is('Đăng')").ClickAsync();
        await Eventually.TrueAsync(async () => (await site.Client.GetAsync(new Uri("/thu-tuc/dang-ky-khai-sinh", UriKind.Relative))).Headers.Location?.OriginalString == "/thu-tuc/khai-sinh", SeenWithin, () => "the old address does not lead on");

        await visit.OpenAsync(Procedure);
        await page.Locator("main a:text-is('Gỡ xuống')").ClickAsync();
        await page.Locator("main textarea, main input[name*='eason']").First.FillAsync("Thử gỡ để xem dấu vết công khai");
        await page.Locator("main form button").Last.ClickAsync();
        await Eventually.TrueAsync(async () => (int)(await site.Client.GetAsync(new Uri("/thu-tuc/khai-sinh", UriKind.Relative))).StatusCode == 410, SeenWithin, () => "the page is still there");

        foreach (var address in new[] { "/thu-tuc/khai-sinh", "/thu-tuc/dang-ky-khai-sinh" })
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(410, (int)answer.StatusCode);
            Assert.Contains("Thử gỡ để xem dấu vết công khai", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Failed_sign_ins_lock_the_account_and_tell_nothing()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        var unknown = await TryAsync(visit, "khong-co-ai", "sai");
        var wrong = await TryAsync(visit, "admin", "sai");
        Assert.Equal(unknown, wrong);

        for (var i = 0; i < 5; i++)
        {
            await TryAsync(visit, "admin", "sai");
        }

        await TryAsync(visit, "admin", folder.Password);
        Assert.Contains("/admin/dang-nhap", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(1, SiteData.Number(folder, "SELECT count(*) FROM AspNetUsers WHERE LockoutEnd IS NOT NULL"));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_admin()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, 320);
        await visit.OpenAsync("/admin/dang-nhap");
        await visit.AssertAccessibleAsync();
        await SignInAsync(visit, folder.Password);

        foreach (var path in new[] { "/admin", "/admin/noi-dung", Procedure, Procedure + "/lich-su", "/admin/noi-dung/tao/Page", "/admin/noi-dung/homepage", "/admin/tep", "/admin/tai-khoan", "/admin/nhat-ky" })
        {
            Assert.Equal(200, await visit.OpenAsync(path));
            await visit.AssertFitsAsync();
            await visit.AssertAccessibleAsync();
        }

        visit.AssertQuiet();
    }

    private static async Task<string> TryAsync(Visit visit, string name, string password)
    {
        await visit.OpenAsync("/admin/dang-nhap");
        await visit.Page.Locator("[name=UserName]").FillAsync(name);
        await visit.Page.Locator("[name=Password]").FillAsync(password);
        await visit.Page.Locator("main form button").ClickAsync();
        return await visit.Page.Locator("main").InnerTextAsync();
    }

    private static async Task SignInAsync(Visit visit, string password)
    {
        await TryAsync(visit, "admin", password);
        var fields = visit.Page.Locator("input[type=password]");
        await Assertions.Expect(fields).ToHaveCountAsync(3);
        await fields.Nth(0).FillAsync(password);
        await fields.Nth(1).FillAsync(NewPassword);
        await fields.Nth(2).FillAsync(NewPassword);
        await visit.Page.Locator("main form button").ClickAsync();
        await visit.Page.WaitForURLAsync("**/admin");
    }
}
