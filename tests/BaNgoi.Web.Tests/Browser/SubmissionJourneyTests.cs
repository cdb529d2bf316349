using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>A citizen says that a page is wrong, the office answers, the citizen reads the answer.</summary>
public sealed class SubmissionJourneyTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Public = "/thu-tuc/dang-ky-khai-sinh";
    private const string Report = "Lệ phí ghi 8.000 đồng, tại quầy thu 5.000 đồng.";
    private const string Contact = "0900 000 021";

    [Theory]
    [InlineData(320, false)]
    [InlineData(320, true)]
    [InlineData(1280, true)]
    public async Task From_the_foot_of_a_page_to_the_answer_on_the_receipt(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var citizen = await browser.VisitAsync(site, width, scripts);
        await VoteAsync(citizen, scripts);
        await ReportAsync(citizen, scripts);
        var receipt = citizen.Page.Url;

        await using var editor = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(editor, folder);
        await AnswerAsync(editor, folder, scripts);

        await citizen.OpenAsync(receipt);
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Đã sửa thành 5.000 đồng, cảm ơn ông/bà.");
        await Assertions.Expect(citizen.Page.Locator("main")).Not.ToContainTextAsync(Contact);
        await CheckAsync(citizen, scripts);
        citizen.AssertQuiet();
        editor.AssertQuiet();
    }

    [Fact]
    public async Task Who_has_no_permission_for_submissions_finds_none_of_them()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using (var citizen = await browser.VisitAsync(site))
        {
            await ReportAsync(citizen, scripts: true);
        }

        SiteData.Tamper(folder, "UPDATE role_grants SET RoleName = 'Observer'");
        await using var observer = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(observer, folder);

        Assert.Equal(404, await observer.OpenAsync("/admin/phan-hoi"));
        Assert.Equal(404, await observer.OpenAsync($"/admin/phan-hoi/{SiteData.Text(folder, "SELECT Id FROM submissions")}"));
        Assert.Equal(200, await observer.OpenAsync(ItemOf(folder)));
        await Assertions.Expect(observer.Page.GetByText("Người dân nói về trang này")).ToHaveCountAsync(0);
        await Assertions.Expect(observer.Page.GetByRole(AriaRole.Link, new() { Name = "Phản hồi" })).ToHaveCountAsync(0);
    }

    private static async Task VoteAsync(Visit visit, bool scripts)
    {
        await visit.OpenAsync(Public);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Một phần" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Cảm ơn ông/bà đã trả lời");
        await CheckAsync(visit, scripts);
    }

    private static async Task ReportAsync(Visit visit, bool scripts)
    {
        await visit.OpenAsync(Public);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Báo sai sót trên trang này" }).ClickAsync();
        await CheckAsync(visit, scripts);
        await visit.Page.GetByLabel("Điện thoại hoặc thư điện tử").FillAsync(Contact);
        await SendAsync(visit);

        // Nothing was said: the form comes back with what was filled in.
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Điện thoại hoặc thư điện tử")).ToHaveValueAsync(Contact);
        await CheckAsync(visit, scripts);
        await visit.Page.GetByLabel("Chỗ nào chưa đúng").FillAsync(Report);
        await SendAsync(visit);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Phường đã nhận được");
        Assert.Contains("/bien-nhan/", visit.Page.Url, StringComparison.Ordinal);
        await CheckAsync(visit, scripts);
    }

    private static async Task SendAsync(Visit visit)
    {
        await Task.Delay(CitizenForm.Reading);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi báo sai sót" }));
    }

    private static async Task AnswerAsync(Visit visit, DataFolder folder, bool scripts)
    {
        var page = visit.Page;
        await visit.OpenAsync("/admin/phan-hoi");
        await CheckAsync(visit, scripts);
        await visit.OpenAsync(ItemOf(folder));
        await CheckAsync(visit, scripts);
        await Assertions.Expect(page.Locator(".feedback")).ToContainTextAsync("0 có, 1 một phần, 0 không");
        await visit.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = Report }));
        await CheckAsync(visit, scripts);

        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(Contact);
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'contact-read'"));
        await visit.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Xem đầy đủ" }));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Contact);
        Assert.Equal(1, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'contact-read'"));

        await Desk.PressAsync(visit, "Gửi trả lời");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Xin ghi câu trả lời");
        await CheckAsync(visit, scripts);
        await page.GetByLabel("Câu trả lời, hoặc lý do đóng").FillAsync("Đã sửa thành 5.000 đồng, cảm ơn ông/bà.");
        await Desk.PressAsync(visit, "Gửi trả lời");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã trả lời");
        await CheckAsync(visit, scripts);
        await visit.OpenAsync("/admin/phan-hoi");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("0 phản hồi");
    }

    private static string ItemOf(DataFolder folder) => "/admin/noi-dung/" + SiteData.Text(folder, $"SELECT Id FROM public_documents WHERE Path = '{Public[1..]}'");

    // Axe is a script itself: where none may run, it would wait for ever.
    private static async Task CheckAsync(Visit visit, bool scripts)
    {
        await visit.AssertFitsAsync();
        if (scripts)
        {
            await visit.AssertAccessibleAsync();
        }
    }
}
