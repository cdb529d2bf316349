using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>A citizen comments on a clause on a small telephone, the office publishes and answers, the citizen reads the answer on the receipt.</summary>
public sealed class ConsultationJourneyTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Draft = "/du-thao/su-dung-tam-thoi-via-he";
    internal const string Words = "Trước trường học nên chừa lối đi rộng 2 mét.";
    internal const string Answer = "Chỉ mở rộng trước cổng trường vào giờ tan học.";

    [Theory]
    [InlineData(320, false)]
    [InlineData(320, true)]
    public async Task From_a_clause_to_the_answer_on_the_receipt(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var citizen = await browser.VisitAsync(site, width, scripts);
        var receipt = await CommentAsync(citizen);

        await using var officer = await browser.VisitAsync(site, 1280, scripts: true);
        await Desk.FirstSignInAsync(officer, folder);
        await officer.OpenAsync($"/admin/du-thao/draftstreet/y-kien/{SiteData.Text(folder, "SELECT SubmissionId FROM consultation_comments ORDER BY SubmissionId DESC LIMIT 1")}");
        await PublishAsync(officer);

        await Eventually.TextAsync(site.Client, new Uri(receipt).AbsolutePath, Answer);
        await citizen.OpenAsync(receipt);
        await citizen.AssertWellAsync("Phường đã trả lời");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Tiếp thu một phần");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync(Answer);
        citizen.AssertQuiet();
        officer.AssertQuiet();
    }

    internal static async Task<string> CommentAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.OpenAsync(Draft);
        await visit.AssertWellAsync("Quy định sử dụng tạm thời vỉa hè (dự thảo mẫu)");
        await visit.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Góp ý cho khoản 1 Điều 3", Exact = true }));
        await visit.AssertWellAsync("Góp ý cho dự thảo");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("lối đi trống rộng ít nhất 1,5 mét");
        await page.GetByLabel("Tên người hoặc tổ chức góp ý").FillAsync("Người gửi mẫu");
        await CommentSteps.ReviewAsync(visit);

        // Nothing was said: the form comes back with what was filled in.
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Tên người hoặc tổ chức góp ý")).ToHaveValueAsync("Người gửi mẫu");
        await CommentSteps.Words(visit).FillAsync(Words);
        await CommentSteps.ReviewAsync(visit);
        await visit.AssertWellAsync("Xem lại trước khi gửi");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Mọi người sẽ thấy" })).ToContainTextAsync("Người gửi không nêu tên");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Chỉ cán bộ xử lý thấy" })).ToContainTextAsync("Người gửi mẫu");

        await visit.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sửa lại" }));
        await Assertions.Expect(CommentSteps.Words(visit)).ToHaveValueAsync(Words);
        await CommentSteps.ReviewAsync(visit);
        return await CommentSteps.SendAsync(visit);
    }

    internal static async Task PublishAsync(Visit visit)
    {
        var page = visit.Page;
        await Assertions.Expect(page.GetByLabel("Mọi người sẽ đọc")).ToHaveValueAsync(Words);
        await Desk.PressAsync(visit, "Đăng");
        await page.GetByLabel("Tiếp thu một phần", new() { Exact = true }).CheckAsync();
        await page.Locator("#decide-answer").FillAsync(Answer);
        await Desk.PressAsync(visit, "Trả lời");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Answer);
    }
}
