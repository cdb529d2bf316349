using System.Text;
using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;
using MiniExcelLibs;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>The authority's list of codes is uploaded and held against what is published.</summary>
public sealed class CoverageTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Decision = "Quyết định 12/QĐ-UBND ngày 01/11/2026 của UBND tỉnh";
    private const string Good = "Mã TTHC,Tên thủ tục,Lĩnh vực\n1.001193,Đăng ký khai sinh,Hộ tịch\n9.999998,Thủ tục chưa có,Đất đai\n1.004194.000.00.00.H32,Đăng ký tạm trú,Cư trú\n";

    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task A_list_is_refused_whole_with_the_line_or_taken_in_whole(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/do-phu");
        await visit.AssertWellAsync("So với danh mục");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Nạp danh mục mới" }).ClickAsync();

        await Desk.PressAsync(visit, "Nạp danh mục");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn tệp danh mục.");
        await FillAsync(visit, "40/13/2026", Encoding.UTF8.GetBytes(Good), "danh-muc.csv");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ngày bắt đầu áp dụng");
        await visit.AssertWellAsync("Nạp danh mục");

        await FillAsync(visit, "01/11/2026", Encoding.UTF8.GetBytes(Good.Replace("9.999998", "9.9998", StringComparison.Ordinal)), "danh-muc.csv");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Dòng 3: mã “9.9998” không đúng dạng; ví dụ đúng: 1.001193.");
        await Assertions.Expect(visit.Page.GetByLabel("Quyết định công bố")).ToHaveValueAsync(Decision);
        await Assertions.Expect(visit.Page.GetByLabel("Áp dụng từ ngày")).ToHaveValueAsync("01/11/2026");
        await visit.AssertWellAsync("Nạp danh mục");
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(*) FROM code_lists") + SiteData.Number(folder, "SELECT count(*) FROM code_list_entries"));

        await FillAsync(visit, "01/11/2026", Encoding.UTF8.GetBytes(Good), "danh-muc.csv");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã nạp danh mục từ tệp danh-muc.csv");
        await Assertions.Expect(visit.Page.Locator(".figure")).ToContainTextAsync("2 / 3 mã trong danh mục");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("9.999998");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã đăng, không có trong danh mục (48)" })).ToBeVisibleAsync();
        await visit.AssertWellAsync("So với danh mục");

        var csv = await (await visit.Page.APIRequest.GetAsync(await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tải kết quả" }).GetAttributeAsync("href") ?? "")).TextAsync();
        Assert.Equal(1 + 3 + 48, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Chưa đăng,9.999998,Thủ tục chưa có,Đất đai,", csv, StringComparison.Ordinal);

        // The number on the desk is the length of the list it leads to.
        await visit.OpenAsync("/admin");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "1 / 3 mã trong danh mục" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Có trong danh mục, chưa đăng (1)" })).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_list_that_counts_later_waits_and_what_is_taken_down_is_missing_again()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/do-phu/tai-len");
        await FillAsync(visit, "01/11/2026", Encoding.UTF8.GetBytes(Good), "danh-muc.csv");
        await visit.OpenAsync("/admin/do-phu/tai-len");
        using var workbook = new MemoryStream();
        workbook.SaveAs(new[] { new Dictionary<string, object> { ["Mã số"] = 1.001193, ["Tên thủ tục"] = "Đăng ký khai sinh" } });
        await FillAsync(visit, "01/01/2099", workbook.ToArray(), "danh-muc-moi.xlsx");
        await Assertions.Expect(visit.Page.GetByText("Danh mục này chưa áp dụng.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".figure")).ToContainTextAsync("1 / 1 mã");
        await visit.AssertWellAsync("So với danh mục");

        await visit.OpenAsync("/admin/noi-dung/procedurebirth/withdrawal");
        await visit.Page.GetByLabel("Lý do").FillAsync("Đang sửa theo quyết định mới");
        await Desk.PressAsync(visit, "Gỡ xuống");
        await visit.OpenAsync("/admin/do-phu");
        await Assertions.Expect(visit.Page.Locator(".figure")).ToContainTextAsync("1 / 3 mã");
        await Assertions.Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("1.001193");
        Assert.Equal(404, await visit.OpenAsync("/admin/do-phu?danh-muc=khong-co"));
    }

    private static async Task FillAsync(Visit visit, string from, byte[] bytes, string fileName)
    {
        await visit.Page.GetByLabel("Quyết định công bố").FillAsync(Decision);
        await visit.Page.GetByLabel("Áp dụng từ ngày").FillAsync(from);
        await visit.Page.GetByLabel("Tệp danh mục").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/octet-stream", Buffer = bytes });
        await Desk.PressAsync(visit, "Nạp danh mục");
        await visit.ArrivedAsync();
    }
}
