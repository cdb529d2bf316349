using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>The desk: what waits, what is missing, and every number the length of the list it leads to.</summary>
public sealed class DeskTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Title = "Thủ tục đăng ký khai sinh";

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_number_leads_to_exactly_what_it_counts(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width);
        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Desk.FirstSignInAsync(visit, folder);

        // A draft, and something typed elsewhere and not saved.
        await Desk.OpenAsync(visit, "khai sinh", Title);
        await visit.Page.GetByLabel("Quầy", new() { Exact = true }).FillAsync("Quầy số 1");
        await Desk.PressAsync(visit, "Lưu nháp");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã lưu");
        await visit.OpenAsync("/admin/noi-dung/homepage");
        await visit.Page.GetByLabel("Tiêu đề").First.FillAsync("Gõ mà chưa lưu");
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToContainTextAsync("Máy tự giữ lúc", new() { Timeout = 30_000 });

        await visit.OpenAsync("/admin");
        await visit.AssertWellAsync("Bàn làm việc");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Có phần đã gõ chưa lưu 1" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Bản nháp của bạn 1" })).ToBeVisibleAsync();
        var links = await visit.Page.Locator(".counts a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href') + '\\n' + a.querySelector('strong').textContent.trim())");
        Assert.True(links.Length >= 7, "numbers are missing");
        foreach (var link in links.Select(text => text.Split('\n')))
        {
            await visit.OpenAsync(link[0]);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(link[1].Contains('/', StringComparison.Ordinal) ? link[1] : $"{link[1]} nội dung");
            await visit.AssertFitsAsync();
        }

        await visit.OpenAsync("/admin/noi-dung?tinh-trang=nhap-cua-toi");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 nội dung");
        await visit.OpenAsync("/admin");
        await visit.Page.Locator(".returned").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Tiêu đề").First).ToHaveValueAsync("Gõ mà chưa lưu");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_editor_names_what_is_missing_and_leads_there_and_the_published_list_follows_publication()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, 320);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/ra-soat?muc=phuong&thieu=Quầy");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("50 / 50");
        var csv = await (await visit.Page.APIRequest.GetAsync(await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tải danh sách này" }).GetAttributeAsync("href") ?? "")).TextAsync();
        Assert.Equal(51, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);

        await Desk.OpenAsync(visit, "khai sinh", Title);
        await Assertions.Expect(visit.Page.Locator("details.completeness summary").First).ToHaveTextAsync("Còn thiếu 2 trong 14 phần phải có");
        await visit.AssertWellAsync(Title);
        await visit.Page.Locator("details.completeness").First.GetByRole(AriaRole.Link, new() { Name = "Quầy" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(":target")).ToHaveJSPropertyAsync("id", await visit.Page.GetByLabel("Quầy", new() { Exact = true }).GetAttributeAsync("id") ?? "");
        await visit.Page.GetByLabel("Quầy", new() { Exact = true }).FillAsync("Quầy số 1");
        await Desk.PressAsync(visit, "Lưu nháp");
        await Assertions.Expect(visit.Page.Locator("details.completeness summary").First).ToHaveTextAsync("Còn thiếu 1 trong 14 phần phải có");

        // A draft is not yet public: the list goes by what people read.
        await visit.OpenAsync("/admin/ra-soat?muc=phuong&thieu=Quầy");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("50 / 50");
        await Desk.OpenAsync(visit, "khai sinh", Title);
        await Desk.PressAsync(visit, "Đăng");
        await visit.OpenAsync("/admin/ra-soat?muc=phuong&thieu=Quầy");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("49 / 50");
        visit.AssertQuiet();
    }
}
