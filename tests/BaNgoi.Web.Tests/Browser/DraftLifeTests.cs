using System.Globalization;
using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>
/// The whole life of a draft: its text taken from a Word file, opened, commented on from a small telephone without script,
/// published, written anew, closed, answered, explained; in the end the receipt shows the answer and the mail has come.
/// </summary>
public sealed class DraftLifeTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Title = "Quy chế dùng sân chơi thiếu nhi mẫu";
    private const string Address = "/du-thao/quy-che-dung-san-choi-thieu-nhi-mau";
    private const string Body = "[name='item.MarkdownBodyPart.Markdown']";
    private const string Words = "Mùa hè trời sáng lâu, nên mở tới 21 giờ.";
    private const string Answer = "Đã sửa thành 21 giờ trong các tháng hè.";
    private const string Mail = "nguoi.gui.mau@vi-du.example";

    private static readonly string[] FirstText =
    [
        "Điều 1. Phạm vi", "Quy chế này quy định việc dùng sân chơi thiếu nhi của phường.",
        "Điều 2. Giờ mở cửa", "1. Sân chơi mở từ 6 giờ đến 20 giờ hằng ngày.", "2. Trẻ dưới 6 tuổi phải có người lớn đi cùng.",
        "Điều 3. Hiệu lực", "Quy chế có hiệu lực từ ngày ký.",
    ];

    private static readonly string[] SecondText =
    [
        "Điều 1. Phạm vi", "Quy chế này quy định việc dùng sân chơi thiếu nhi của phường.",
        "Điều 2. Người được vào", "Mọi trẻ em ở phường và người đi cùng.",
        "Điều 3. Giờ mở cửa", "1. Sân chơi mở từ 6 giờ đến 20 giờ hằng ngày, các tháng hè đến 21 giờ.", "2. Trẻ dưới 6 tuổi phải có người lớn đi cùng.",
        "Điều 4. Hiệu lực", "Quy chế có hiệu lực từ ngày ký.",
    ];

    [Fact]
    public async Task From_the_Word_file_to_the_answer_on_the_receipt_and_in_the_mail()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var officer = await browser.VisitAsync(site, 1280, scripts: true);
        await Desk.FirstSignInAsync(officer, folder);

        await WriteAsync(officer);
        await OpenForCommentsAsync(officer);
        await using var citizen = await browser.VisitAsync(site, 320, scripts: false);
        var receipt = await CommentAsync(citizen);
        await PublishCommentAsync(officer);
        await Eventually.TextAsync(site.Client, Address, "Ý kiến số 1");
        await WriteAnewAsync(officer);
        await CloseAsync(officer);
        await ReportIsRefusedWhileOneIsUndecidedAsync(officer);
        await DecideAsync(officer);
        await ExplainAsync(officer);

        await Eventually.TextAsync(site.Client, new Uri(receipt).AbsolutePath, Answer);
        await ReadReceiptAsync(citizen, receipt);
        await ReadDraftAsync(citizen);
        // Received, published, answered, explained.
        var mails = await Letters.FiledAsync(folder, 4);
        Assert.Equal(4, mails.Count);
        Assert.All(mails, mail => Assert.Equal(Mail, Assert.Single(mail.To.Mailboxes).Address));
        Assert.Contains(mails, mail => mail.TextBody?.Contains(Answer, StringComparison.Ordinal) == true);
        citizen.AssertQuiet();
        officer.AssertQuiet();
    }

    private static async Task WriteAsync(Visit officer)
    {
        var page = officer.Page;
        await officer.OpenAsync("/admin/du-thao");
        await officer.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Tạo dự thảo mới" }));
        await officer.AssertWellAsync("Tạo mới: Dự thảo lấy ý kiến");
        await page.GetByLabel("Tiêu đề").FillAsync(Title);
        await page.GetByLabel("Loại dự thảo").SelectOptionAsync(new SelectOptionValue { Label = "Quy chế, đề án, phương án" });
        await page.GetByLabel("Cơ quan ban hành").FillAsync("Ủy ban nhân dân phường mẫu");
        await page.Locator("[name='item.DraftPolicy.What']").FillAsync("Giờ mở cửa và ai được vào sân chơi.");
        await page.GetByLabel("Ai quyết định").FillAsync("Chủ tịch Ủy ban nhân dân phường mẫu");
        await page.GetByLabel("Ai chịu tác động").FillAsync("Gia đình có trẻ em");
        await page.GetByLabel("Sau khi hết hạn góp ý thì sao").FillAsync("Phường trả lời từng ý kiến rồi ban hành.");
        await TakeAsync(officer, DraftFile.Of("quy-che.docx", FirstText), replace: false);
        await Desk.PressAsync(officer, "Đăng");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đăng");
    }

    private static async Task OpenForCommentsAsync(Visit officer)
    {
        var page = officer.Page;
        await officer.OpenAsync("/admin/du-thao");
        await officer.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }));
        await officer.AssertWellAsync(Title);

        // Its kind asks for papers; opening without them needs a reason, and what was typed stays.
        await Desk.PressAsync(officer, "Mở lấy ý kiến");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Còn thiếu tài liệu");
        await page.GetByLabel("Lý do và căn cứ").FillAsync("Tờ trình đang được in lại.");
        await Desk.PressAsync(officer, "Mở lấy ý kiến");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đặt lịch");
        await Assertions.Expect(page.Locator("main .state").First).ToHaveTextAsync("Đang lấy ý kiến");
    }

    private static async Task<string> CommentAsync(Visit citizen)
    {
        var page = citizen.Page;
        await citizen.OpenAsync("/du-thao");
        await citizen.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = Title }));
        await citizen.AssertWellAsync(Title);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Tờ trình đang được in lại.");
        await citizen.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Góp ý cho khoản 1 Điều 2", Exact = true }));
        await CommentSteps.Words(citizen).FillAsync(Words);
        await page.Locator("[name='lien-he']").FillAsync(Mail);
        await CommentSteps.ReviewAsync(citizen);
        return await CommentSteps.SendAsync(citizen);
    }

    private static async Task PublishCommentAsync(Visit officer)
    {
        await OpenOnlyCommentAsync(officer, "1 chờ duyệt đăng");
        await Assertions.Expect(officer.Page.GetByLabel("Mọi người sẽ đọc")).ToHaveValueAsync(Words);
        await Desk.PressAsync(officer, "Đăng");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
    }

    private static async Task WriteAnewAsync(Visit officer)
    {
        var page = officer.Page;
        await OpenDraftAsync(officer);
        await officer.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Sửa nội dung dự thảo" }));
        await TakeAsync(officer, DraftFile.Of("quy-che-2.docx", SecondText), replace: true);
        await Desk.PressAsync(officer, "Lưu nháp");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lưu");

        await OpenDraftAsync(officer);
        await officer.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Bản mới" }));
        await officer.AssertWellAsync("Đăng bản mới thì điều khoản và ý kiến đi đâu");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Không ý kiến nào bị mất điều khoản");
        await officer.FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Xem lại và đăng bản mới" }));
        await officer.FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Đăng", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("đăng");
    }

    private static async Task CloseAsync(Visit officer)
    {
        var page = officer.Page;
        await OpenDraftAsync(officer);
        await page.GetByText("Đóng sớm", new() { Exact = true }).First.ClickAsync();
        var form = page.Locator("form[action$='handler=Shorten']");
        var now = DateTime.UtcNow.AddHours(7);
        await form.GetByLabel("Ngày đóng mới").FillAsync(now.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        await form.GetByLabel("Giờ đóng mới").FillAsync(now.ToString("HH:mm", CultureInfo.InvariantCulture));
        await form.GetByLabel("Lý do").FillAsync("Mẫu: mọi gia đình đã được hỏi.");
        await officer.FollowAsync(form.GetByRole(AriaRole.Button, new() { Name = "Đóng sớm" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đổi giờ đóng");
    }

    private static async Task ReportIsRefusedWhileOneIsUndecidedAsync(Visit officer)
    {
        await OpenReportAsync(officer);
        await Assertions.Expect(officer.Page.Locator(".returned")).ToContainTextAsync("Chưa công bố được");
        Assert.Equal(0, await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Công bố bản giải trình" }).CountAsync());
    }

    private static async Task DecideAsync(Visit officer)
    {
        await OpenOnlyCommentAsync(officer, "1 chưa trả lời");
        await officer.Page.GetByLabel("Tiếp thu một phần", new() { Exact = true }).CheckAsync();
        await officer.Page.Locator("#decide-answer").FillAsync(Answer);
        await Desk.PressAsync(officer, "Trả lời");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Answer);
    }

    private static async Task ExplainAsync(Visit officer)
    {
        await OpenReportAsync(officer);
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Answer);
        await officer.Page.GetByLabel("Số, ký hiệu văn bản").FillAsync("01/BC-MẪU");
        await Desk.PressAsync(officer, "Công bố bản giải trình");
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Link, new() { Name = "Bản số 1" })).ToBeVisibleAsync();
    }

    private static async Task ReadReceiptAsync(Visit citizen, string receipt)
    {
        await citizen.OpenAsync(receipt);
        await citizen.AssertWellAsync("Phường đã trả lời");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("Tiếp thu một phần");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("các tháng hè đến 21 giờ");
    }

    private static async Task ReadDraftAsync(Visit citizen)
    {
        var page = citizen.Page;
        await citizen.OpenAsync(Address);
        await citizen.AssertWellAsync(Title);
        await Assertions.Expect(page.Locator("#dieu-3-khoan-1")).ToContainTextAsync("các tháng hè đến 21 giờ");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Tiếp thu một phần");
        await citizen.OpenAsync(Address + "/giai-trinh");
        await Assertions.Expect(page.Locator(".report-rows")).ToContainTextAsync(Words);
        await Assertions.Expect(page.Locator(".report-rows")).ToContainTextAsync("khoản 1 Điều 2");
        await citizen.OpenAsync("/so-sanh" + Address);
        await Assertions.Expect(page.Locator("main ins").First).ToBeVisibleAsync();
    }

    private static async Task OpenDraftAsync(Visit officer)
    {
        await officer.OpenAsync("/admin/du-thao");
        await officer.FollowAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = Title, Exact = true }));
    }

    private static async Task OpenReportAsync(Visit officer)
    {
        await OpenDraftAsync(officer);
        await officer.FollowAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = "Giải trình", Exact = true }));
        await officer.AssertWellAsync("Giải trình, tiếp thu ý kiến");
    }

    private static async Task OpenOnlyCommentAsync(Visit officer, string list)
    {
        await OpenDraftAsync(officer);
        await officer.FollowAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = list }));
        await officer.FollowAsync(officer.Page.Locator("main .items a").First);
    }

    private static async Task TakeAsync(Visit officer, FilePayload file, bool replace)
    {
        await Desk.TakeWordAsync(officer, Body, file, replace);
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(file.Name);
    }
}
