using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>A number of a rule, entered, entered wrongly, corrected; seen by the public and in the audit trail.</summary>
public sealed class DatedSettingsTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Setting = "/admin/quy-dinh/procedures.recheck-months";

    [Fact]
    public async Task A_value_is_added_corrected_and_stays_to_be_seen()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, 320);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/quy-dinh");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Kiểm tra lại thủ tục sau mỗi" }).ClickAsync();

        await FillAsync(visit, "ba", "31/02/2026", "");
        await Desk.PressAsync(visit, "Thêm giá trị");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.GetByLabel("Giá trị (tháng)")).ToHaveValueAsync("ba");
        await Assertions.Expect(visit.Page.GetByLabel("Áp dụng từ ngày")).ToHaveValueAsync("31/02/2026");
        await visit.AssertAccessibleAsync();
        await visit.AssertFitsAsync();

        await FillAsync(visit, "30", "01/09/2025", "Quyết định 12/QĐ-UBND");
        await Desk.PressAsync(visit, "Thêm giá trị");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã thêm giá trị");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Đính chính giá trị từ 01/09/2025" }).ClickAsync();
        await visit.Page.GetByLabel("Giá trị (tháng)").FillAsync("3");
        await visit.Page.GetByLabel("Lý do đính chính").FillAsync("Gõ thừa số 0.");
        await Desk.PressAsync(visit, "Ghi đính chính");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi đính chính");
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Page.Locator("tbody s")).ToHaveTextAsync("30 tháng");
        await Assertions.Expect(visit.Page.GetByText("Đính chính. Gõ thừa số 0.")).ToBeVisibleAsync();
        await visit.AssertFitsAsync();
        Assert.Contains("\"value\":\"3\"", SiteData.Text(folder, "SELECT Json FROM public_site WHERE Json LIKE '%recheck%'"), StringComparison.Ordinal);

        var csv = await (await visit.Page.Context.APIRequest.GetAsync($"{site.Address}admin/nhat-ky/csv?viec=setting-changed")).TextAsync();
        Assert.Equal(3, csv.Trim().Split('\n').Length);
        Assert.Contains("Đính chính “Kiểm tra lại thủ tục sau mỗi”: 3 tháng từ 01/09/2025 (Quyết định 12/QĐ-UBND)", csv, StringComparison.Ordinal);
        Assert.Equal(404, await visit.OpenAsync("/admin/quy-dinh/khong.co"));
    }

    [Fact]
    public async Task The_wards_contact_is_changed_once_and_shows_on_every_page()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, 320);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync("/admin/quy-dinh/lien-he");
        await visit.Page.GetByLabel("Điện thoại").FillAsync("gọi cô Lan");
        await visit.Page.GetByLabel("Thư điện tử").FillAsync("ubnd.bangoi@example.vn");
        await Desk.PressAsync(visit, "Lưu");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByLabel("Điện thoại")).ToHaveValueAsync("gọi cô Lan");
        await visit.AssertAccessibleAsync();
        await visit.AssertFitsAsync();

        await visit.Page.GetByLabel("Điện thoại").FillAsync("0258 3000 111");
        await Desk.PressAsync(visit, "Lưu");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lưu");

        foreach (var page in new[] { "/", "/thu-tuc/dang-ky-khai-sinh", "/don-vi", "/bien-nhan" })
        {
            await Eventually.TrueAsync(async () => (await site.Client.GetStringAsync(new Uri(page, UriKind.Relative))).Contains("tel:02583000111", StringComparison.Ordinal), TimeSpan.FromSeconds(30), () => $"{page} shows the old contact");
        }

        Assert.Equal("Sửa thông tin liên hệ của phường: Điện thoại, Thư điện tử", SiteData.Text(folder, "SELECT Summary FROM audit WHERE Act = 'setting-changed'"));
    }

    private static async Task FillAsync(Visit visit, string value, string from, string rule)
    {
        await visit.Page.GetByLabel("Giá trị (tháng)").FillAsync(value);
        await visit.Page.GetByLabel("Áp dụng từ ngày").FillAsync(from);
        await visit.Page.GetByLabel("Theo quy định nào").FillAsync(rule);
    }
}
