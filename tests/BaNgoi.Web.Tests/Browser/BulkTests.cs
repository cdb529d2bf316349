using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>One act on several items: ticked in the list, looked over, done, and each told of.</summary>
public sealed class BulkTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string List = "/admin/noi-dung?kieu=Procedure&q=khai+sinh";
    private const string Bulk = "/admin/noi-dung/hang-loat";
    private const string First = "Thủ tục đăng ký khai sinh";
    private const string Second = "Thủ tục đăng ký lại khai sinh";
    private const string Public = "/thu-tuc/dang-ky-khai-sinh";

    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task Two_are_taken_down_with_one_reason_and_published_again_with_the_whole_page(int width, bool scripts)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width, scripts);
        await Desk.FirstSignInAsync(visit, folder);
        await visit.OpenAsync(List);
        await TickAsync(visit, $"Chọn {First}");
        await TickAsync(visit, $"Chọn {Second}");
        await LookAsync(visit, "Gỡ xuống");

        await visit.AssertWellAsync("Gỡ xuống nhiều nội dung");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sẽ làm (2)" })).ToBeVisibleAsync();
        await Desk.PressAsync(visit, "Gỡ xuống 2 nội dung");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy nêu lý do");
        await visit.AssertWellAsync("Gỡ xuống nhiều nội dung");
        Assert.Equal(200, (int)(await site.Client.GetAsync(new Uri(Public, UriKind.Relative))).StatusCode);

        await visit.Page.GetByLabel("Lý do").FillAsync("Đang sửa theo quyết định mới");
        await Desk.PressAsync(visit, "Gỡ xuống 2 nội dung");
        await visit.AssertWellAsync("Gỡ xuống: kết quả");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Đã làm 2 trong 2 nội dung.");
        Assert.Equal(410, (int)(await site.Client.GetAsync(new Uri(Public, UriKind.Relative))).StatusCode);
        Assert.Equal(2, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'unpublished' AND Summary LIKE '%: Đang sửa theo quyết định mới'"));

        // Back to the same list; of the whole page only what was taken down can be published.
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Về danh sách" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Tìm theo tên hoặc mã")).ToHaveValueAsync("khai sinh");
        await TickAsync(visit, "Chọn cả 6 nội dung trên trang này");
        await LookAsync(visit, "Đăng");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Không làm được, sẽ để nguyên (4)" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Không có thay đổi nào để đăng.")).ToHaveCountAsync(4);
        await visit.AssertWellAsync("Đăng nhiều nội dung");
        await Desk.PressAsync(visit, "Đăng 2 nội dung");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã làm 2 trong 6 nội dung. 4 nội dung không làm được");
        await visit.AssertWellAsync("Đăng: kết quả");
        await Assertions.Expect(visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Second })).ToBeVisibleAsync();
        Assert.Equal(200, (int)(await site.Client.GetAsync(new Uri(Public, UriKind.Relative))).StatusCode);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_hundred_at_once_and_not_one_more_and_nothing_without_a_tick()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(visit, folder);
        var before = SiteData.Size(folder);

        Assert.Equal(200, await visit.OpenAsync(Address(100)));
        await Assertions.Expect(visit.Page.GetByText("Không có nội dung này.")).ToHaveCountAsync(100);
        Assert.Equal(422, await visit.OpenAsync(Address(101)));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nhiều nhất 100 nội dung; bạn đã chọn 101");
        await visit.AssertWellAsync("Đăng nhiều nội dung");

        Assert.Equal(422, await visit.OpenAsync(List.Replace("/admin/noi-dung?", $"{Bulk}?viec=dang&", StringComparison.Ordinal)));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn ít nhất một nội dung");
        Assert.Equal(404, await visit.OpenAsync($"{Bulk}?viec=pha&chon=homepage:1"));

        Assert.Equal(422, await PostAsync(visit, [.. Enumerable.Range(0, 100).Select(i => $"none{i}:1"), "procedurebirth:1"]));
        Assert.Equal(before, SiteData.Size(folder));
    }

    [Fact]
    public async Task Who_answers_for_another_unit_does_nothing_by_hand_either()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var admin = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(admin, folder);
        var oneTime = await Desk.NewAccountAsync(admin, "anh-tu", "Anh Tú", "Approver", "Công an phường");
        await using var visit = await browser.VisitAsync(site);
        await Desk.SignInAsync(visit, "anh-tu", oneTime);
        await Desk.ChoosePasswordAsync(visit, oneTime);
        var before = SiteData.Size(folder);

        await visit.OpenAsync($"{Bulk}?viec=go&chon=procedurebirth:1");
        await Assertions.Expect(visit.Page.GetByText("Không có nội dung này.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText(First)).ToHaveCountAsync(0);
        Assert.Equal(200, await PostAsync(visit, ["procedurebirth:1"]));
        Assert.Equal(before, SiteData.Size(folder));

        // What all published items lack is his to see only of his unit, and a list concerns the whole ward.
        await visit.OpenAsync("/admin/ra-soat");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("0 / 0");
        Assert.Equal(404, await visit.OpenAsync("/admin/do-phu/tai-len"));
        await visit.OpenAsync("/admin/do-phu");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Nạp danh mục mới" })).ToHaveCountAsync(0);
    }

    private static string Address(int count) => $"{Bulk}?viec=dang&{string.Join('&', Enumerable.Range(0, count).Select(i => $"chon=none{i}:1"))}";

    private static Task TickAsync(Visit visit, string label) => visit.Page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    private static async Task LookAsync(Visit visit, string act)
    {
        await visit.Page.GetByLabel("Làm với các mục đã chọn").SelectOptionAsync(new SelectOptionValue { Label = act });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem trước khi làm" }).ClickAsync();
    }

    // A form nobody was shown, with the visitor's own session and token.
    private static async Task<int> PostAsync(Visit visit, IEnumerable<string> items)
    {
        await visit.OpenAsync("/admin");
        var form = visit.Page.APIRequest.CreateFormData();
        form.Append("__RequestVerificationToken", await visit.Page.Locator("[name=__RequestVerificationToken]").First.GetAttributeAsync("value") ?? "");
        form.Append("viec", "go");
        form.Append("words", "Lý do đủ dài");
        foreach (var item in items)
        {
            form.Append("chon", item);
        }

        return (await visit.Page.APIRequest.PostAsync(Bulk, new() { Form = form, Headers = [KeyValuePair.Create("Origin", new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority))] })).Status;
    }
}
