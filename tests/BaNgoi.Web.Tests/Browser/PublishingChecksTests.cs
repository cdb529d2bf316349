using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>What an editor is told before publishing: errors keep a page back, advice goes along with it.</summary>
public sealed class PublishingChecksTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Mistakes_are_shown_after_saving_keep_the_page_back_and_lead_to_their_place(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/noi-dung/tao/Page");
        await visit.Page.GetByLabel("Tiêu đề").FillAsync("Lịch tiếp công dân thử");
        var body = visit.Page.Locator("[name='item.MarkdownBodyPart.Markdown']");
        await body.FillAsync("## Thời gian\n\n#### Buổi sáng\n\nXem [bản đồ](/ban-do-khong-co).");

        await Desk.PressAsync(visit, "Lưu nháp");
        var advice = visit.Page.Locator(".advice");
        await Assertions.Expect(advice).ToContainTextAsync("Kiểm tra trước khi đăng: 1 lỗi phải sửa, 1 điều nên xem lại");
        await Assertions.Expect(advice).ToContainTextAsync("dẫn tới trang không có (/ban-do-khong-co)");
        await Assertions.Expect(advice).ToContainTextAsync("“Buổi sáng” nhảy từ cấp 2 sang cấp 4");
        await advice.GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.EndsWith("#" + await body.GetAttributeAsync("id"), visit.Page.Url, StringComparison.Ordinal);
        await visit.AssertFitsAsync();
        if (scripts)
        {
            await visit.AssertAccessibleAsync();
        }

        await Desk.PressAsync(visit, "Đăng");
        var refused = visit.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(refused).ToContainTextAsync("chưa đăng được");
        await Assertions.Expect(refused.GetByRole(AriaRole.Link)).ToContainTextAsync(["dẫn tới trang không có"]);
        await Assertions.Expect(advice).ToContainTextAsync("Kiểm tra trước khi đăng: 1 điều nên xem lại");

        await body.FillAsync("## Thời gian\n\n#### Buổi sáng\n\nXem [thủ tục](/thu-tuc), [tra cứu](/tim-kiem?q=khai+sinh) và [dữ liệu](/thu-tuc.csv).");
        await Desk.PressAsync(visit, "Đăng");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đăng");
        await Assertions.Expect(advice).ToContainTextAsync("Kiểm tra trước khi đăng: 1 điều nên xem lại");
        visit.AssertQuiet();
    }
}
