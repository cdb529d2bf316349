using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>Two people and one draft: handed in, given back, mended, approved.</summary>
public sealed class ReviewTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Title = "Thủ tục đăng ký khai sinh";
    private const string Public = "/thu-tuc/dang-ky-khai-sinh";
    private const string ShortTitle = "Tên ngắn";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task A_draft_goes_back_and_forth_and_is_published_as_it_was_read(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var hung = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(hung, folder);
        var oneTime = await Desk.NewAccountAsync(hung, "co-lan", "Cô Lan", "Editor");
        await using var lan = await browser.VisitAsync(site, width, scripts);
        await Desk.SignInAsync(lan, "co-lan", oneTime);
        await Desk.ChoosePasswordAsync(lan, oneTime);

        await Desk.OpenAsync(lan, "khai sinh", Title);
        await lan.Page.GetByLabel(ShortTitle).FillAsync("Khai sanh cho bé");
        await Desk.PressAsync(lan, "Lưu và gửi duyệt");
        await lan.AssertWellAsync("Xem thay đổi và duyệt");
        await Assertions.Expect(lan.Page.Locator(".comparison ins").Last).ToContainTextAsync("Khai sanh cho bé");
        Assert.Equal(0, await lan.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt và đăng" }).CountAsync());
        await lan.Page.GetByLabel("Lời nhắn cho người duyệt").FillAsync("Người dân hay nói “khai sanh”.");
        await PressAsync(lan, "Gửi duyệt");
        await Assertions.Expect(lan.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã gửi duyệt");

        // Hùng sees it on his desk, gives it back; without a reason he is asked for one.
        await OpenWaitingAsync(hung, "Chờ bạn duyệt");
        await hung.Page.GetByText("Trả lại để sửa").ClickAsync();
        await PressAsync(hung, "Trả lại");
        await Assertions.Expect(hung.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy ghi rõ cần sửa gì");
        await hung.AssertWellAsync("Xem thay đổi và duyệt");
        await hung.Page.GetByLabel("Cần sửa gì").FillAsync("Viết “khai sinh (khai sanh)”.");
        await PressAsync(hung, "Trả lại");
        await Assertions.Expect(hung.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã trả lại");

        await lan.OpenAsync("/admin");
        await lan.AssertWellAsync("Bàn làm việc");
        await lan.FollowAsync(Section(lan, "Bị trả lại").GetByRole(AriaRole.Link, new() { Name = Title }));
        await Assertions.Expect(lan.Page.Locator(".returned")).ToContainTextAsync("Viết “khai sinh (khai sanh)”.");
        await lan.AssertWellAsync(Title);
        await lan.Page.GetByLabel(ShortTitle).FillAsync("Khai sinh (khai sanh) cho bé");
        await Desk.PressAsync(lan, "Lưu và gửi duyệt");
        await PressAsync(lan, "Gửi duyệt");

        await OpenWaitingAsync(hung, "Chờ bạn duyệt");
        await hung.AssertWellAsync("Xem thay đổi và duyệt");
        Assert.DoesNotContain("khai sanh", await site.Client.GetStringAsync(Public), StringComparison.Ordinal);
        await PressAsync(hung, "Duyệt và đăng");
        await Assertions.Expect(hung.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã duyệt và đăng");
        Assert.Contains("Khai sinh (khai sanh) cho bé", await site.Client.GetStringAsync(Public), StringComparison.Ordinal);

        await Desk.OpenAsync(lan, "khai sinh", Title);
        await lan.FollowAsync(lan.Page.GetByRole(AriaRole.Link, new() { Name = "Lịch sử" }));
        await lan.AssertWellAsync("Lịch sử");
        await PressAsync(lan, "So sánh");
        await Assertions.Expect(lan.Page.Locator(".comparison ins").First).ToContainTextAsync("sinh (khai");
        await lan.AssertWellAsync("Từ bản 2 đến bản 3");
        lan.AssertQuiet();
        hung.AssertQuiet();
    }

    [Fact]
    public async Task What_changed_in_between_is_not_approved_unread()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var hung = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(hung, folder);
        await using var lan = await browser.VisitAsync(site);
        await Desk.SignInAsync(lan, Desk.Administrator, Desk.OwnPassword);
        await Desk.OpenAsync(lan, "khai sinh", Title);
        await lan.Page.GetByLabel(ShortTitle).FillAsync("Bản đã đọc");
        await Desk.PressAsync(lan, "Lưu và gửi duyệt");
        await PressAsync(lan, "Gửi duyệt");
        await OpenWaitingAsync(hung, "Chờ bạn duyệt");

        await Desk.OpenAsync(lan, "khai sinh", Title);
        await lan.Page.GetByLabel(ShortTitle).FillAsync("Bản chưa ai đọc");
        await Desk.PressAsync(lan, "Lưu nháp");
        await PressAsync(hung, "Duyệt và đăng");

        await Assertions.Expect(hung.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ai đó vừa thay đổi");
        await Assertions.Expect(hung.Page.Locator(".comparison ins").Last).ToContainTextAsync("Bản chưa ai đọc");
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM public_documents WHERE Json LIKE '%Bản chưa ai đọc%'"));
    }

    private static async Task OpenWaitingAsync(Visit visit, string heading)
    {
        await visit.OpenAsync("/admin");
        await visit.AssertWellAsync("Bàn làm việc");
        await visit.FollowAsync(Section(visit, heading).GetByRole(AriaRole.Link, new() { Name = Title }));
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Xem thay đổi và duyệt" }).First);
    }

    private static ILocator Section(Visit visit, string heading) => visit.Page.Locator("section", new() { Has = visit.Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });

    private static Task PressAsync(Visit visit, string button) => visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));
}
