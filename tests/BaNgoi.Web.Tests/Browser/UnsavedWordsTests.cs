using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>What was typed and not saved survives: a closed window, an ended session, a colleague at the same page.</summary>
public sealed class UnsavedWordsTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Title = "Thủ tục đăng ký khai sinh";
    private const string ShortTitle = "Tên ngắn";
    private const string Typed = "Gõ mà chưa lưu";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_closed_window_loses_nothing_and_the_words_can_be_taken_up_or_thrown_away(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width);
        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Desk.FirstSignInAsync(visit, folder);
        await TypeAsync(visit);

        await Desk.OpenAsync(visit, "khai sinh", Title);
        await Assertions.Expect(visit.Page.GetByLabel(ShortTitle)).Not.ToHaveValueAsync(Typed);
        await visit.AssertFitsAsync();
        await visit.AssertAccessibleAsync();
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Mở lại phần đã gõ" }));
        await Assertions.Expect(visit.Page.GetByLabel(ShortTitle)).ToHaveValueAsync(Typed);
        await Desk.PressAsync(visit, "Lưu nháp");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã lưu bản nháp");
        await Assertions.Expect(visit.Page.GetByLabel(ShortTitle)).ToHaveValueAsync(Typed);
        await Assertions.Expect(visit.Page.GetByText("Có phần bạn đã gõ mà chưa lưu")).ToHaveCountAsync(0);

        // The same with a new item, thrown away.
        await visit.OpenAsync("/admin/noi-dung/tao/Page");
        await visit.Page.GetByLabel("Tiêu đề").First.FillAsync(Typed);
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToContainTextAsync("Máy tự giữ lúc");
        await visit.OpenAsync("/admin/noi-dung/tao/Page");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ phần đã gõ" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã bỏ");
        await Assertions.Expect(visit.Page.GetByText("Có phần bạn đã gõ mà chưa lưu")).ToHaveCountAsync(0);
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task After_the_session_ended_the_form_comes_back_and_is_sent_again(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);
        await Desk.OpenAsync(visit, "khai sinh", Title);
        await visit.Page.GetByLabel(ShortTitle).FillAsync(Typed);
        await visit.Page.Context.ClearCookiesAsync(new() { Name = "bangoi-admin" });
        await Desk.PressAsync(visit, "Lưu nháp");
        await visit.AssertWellAsync("Phiên đăng nhập đã hết");
        Assert.Equal(0, Stored(folder));

        // In a window of its own, as the page says; its form is still in the first one.
        var door = await visit.Page.Context.RunAndWaitForPageAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập lại ở cửa sổ mới" }).ClickAsync());
        await door.GetByLabel("Tên đăng nhập").FillAsync(Desk.Administrator);
        await door.GetByLabel("Mật khẩu").FillAsync(Desk.OwnPassword);
        await door.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(door.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bàn làm việc");
        await Desk.PressAsync(visit, "Gửi lại");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã lưu bản nháp");
        await Assertions.Expect(visit.Page.GetByLabel(ShortTitle)).ToHaveValueAsync(Typed);
        Assert.Equal(1, Stored(folder));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task What_another_site_sends_in_a_strangers_name_is_not_shown()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        foreach (var (origin, expected) in new[] { ("https://noi-khac.example", 302), (site.Address.GetLeftPart(UriPartial.Authority), 401) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/noi-dung/khong-co") { Content = new FormUrlEncodedContent([new("item.TitlePart.Title", "<b>chữ gửi kèm</b>")]) };
            request.Headers.Add("Origin", origin);
            using var answer = await site.Client.SendAsync(request);
            Assert.Equal(expected, (int)answer.StatusCode);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.Equal(expected == 401, body.Contains("chữ gửi kèm", StringComparison.Ordinal));
            Assert.DoesNotContain("<b>chữ", body, StringComparison.Ordinal);
        }

        using var direct = await site.Client.PostAsync(new Uri("/admin/het-phien", UriKind.Relative), new FormUrlEncodedContent([new("a", "b")]));
        Assert.Equal(404, (int)direct.StatusCode);
    }

    [Fact]
    public async Task Who_opens_what_a_colleague_has_open_is_told_and_so_is_the_colleague()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var hung = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(hung, folder);
        var oneTime = await Desk.NewAccountAsync(hung, "co-lan", "Cô Lan", "Editor");
        await using var lan = await browser.VisitAsync(site);
        await Desk.SignInAsync(lan, "co-lan", oneTime);
        await Desk.ChoosePasswordAsync(lan, oneTime);

        await Desk.OpenAsync(lan, "khai sinh", Title);
        await Assertions.Expect(lan.Page.Locator("[data-others]")).ToBeHiddenAsync();
        await Desk.OpenAsync(hung, "khai sinh", Title);
        await Assertions.Expect(hung.Page.Locator("[data-others]")).ToContainTextAsync("co-lan");

        // She types on; he only looks, so that nothing of his is kept. She is told in turn; what she typed is nobody else's to see.
        await lan.Page.GetByLabel(ShortTitle).FillAsync(Typed);
        await Assertions.Expect(lan.Page.Locator("[data-others]")).ToContainTextAsync(Desk.Administrator);
        await Desk.OpenAsync(hung, "khai sinh", Title);
        await Assertions.Expect(hung.Page.GetByText("Có phần bạn đã gõ mà chưa lưu")).ToHaveCountAsync(0);
        await hung.OpenAsync($"{hung.Page.Url}?tu-luu=1");
        Assert.DoesNotContain(Typed, await hung.Page.ContentAsync(), StringComparison.Ordinal);
        hung.AssertQuiet();
        lan.AssertQuiet();
    }

    private static async Task TypeAsync(Visit visit)
    {
        await Desk.OpenAsync(visit, "khai sinh", Title);
        await visit.Page.GetByLabel(ShortTitle).FillAsync(Typed);
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToContainTextAsync("Máy tự giữ lúc");
    }

    private static long Stored(DataFolder folder) => SiteData.Number(folder, $"SELECT count(*) FROM content_versions WHERE Parts LIKE '%{Typed}%'");
}
