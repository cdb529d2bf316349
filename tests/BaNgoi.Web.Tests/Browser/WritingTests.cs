using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>Writing without knowing Markdown: tools, tables, images, and pasting from Word.</summary>
public sealed class WritingTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Body = "[name='item.MarkdownBodyPart.Markdown']";

    // What Word puts on the clipboard, shortened: its classes, its own tags, conditional comments, items as paragraphs.
    private const string FromWord =
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; font-size:14pt;} --></style></head>
        <body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
        <h1 style='margin-left:0cm'>Thành phần hồ sơ<o:p></o:p></h1>
        <p class=MsoNormal><span style='font-size:14.0pt;font-family:"Times New Roman"'>Nộp <b>một bản chính</b>, <i>không cần</i> sao
        <a href="https://dichvucong.gov.vn/">ở Cổng</a>.<o:p></o:p></span></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Tờ khai<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>theo mẫu_số 1 *<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>Bản sao<o:p></o:p></p>
        <h2>Lệ phí<o:p></o:p></h2>
        <table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>Cách nộp<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Mức</b></p></td></tr>
        <tr><td rowspan=2><p>Trực tiếp</p></td><td><p class=MsoNormal>8.000 đồng</p><p class=MsoNormal>Miễn với người nghèo</p></td></tr><tr><td>5.000 | đồng</td></tr></table>
        <p class=MsoNormal><a href="javascript:alert(1)">Hỏi</a> <img src="file:///C:/Temp/image001.png" onerror="alert(1)"><span style='mso-hide:all'>ẩn</span><script>alert(1)</script></p>
        <!--EndFragment--></body></html>
        """;

    private const string Pasted =
        """
        ## Thành phần hồ sơ

        Nộp **một bản chính**, *không cần* sao [ở Cổng](https://dichvucong.gov.vn/).

        1. Tờ khai
           - theo mẫu_số 1 \*

        a) Bản sao

        ### Lệ phí

        | Cách nộp | Mức |
        | --- | --- |
        | Trực tiếp | 8.000 đồng; Miễn với người nghèo |
        |  | 5.000 \| đồng |

        Hỏi
        """;

    [Fact]
    public async Task Pasting_from_word_keeps_headings_lists_tables_links_bold_and_italic_and_nothing_else()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await OpenAsync(site, folder, 1280);
        var body = visit.Page.Locator(Body);
        await body.FillAsync("Trước. Sau.");
        await body.EvaluateAsync("area => area.setSelectionRange(7, 7)");

        Assert.True(await PasteAsync(body, FromWord));
        await Assertions.Expect(body).ToHaveValueAsync($"Trước. \n\n{Pasted}\n\nSau.");
        await Assertions.Expect(visit.Page.Locator("[aria-live]").First).ToContainTextAsync("Bỏ lại 1 hình");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(body).ToHaveValueAsync("Trước. Sau.");

        // Words alone are the browser's own affair; a piece of a line stays in its line.
        Assert.False(await PasteAsync(body, "<p class=MsoNormal><span style='color:red'>chữ thường</span></p>"));
        await body.EvaluateAsync("area => area.setSelectionRange(6, 6)");
        Assert.True(await PasteAsync(body, "<b style='font-weight:normal'><span style='font-weight:700'>gấp</span> lắm</b>"));
        await Assertions.Expect(body).ToHaveValueAsync("Trước.**gấp** lắm Sau.");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Lists_of_other_programs_are_kept_with_their_nesting()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await OpenAsync(site, folder, 1280);
        var body = visit.Page.Locator(Body);

        await PasteAsync(body, "<ol start=3><li><p>Ba</p><ul><li>con</li></ul></li><li>Bốn<ol><li>một</li></ol></li></ol><p>- tay</p><p>+ dưới tay</p><p>1. không là danh sách, <u>gạch</u></p>");

        await Assertions.Expect(body).ToHaveValueAsync("3. Ba\n   - con\n4. Bốn\n   1. một\n- tay\n  - dưới tay\n\n1\\. không là danh sách, gạch");
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Tools_are_reached_by_keyboard_change_the_text_and_can_be_undone(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await OpenAsync(site, folder, width);
        var body = visit.Page.Locator(Body);
        var tools = visit.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Định dạng: Nội dung" });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem đoạn này" }).CountAsync());
        await visit.AssertAccessibleAsync();
        await visit.AssertFitsAsync();

        await body.FillAsync("Hồ sơ\nTờ khai");
        await body.EvaluateAsync("area => area.setSelectionRange(0, 0)");
        await body.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(tools.GetByRole(AriaRole.Button, new() { Name = "Đề mục", Exact = true })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(body).ToHaveValueAsync("## Hồ sơ\nTờ khai");
        await body.EvaluateAsync("area => area.setSelectionRange(9, 16)");
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(tools.GetByRole(AriaRole.Button, new() { Name = "Đậm" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(body).ToHaveValueAsync("## Hồ sơ\n**Tờ khai**");
        await visit.Page.Keyboard.PressAsync("Control+i");
        await Assertions.Expect(body).ToHaveValueAsync("## Hồ sơ\n***Tờ khai***");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(body).ToHaveValueAsync("Hồ sơ\nTờ khai");

        await body.EvaluateAsync("area => area.select()");
        await tools.GetByRole(AriaRole.Button, new() { Name = "Danh sách số" }).ClickAsync();
        await Assertions.Expect(body).ToHaveValueAsync("1. Hồ sơ\n2. Tờ khai");
        await body.EvaluateAsync("area => area.select()");
        await tools.GetByRole(AriaRole.Button, new() { Name = "Danh sách", Exact = true }).ClickAsync();
        await Assertions.Expect(body).ToHaveValueAsync("- Hồ sơ\n- Tờ khai");

        await LinkAsync(visit, body, tools);
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_table_is_made_changed_and_kept_aligned_without_markdown(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await OpenAsync(site, folder, width);
        var body = visit.Page.Locator(Body);
        var open = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bảng", Exact = true });
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Bảng" });

        await open.ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("Tên cột 1")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("Giấy tờ");
        await dialog.GetByLabel("Tên cột 2").FillAsync("Số bản");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm cột" }).ClickAsync();
        await dialog.GetByLabel("Tên cột 3").FillAsync("Bỏ");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thêm hàng" }).ClickAsync();
        await dialog.GetByLabel("Hàng 1, cột Giấy tờ").FillAsync("Tờ khai | đơn");
        await dialog.GetByLabel("Hàng 2, cột Giấy tờ").FillAsync("Ảnh");
        await dialog.GetByLabel("Hàng 2, cột Số bản").FillAsync("2");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bỏ cột 3" }).ClickAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertFitsAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Xong" }).ClickAsync();
        await Assertions.Expect(body).ToHaveValueAsync("| Giấy tờ | Số bản |\n| --- | --- |\n| Tờ khai \\| đơn |  |\n| Ảnh | 2 |");

        // The table under the cursor, among other text, with its alignment.
        await body.FillAsync("Trước\n\nGiấy tờ | Số bản\n:--- | ---:\nTờ khai \\| đơn | 1\n\nSau");
        await body.EvaluateAsync("area => area.setSelectionRange(30, 30)");
        await open.ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("Hàng 1, cột Giấy tờ")).ToHaveValueAsync("Tờ khai | đơn");
        await dialog.GetByLabel("Hàng 1, cột Số bản").FillAsync("3");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(body).ToHaveValueAsync("Trước\n\n| Giấy tờ | Số bản |\n| :--- | ---: |\n| Tờ khai \\| đơn | 3 |\n\nSau");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(body).ToHaveValueAsync("Trước\n\nGiấy tờ | Số bản\n:--- | ---:\nTờ khai \\| đơn | 1\n\nSau");
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task An_image_of_the_library_is_put_in_with_the_text_that_stands_for_it(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await OpenAsync(site, folder, width);
        await visit.OpenAsync("/admin/tep/tai-len");
        await visit.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "so-do.png", MimeType = "image/png", Buffer = Convert.FromBase64String(OnePixel) });
        await visit.Page.Locator("main input:not([type]), main textarea").First.FillAsync("Sơ đồ đường đến trụ sở");
        await visit.Page.Locator("main form button").Last.ClickAsync();
        await visit.OpenAsync("/admin/noi-dung/tao/Page");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Hình", Exact = true }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Chèn hình" });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Radio)).ToHaveCountAsync(1);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chèn" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Hãy chọn một hình.");
        await dialog.GetByRole(AriaRole.Radio).CheckAsync();
        var text = dialog.GetByLabel("Mô tả hình");
        await Assertions.Expect(text).ToHaveValueAsync("Sơ đồ đường đến trụ sở");
        await text.FillAsync(" ");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chèn" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Hãy mô tả hình bằng một câu.");
        await Assertions.Expect(text).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync();
        await visit.AssertFitsAsync();
        await text.FillAsync("Đường đến [trụ sở]");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chèn" }).ClickAsync();

        Assert.Matches(@"^!\[Đường đến \\\[trụ sở\\\]\]\(/media/\d{4}/\d{2}/so-do\.png\)$", await visit.Page.Locator(Body).InputValueAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Without_scripts_the_text_is_typed_and_nothing_dead_is_shown()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await OpenAsync(site, folder, 320, scripts: false);

        await Assertions.Expect(visit.Page.Locator(Body)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("Thêm hàng")).ToBeHiddenAsync();
    }

    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static async Task LinkAsync(Visit visit, ILocator body, ILocator tools)
    {
        await body.FillAsync("Xem cổng");
        await body.EvaluateAsync("area => area.setSelectionRange(4, 8)");
        await tools.GetByRole(AriaRole.Button, new() { Name = "Liên kết" }).ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "Chèn liên kết" });
        await Assertions.Expect(dialog.GetByLabel("Chữ của liên kết")).ToHaveValueAsync("cổng");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chèn" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Hãy ghi địa chỉ.");
        await Assertions.Expect(dialog.GetByLabel("Địa chỉ")).ToBeFocusedAsync();
        await visit.AssertAccessibleAsync();
        await dialog.GetByLabel("Địa chỉ").FillAsync("dichvucong.gov.vn");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(body).ToHaveValueAsync("Xem [cổng](https://dichvucong.gov.vn)");
        await Assertions.Expect(body).ToBeFocusedAsync();
    }

    private async Task<Visit> OpenAsync(RunningSite site, DataFolder folder, int width, bool scripts = true)
    {
        var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/noi-dung/tao/Page");
        return visit;
    }

    // True when the page took the paste into its own hands.
    private static Task<bool> PasteAsync(ILocator area, string html) => area.EvaluateAsync<bool>(
        """
        (area, html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "chữ");
          area.focus();
          return !area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, html);
}
