using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Themes;

/// <summary>Forms and receipts of the theme, with strict variables.</summary>
public sealed class SubmissionPagesTests
{
    private static readonly LiquidTheme Theme = new(ThemeFiles.Folder, strictVariables: true);

    [Fact]
    public async Task The_form_asks_for_the_words_first_and_says_who_sees_the_contact()
    {
        var page = await ShowAsync(SamplePages.Form(SamplePages.EmptyForm()), LiquidTheme.ReportTemplate);

        Assert.Equal(["dau", "loi-giai", "noi-dung", "lien-he", "website"], page.QuerySelectorAll("main form [name]").Select(control => control.GetAttribute("name")!));
        Assert.Contains("Chỉ cán bộ xử lý phản hồi", page.GetElementById("lien-he-hint")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_form_that_comes_back_is_filled_and_says_what_is_wrong_above_and_beside()
    {
        var form = SamplePages.EmptyForm() with { Text = "Dòng một\nDòng hai", Contact = "0900", TextError = "Dài quá.", ContactError = "Sai." };
        var page = await ShowAsync(SamplePages.Form(form), LiquidTheme.ReportTemplate);

        Assert.Equal("Dòng một\nDòng hai", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Equal("0900", ((IHtmlInputElement)page.QuerySelector("#lien-he")!).Value);
        Assert.Equal(["#noi-dung", "#lien-he"], page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")!));
        Assert.Contains("noi-dung-error", page.QuerySelector("textarea")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#lien-he")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task The_trap_is_kept_from_readers_and_from_the_keyboard()
    {
        var trap = (await ShowAsync(SamplePages.Form(SamplePages.EmptyForm()), LiquidTheme.ReportTemplate)).QuerySelector("#website")!;

        Assert.Equal(("-1", "true"), (trap.GetAttribute("tabindex"), trap.ParentElement!.GetAttribute("aria-hidden")));
    }

    [Theory]
    [InlineData("yes", false)]
    [InlineData("partly", true)]
    [InlineData("no", true)]
    public async Task Thanks_ask_for_the_reason_where_something_was_missing(string choice, bool asks)
    {
        var model = SamplePages.Form(SamplePages.EmptyForm()) with { Usefulness = new UsefulnessModel(choice, "Đăng ký khai sinh", "/thu-tuc/x") };
        var page = await ShowAsync(asks ? model : model with { Form = null }, LiquidTheme.UsefulnessTemplate);

        Assert.Equal(asks, page.QuerySelector("main textarea") is not null);
    }

    [Fact]
    public async Task A_receipt_says_what_comes_next_until_there_is_an_answer()
    {
        var waiting = await ShowAsync(SamplePages.Receipt("lời"), LiquidTheme.ReceiptTemplate);
        var answered = await ShowAsync(SamplePages.Receipt("lời", new ReceiptReplyModel("answered", "2026-12-02T01:00:00Z", "Đã sửa lệ phí.")), LiquidTheme.ReceiptTemplate);

        Assert.Contains("abcd-efgh-jkmn-pqrs", waiting.QuerySelector(".receipt-code")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Việc tiếp theo", waiting.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã sửa lệ phí.", answered.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc tiếp theo", answered.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("noindex", answered.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("open", false, 2, "Ông/bà có gửi góp ý này không?")]
    [InlineData("confirmed", true, 0, "Cảm ơn ông/bà đã xác nhận")]
    [InlineData("confirmed", false, 0, "Đường dẫn này đã được trả lời")]
    [InlineData("denied", true, 0, "Địa chỉ thư được xóa")]
    [InlineData("denied", false, 0, "Đường dẫn này đã được trả lời")]
    [InlineData("old", false, 0, "Đường dẫn này đã hết hạn")]
    public async Task The_owner_of_an_address_is_asked_once_and_told_what_was_said(string state, bool said, int buttons, string heading)
    {
        var page = await ShowAsync(SamplePages.ContactLink(new ContactLinkModel(state, said, "Dự thảo", "2026-12-01T08:30:00Z", "2026-12-02T08:30:00Z", 60, "")), LiquidTheme.ContactLinkTemplate);

        Assert.Equal((buttons, heading), (page.QuerySelectorAll("main form.words button").Length, page.QuerySelector("main h1")!.TextContent));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData(false, false, "ch•••••23")]
    [InlineData(true, false, "không gửi thư báo nhận")]
    [InlineData(false, true, "chủ địa chỉ thư báo không gửi lời này")]
    public async Task A_receipt_says_what_became_of_the_address(bool withheld, bool denied, string words)
    {
        var model = SamplePages.Receipt("lời");
        var page = await ShowAsync(model with { Receipt = model.Receipt! with { ContactHint = "ch•••••23", MailWithheld = withheld, ContactDenied = denied } }, LiquidTheme.ReceiptTemplate);

        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(withheld, page.QuerySelector("main")!.TextContent.Contains("không gửi thư báo nhận", StringComparison.Ordinal));
        Assert.Equal(!denied, page.QuerySelector("main")!.TextContent.Contains("ch•••••23", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_asks_at_its_foot_and_a_preview_does_not()
    {
        var document = SampleProcedure.Empty("Thủ tục");
        var model = SamplePages.Procedure(document);
        var page = await ShowAsync(model, "Procedure");
        var preview = await ShowAsync(model with { Page = model.Page with { Preview = true } }, "Procedure");

        var path = Uri.EscapeDataString("/" + document["path"]!.GetValue<string>());
        Assert.Equal(["co", "mot-phan", "khong"], page.QuerySelectorAll(".page-feedback button").Select(button => button.GetAttribute("value")!));
        Assert.Equal($"/co-ich-khong?trang={path}", page.QuerySelector(".page-feedback form")!.GetAttribute("action"), ignoreCase: true);
        Assert.Equal($"/bao-sai-sot?trang={path}", page.QuerySelector(".page-feedback a")!.GetAttribute("href"), ignoreCase: true);
        Assert.Null(preview.QuerySelector(".page-feedback"));
    }

    private static async Task<IHtmlDocument> ShowAsync(PageModel model, string template)
    {
        var page = new HtmlParser().ParseDocument(await Theme.RenderAsync(model, template, default));
        PageRules.Check(page);
        return page;
    }
}
