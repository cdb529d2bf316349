using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>A citizen asks in vain; whoever keeps the words teaches the search, and puts aside what it need not know.</summary>
public sealed class SearchWordsTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Page = "/admin/tim-kiem";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task From_a_question_nothing_was_found_for_to_a_word_in_two_clicks(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var citizen = await browser.VisitAsync(site, width);
        await AskAsync(citizen, "bánh xèo");
        await AskAsync(citizen, "gà nướng");
        await AskAsync(citizen, "đăng ký khai sinh");
        await citizen.FollowAsync(citizen.Page.Locator("main a[href='/thu-tuc/dang-ky-khai-sinh']").First);
        await Eventually.TrueAsync(() => Task.FromResult(SiteData.Number(folder, "SELECT count(*) FROM searched_queries WHERE Clicked = 1") == 1), Eventually.Patience, () => "the click was not counted");
        Assert.Equal(3, SiteData.Number(folder, "SELECT sum(Asked) FROM searched_queries"));

        await using var visit = await browser.VisitAsync(site, width);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync(Page);
        await visit.AssertWellAsync("Người dân tìm gì");
        await Assertions.Expect(visit.Page.GetByText("người dân hỏi 3 lượt, 2 lượt không tìm thấy gì (66,7 %)")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);

        // What need not be known.
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua gà nướng" }));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã bỏ qua “gà nướng”");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        // What was put aside by mistake comes back, and can be put aside again.
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Xem 1 câu đã bỏ qua" }));
        await visit.AssertWellAsync("Người dân tìm gì");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("admin bỏ qua ngày");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đưa trở lại gà nướng" }));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã đưa “gà nướng” trở lại");
        await Assertions.Expect(visit.Page.GetByText("Không có câu nào như vậy.")).ToBeVisibleAsync();
        await visit.OpenAsync(Page);
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.GetByText("câu đã bỏ qua")).ToHaveCountAsync(0);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua gà nướng" }));
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        // Two clicks, and between them what is meant.
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Thêm từ cho bánh xèo" }));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Người dân gõ" })).ToHaveValueAsync("bánh xèo");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("Mỗi dòng một cụm từ, viết đủ dấu.")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Ý là (lời trong tên thủ tục)" }).FillAsync("đăng ký khai sinh");
        await visit.AssertFitsAsync();
        await Desk.PressAsync(visit, "Đăng");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã đăng");

        await Eventually.TrueAsync(
            async () => (await site.Client.GetStringAsync(new Uri("/api/search?q=banh+xeo", UriKind.Relative))).Contains("\"1.001193\"", StringComparison.Ordinal), Eventually.Patience, () => "the search did not learn the word");

        // The office looks at the answer, which is nobody's question; and finds the word again in the list.
        await visit.OpenAsync(Page + "?loai=nhieu-nhat&so-ngay=7&co-tu=banh");
        await visit.AssertWellAsync("Người dân tìm gì");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Xem kết quả của bánh xèo" }));
        await visit.OpenAsync(Page);
        await visit.Page.GetByText("Các từ tìm kiếm đã biết").ClickAsync();
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Từ người dân dùng" }));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "bánh xèo" }).First).ToBeVisibleAsync();
        Assert.Equal(3, SiteData.Number(folder, "SELECT sum(Asked) FROM searched_queries"));
        visit.AssertQuiet();
        citizen.AssertQuiet();
    }

    // As people do: in the box of the home page.
    private static async Task AskAsync(Visit citizen, string words)
    {
        await citizen.OpenAsync("/");
        var box = citizen.Page.Locator("main input[name=q]").First;
        await box.FillAsync(words);
        await citizen.FollowAsync(box.Locator("xpath=ancestor::form").GetByRole(AriaRole.Button).First);
    }
}
