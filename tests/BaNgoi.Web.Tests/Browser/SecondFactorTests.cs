using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>The second factor as people meet it: set up, asked for, lost, turned off.</summary>
public sealed class SecondFactorTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task It_is_set_up_asked_for_and_turned_off(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);

        var (telephone, codes) = await SetUpAsync(visit);
        await SignOutAsync(visit);

        await Desk.SignInAsync(visit, Desk.Administrator, Desk.OwnPassword);
        await visit.AssertWellAsync("Mã xác thực");
        Assert.Equal(200, await visit.OpenAsync("/admin"));
        await Assertions.Expect(Heading(visit)).ToHaveTextAsync("Đăng nhập");

        await visit.OpenAsync("/admin/dang-nhap/ma-xac-thuc");
        await TypeCodeAsync(visit, "123");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã không đúng");
        await visit.AssertWellAsync("Mã xác thực");
        await TypeCodeAsync(visit, telephone.NextCode());
        await Assertions.Expect(Heading(visit)).ToHaveTextAsync("Bàn làm việc");
        await SignOutAsync(visit);

        await Desk.SignInAsync(visit, Desk.Administrator, Desk.OwnPassword);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Dùng mã dự phòng" }));
        await visit.AssertWellAsync("Mã dự phòng");
        await TypeCodeAsync(visit, codes[0]);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("còn 9 mã");

        await visit.OpenAsync("/admin/xac-thuc-hai-lop");
        await visit.AssertWellAsync("Xác thực hai lớp");
        await TurnOffAsync(visit, "sai mật khẩu", codes[1]);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mật khẩu hiện tại không đúng");
        await visit.AssertWellAsync("Xác thực hai lớp");
        await TurnOffAsync(visit, Desk.OwnPassword, codes[0]);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã không đúng");
        await TurnOffAsync(visit, Desk.OwnPassword, codes[1]);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã tắt xác thực hai lớp");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Where_it_is_required_nothing_else_opens_before_and_an_administrator_may_take_it_off()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder, "--Cms:RequireSecondFactor=true");
        await using var visit = await browser.VisitAsync(site);
        await Desk.SignInAsync(visit, Desk.Administrator, folder.Password);
        await visit.Page.GetByLabel("Mật khẩu hiện tại").FillAsync(folder.Password);
        await visit.Page.GetByLabel("Mật khẩu mới", new() { Exact = true }).FillAsync(Desk.OwnPassword);
        await visit.Page.GetByLabel("Gõ lại mật khẩu mới").FillAsync(Desk.OwnPassword);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }));

        await Assertions.Expect(Heading(visit)).ToHaveTextAsync("Xác thực hai lớp");
        await visit.OpenAsync("/admin/noi-dung");
        await Assertions.Expect(Heading(visit)).ToHaveTextAsync("Xác thực hai lớp");
        await SetUpAsync(visit);
        await visit.OpenAsync("/admin/noi-dung");
        await Assertions.Expect(Heading(visit)).ToHaveTextAsync("Nội dung");

        var run = await Executable.RunAsync("reset-second-factor", Desk.Administrator, folder.Argument);
        Assert.Equal(0, run.ExitCode);
        await visit.OpenAsync("/admin/noi-dung");
        await Assertions.Expect(Heading(visit)).ToHaveTextAsync("Đăng nhập");
        Assert.Equal(1, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'second-factor-changed' AND Summary = 'Gỡ xác thực hai lớp của admin'"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Key_and_recovery_codes_are_shown_once_and_to_nobody_else()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(visit, folder);
        await SetUpAsync(visit);

        Assert.Equal(404, await visit.OpenAsync("/admin/xac-thuc-hai-lop/ma-qr"));
        await visit.OpenAsync("/admin/xac-thuc-hai-lop/ma-du-phong");
        Assert.Equal(0, await visit.Page.Locator(".codes").CountAsync());
        await visit.OpenAsync("/admin/xac-thuc-hai-lop");
        Assert.Equal(0, await visit.Page.Locator("code").CountAsync());

        using var stranger = site.NewClient();
        using var step = await stranger.GetAsync(new Uri("/admin/dang-nhap/ma-xac-thuc", UriKind.Relative));
        Assert.Equal("/admin/dang-nhap", step.Headers.Location!.ToString());
    }

    private static async Task<(Telephone Telephone, IReadOnlyList<string> Codes)> SetUpAsync(Visit visit)
    {
        await visit.OpenAsync("/admin/xac-thuc-hai-lop");
        await visit.AssertWellAsync("Xác thực hai lớp");
        await visit.Page.GetByLabel("Mật khẩu hiện tại").FillAsync(Desk.OwnPassword);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu cài" }));
        var telephone = new Telephone(await visit.Page.Locator("code.key").InnerTextAsync());
        await Assertions.Expect(visit.Page.Locator(".square img")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await visit.Page.Locator(".square img").EvaluateAsync<int>("image => image.naturalWidth") > 0);
        await visit.AssertWellAsync("Xác thực hai lớp");

        await visit.Page.GetByLabel("Mã đang hiện trong ứng dụng").FillAsync("1");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bật xác thực hai lớp" }));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mã không đúng");
        await visit.AssertWellAsync("Xác thực hai lớp");

        await visit.Page.GetByLabel("Mã đang hiện trong ứng dụng").FillAsync(telephone.NextCode());
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bật xác thực hai lớp" }));
        await visit.AssertWellAsync("Mã dự phòng");
        var codes = await visit.Page.Locator(".codes code").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        return (telephone, codes);
    }

    private static async Task TurnOffAsync(Visit visit, string password, string code)
    {
        await visit.Page.GetByLabel("Mật khẩu hiện tại").FillAsync(password);
        await visit.Page.GetByLabel("Mã của ứng dụng hoặc một mã dự phòng").FillAsync(code);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tắt xác thực hai lớp" }));
    }

    private static async Task TypeCodeAsync(Visit visit, string code)
    {
        await visit.Page.Locator("#code").FillAsync(code);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }));
    }

    private static Task SignOutAsync(Visit visit) => visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }));

    private static ILocator Heading(Visit visit) => visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
