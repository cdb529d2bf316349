using System.Text.RegularExpressions;
using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>An editor at work, with and without JavaScript.</summary>
public sealed partial class EditorTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Title = "Thủ tục đăng ký khai sinh";
    private const string Public = "/thu-tuc/dang-ky-khai-sinh";
    private const string ShortTitle = "Tên ngắn";
    private const string Summary = "Tóm tắt dễ hiểu";
    private const string CheckedOn = "Kiểm tra lần cuối ngày";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task A_procedure_is_edited_previewed_and_published_and_a_citizen_finds_it(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var editor = await browser.VisitAsync(site, width, scripts);

        // The one-time password opens one page only: the one where a password of one's own is chosen.
        await Desk.SignInAsync(editor, Desk.Administrator, folder.Password);
        await editor.OpenAsync("/admin/noi-dung");
        Assert.EndsWith("/admin/doi-mat-khau", new Uri(editor.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await Desk.ChoosePasswordAsync(editor, folder.Password);

        await Desk.OpenAsync(editor, "khai sinh", Title);
        await editor.Page.GetByLabel(ShortTitle).FillAsync("Làm giấy cho bé Hải Yến");
        await editor.Page.GetByRole(AriaRole.Textbox, new() { Name = Summary }).FillAsync("Tóm tắt **mới** của phường.");

        // A day that does not exist: said, and nothing typed is lost.
        await editor.Page.GetByLabel(CheckedOn).FillAsync("31/02/2026");
        await Desk.PressAsync(editor, "Lưu và xem trước");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(CheckedOn);
        await Assertions.Expect(editor.Page.GetByLabel(ShortTitle)).ToHaveValueAsync("Làm giấy cho bé Hải Yến");
        await Assertions.Expect(editor.Page.GetByLabel(CheckedOn)).ToHaveValueAsync("31/02/2026");
        await editor.Page.GetByLabel(CheckedOn).FillAsync("20/11/2026");
        await Desk.PressAsync(editor, "Lưu và xem trước");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Làm giấy cho bé Hải Yến");
        await Assertions.Expect(editor.Page.Locator("body")).ToContainTextAsync("Bản xem trước");
        var preview = await ArticleAsync(editor);
        Assert.DoesNotContain("Hải Yến", await site.Client.GetStringAsync(Public), StringComparison.Ordinal);

        await Desk.OpenAsync(editor, "khai sinh", Title);
        await Desk.PressAsync(editor, "Đăng");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();

        await using var citizen = await browser.VisitAsync(site, width: 320, scripts: scripts);
        await Eventually.TrueAsync(async () => (await site.Client.GetStringAsync("/api/search?q=be+hai+yen")).Contains(Public, StringComparison.Ordinal), Eventually.Patience, () => "not found");
        await citizen.OpenAsync("/tim-kiem?q=lam+giay+cho+be+hai+yen");
        await citizen.Page.Locator("ol.hits a").First.ClickAsync();
        await Assertions.Expect(citizen.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Làm giấy cho bé Hải Yến");
        await Assertions.Expect(citizen.Page.Locator("strong", new() { HasText = "mới" }).First).ToBeVisibleAsync();
        Assert.Equal(preview, await ArticleAsync(citizen));

        await Desk.OpenAsync(editor, "khai sinh", Title);
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Lịch sử" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("ol.items > li")).ToHaveCountAsync(2);
        await editor.AssertFitsAsync();
        editor.AssertQuiet();
        citizen.AssertQuiet();
        Assert.Equal(0, (await Executable.RunAsync("verify", folder.Argument)).ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_editors_the_second_sees_what_changed_and_keeps_his_words(bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var lan = await browser.VisitAsync(site, scripts: scripts);
        await using var hung = await browser.VisitAsync(site, scripts: scripts);
        await Desk.FirstSignInAsync(lan, folder);
        await Desk.SignInAsync(hung, Desk.Administrator, Desk.OwnPassword);
        await Desk.OpenAsync(lan, "khai sinh", Title);
        await Desk.OpenAsync(hung, "khai sinh", Title);

        await lan.Page.GetByLabel(ShortTitle).FillAsync("Tên của Lan");
        await lan.Page.GetByLabel("Quầy").FillAsync("Quầy của Lan");
        await Desk.PressAsync(lan, "Lưu nháp");
        await Assertions.Expect(lan.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await hung.Page.GetByLabel(ShortTitle).FillAsync("Tên của Hùng");
        await Desk.PressAsync(hung, "Lưu nháp");

        var conflict = hung.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(conflict).ToContainTextAsync("Ai đó vừa thay đổi nội dung này");
        await Assertions.Expect(conflict).ToContainTextAsync("Tên của Lan");
        await Assertions.Expect(conflict).ToContainTextAsync("Tên của Hùng");
        await Assertions.Expect(hung.Page.GetByLabel(ShortTitle)).ToHaveValueAsync("Tên của Hùng");
        Assert.Contains("Tên của Lan", Draft(folder), StringComparison.Ordinal);

        await Desk.PressAsync(hung, "Giữ lời của tôi");
        await Assertions.Expect(hung.Page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();

        // His words where both wrote, hers where only she did.
        Assert.Contains("Tên của Hùng", Draft(folder), StringComparison.Ordinal);
        Assert.Contains("Quầy của Lan", Draft(folder), StringComparison.Ordinal);
        lan.AssertQuiet();
        hung.AssertQuiet();
    }

    [Fact]
    public async Task A_page_that_is_moved_and_then_taken_down_leaves_a_trace_at_both_addresses()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(visit, folder);

        await Desk.OpenAsync(visit, "1.001193", Title);
        await visit.Page.Locator("[name='item.AutoroutePart.Path']").FillAsync("thu-tuc/khai-sinh");
        await Desk.PressAsync(visit, "Đăng");
        await Eventually.TrueAsync(async () => (await site.Client.GetAsync(new Uri(Public, UriKind.Relative))).Headers.Location?.OriginalString == "/thu-tuc/khai-sinh", Eventually.Patience, () => "the old address does not lead on");

        await Desk.OpenAsync(visit, "1.001193", Title);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Gỡ xuống" }).ClickAsync();
        await visit.Page.GetByLabel("Lý do").FillAsync("Thủ tục thử nghiệm đã được thay.");
        await Desk.PressAsync(visit, "Gỡ xuống");
        await Eventually.TrueAsync(async () => (int)(await site.Client.GetAsync(new Uri("/thu-tuc/khai-sinh", UriKind.Relative))).StatusCode == 410, Eventually.Patience, () => "the page is still there");

        foreach (var address in new[] { "/thu-tuc/khai-sinh", Public })
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(410, (int)answer.StatusCode);
            Assert.Contains("Thủ tục thử nghiệm đã được thay.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        visit.AssertQuiet();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_command_line_lets_back_in()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await Desk.SignInAsync(visit, "khong-co-ai", "không phải mật khẩu này");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không đúng");
        var answer = await visit.Page.Locator("main").InnerTextAsync();
        for (var i = 0; i < 5; i++)
        {
            // Who guesses does not learn whether there is such an account.
            await Desk.SignInAsync(visit, Desk.Administrator, "không phải mật khẩu này");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            Assert.Equal(answer, await visit.Page.Locator("main").InnerTextAsync());
        }

        await Desk.SignInAsync(visit, Desk.Administrator, folder.Password);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("đang bị khóa");
        Assert.EndsWith("/admin/dang-nhap", visit.Page.Url, StringComparison.Ordinal);

        var reset = await Executable.RunAsync("reset-password", Desk.Administrator, folder.Argument);
        Assert.Equal(0, reset.ExitCode);
        var password = reset.Out.Trim().Split(' ')[^1];
        Assert.NotEqual(folder.Password, password);
        await Desk.SignInAsync(visit, Desk.Administrator, password);
        await Desk.ChoosePasswordAsync(visit, password);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Someone_who_only_edits_has_no_way_to_publish()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var admin = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(admin, folder);
        var oneTime = await Desk.NewAccountAsync(admin, "lan.nguyen", "Nguyễn Thị Lan", "Editor");
        await using var lan = await browser.VisitAsync(site);
        await Desk.SignInAsync(lan, "lan.nguyen", oneTime);
        await Desk.ChoosePasswordAsync(lan, oneTime);
        await Desk.OpenAsync(lan, "khai sinh", Title);

        await Assertions.Expect(lan.Page.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = "Lưu nháp" })).ToBeVisibleAsync();
        await lan.ArrivedAsync();
        Assert.Equal(0, await lan.Page.Locator(".acts").GetByRole(AriaRole.Button, new() { Name = "Đăng", Exact = true }).CountAsync());

        // Nor by sending the form where its button would have led.
        var before = await site.Client.GetStringAsync(Public);
        await lan.Page.GetByLabel(ShortTitle).FillAsync("Tên Lan tự đăng");
        await lan.Page.EvaluateAsync("() => { const form = document.querySelector('form.editor'); form.action += '/publication'; }");
        await Desk.PressAsync(lan, "Lưu nháp");
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM public_documents WHERE Json LIKE '%Tên Lan tự đăng%'"));
        Assert.Equal(before, await site.Client.GetStringAsync(Public));
        Assert.Contains(await lan.OpenAsync("/admin/tai-khoan"), new[] { 403, 404 });
    }

    // All but the day of publication, which a preview cannot know.
    private static async Task<string> ArticleAsync(Visit visit)
    {
        await visit.ArrivedAsync();
        return PublicationDay().Replace(await visit.Page.Locator("article").InnerHTMLAsync(), "");
    }

    [GeneratedRegex("""\s*<p class="muted">Đăng .*?</p>\s*|\s+(?=</div>)""")]
    private static partial Regex PublicationDay();

    private static string Draft(DataFolder folder) =>
        SiteData.Text(folder, "SELECT v.Parts FROM content_versions v JOIN public_documents d ON d.Id = v.ItemId WHERE v.Latest AND d.Path = 'thu-tuc/dang-ky-khai-sinh'");
}
