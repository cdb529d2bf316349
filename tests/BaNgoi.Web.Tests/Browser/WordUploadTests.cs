using BaNgoi.Web.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>The text of a Word file is taken into the editor; nothing typed is lost, whatever the file is.</summary>
public sealed class WordUploadTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Body = "[name='item.MarkdownBodyPart.Markdown']";

    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task A_file_is_added_replaces_or_is_refused_and_the_form_stays_filled(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/noi-dung/tao/Page");
        await visit.Page.GetByLabel("Tiêu đề").FillAsync("Chữ từ tệp Word");
        var body = visit.Page.Locator(Body);
        await body.FillAsync("Mở đầu.");

        await TakeAsync(visit, "quy-che.docx", Word());
        await Assertions.Expect(body).ToHaveValueAsync("Mở đầu.\n\n## Hồ sơ\n\nMột **bản chính**.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lấy chữ từ “quy-che.docx”; chưa lưu. Bỏ lại 1 hình");
        await Assertions.Expect(visit.Page.GetByLabel("Tiêu đề")).ToHaveValueAsync("Chữ từ tệp Word");
        await visit.AssertFitsAsync();

        await TakeAsync(visit, "anh.docx", "không phải tệp Word"u8.ToArray());
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nội dung tệp không phải là DOCX");
        await Assertions.Expect(body).ToHaveValueAsync("Mở đầu.\n\n## Hồ sơ\n\nMột **bản chính**.");
        if (scripts)
        {
            await visit.AssertAccessibleAsync();
        }

        await TakeAsync(visit, "lon.docx", new byte[20 * 1024 * 1024 + 1]);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tệp lớn quá 20 MB");
        await Assertions.Expect(body).ToHaveValueAsync("Mở đầu.\n\n## Hồ sơ\n\nMột **bản chính**.");

        await TakeAsync(visit, null, []);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("chưa chọn tệp Word nào");

        await TakeAsync(visit, "quy-che.docx", Word(), replace: true);
        await Assertions.Expect(body).ToHaveValueAsync("## Hồ sơ\n\nMột **bản chính**.");
        await Desk.PressAsync(visit, "Lưu nháp");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(body).ToHaveValueAsync("## Hồ sơ\n\nMột **bản chính**.");
        visit.AssertQuiet();
    }

    private static Task TakeAsync(Visit visit, string? name, byte[] bytes, bool replace = false) =>
        Desk.TakeWordAsync(visit, Body, name is null ? null : new FilePayload { Name = name, MimeType = DraftFile.Docx, Buffer = bytes }, replace);

    private static byte[] Word()
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document, autoSave: true))
        {
            file.AddMainDocumentPart().Document = new Document(new DocumentFormat.OpenXml.Wordprocessing.Body(
                new Paragraph(new ParagraphProperties(new OutlineLevel { Val = 0 }), new Run(new Text("Hồ sơ"))),
                new Paragraph(
                    new Run(new Text("Một ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new RunProperties(new Bold()), new Text("bản chính")),
                    new Run(new Text(".")), new Run(new Drawing()))));
        }

        return bytes.ToArray();
    }
}
