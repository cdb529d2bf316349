using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Publishing.Checks;

public sealed class LinkCheckTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.WithTypesAsync();
        await _site.ApplyAsync("""{ "name": "settings", "steps": [ { "name": "Settings", "BaseUrl": "https://phuong.example.vn" } ] }""");
        var open = await PublishAsync("gio-lam-viec");
        var moved = await PublishAsync("dia-chi-cu");
        await SaveAndPublishAsync(moved, "dia-chi-moi");
        var down = await PublishAsync("da-go");
        await _site.ActAsync(p => p.UnpublishAsync(down.ItemId, down.Revision, "Hết hiệu lực", Cast.AnhHung, default));
        await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Còn là nháp", "con-nhap"), Cast.CoLan, default));
        await using var db = _site.Open();
        db.MediaFiles.Add(new MediaRecord { Path = "2026/03/tờ khai.pdf", Sha256 = new string('0', 64), AlternativeText = "", UploadedBy = "co-lan" });
        await db.SaveChangesAsync();
        Assert.True(open.Succeeded);
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/gio-lam-viec")]
    [InlineData("/Gio-Lam-Viec/?a=1#muc")]
    [InlineData("/gio-lam-viec.csv")]
    [InlineData("/chinh-minh")]
    [InlineData("/tim-kiem?q=khai+sinh")]
    [InlineData("https://phuong.example.vn/gio-lam-viec")]
    [InlineData("/media/2026/03/t%E1%BB%9D%20khai.pdf")]
    [InlineData("#hồ-sơ")]
    [InlineData("?trang=2")]
    [InlineData("https://dichvucong.gov.vn/p/home?x=1")]
    [InlineData("http://192.0.2.1/")]
    [InlineData("mailto:phuong@example.vn?subject=Hoi")]
    [InlineData("tel:113")]
    [InlineData("tel:+84-258-3822-000")]
    public async Task A_link_that_leads_somewhere_is_passed_over(string url) => Assert.Empty(await FindAsync(url));

    [Theory]
    [InlineData("/khong-co", "dẫn tới trang không có (/khong-co)")]
    [InlineData("https://phuong.example.vn/khong-co", "dẫn tới trang không có (/khong-co)")]
    [InlineData("/da-go", "dẫn tới trang đã gỡ xuống (/da-go)")]
    [InlineData("/con-nhap", "dẫn tới “Còn là nháp” chưa đăng")]
    [InlineData("/media/2026/03/mat.pdf", "dẫn tới tệp không có trong thư viện (2026/03/mat.pdf)")]
    [InlineData("/admin", "dẫn vào trang quản trị")]
    [InlineData("/admin/noi-dung", "dẫn vào trang quản trị")]
    [InlineData("#khong-co", "dẫn tới một mục không có")]
    [InlineData("", "chưa có địa chỉ")]
    [InlineData("#", "chưa có địa chỉ")]
    [InlineData("//example.vn/a", "thiếu https:")]
    [InlineData("www.example.vn", "thiếu https://")]
    [InlineData("gio-lam-viec", "phải bắt đầu bằng")]
    [InlineData("javascript:alert(1)", "phải bắt đầu bằng")]
    [InlineData("file:///C:/giay-to.docx", "phải bắt đầu bằng")]
    [InlineData("https://", "phải bắt đầu bằng")]
    [InlineData("https://maychu/giay-to", "ghi sai tên miền")]
    [InlineData("http://127.0.0.1:5000/", "ghi sai tên miền")]
    [InlineData("mailto:phuong", "ghi sai địa chỉ thư điện tử")]
    [InlineData("tel:12", "ghi sai số điện thoại")]
    [InlineData("tel:không-chín", "ghi sai số điện thoại")]
    public async Task A_link_that_leads_nowhere_blocks_and_is_named(string url, string said)
    {
        var finding = Assert.Single(await FindAsync(url));

        Assert.True(finding.Blocks);
        Assert.Equal(["Notice", "Text"], finding.Place);
        Assert.StartsWith("“Nội dung”: liên kết “xem ở đây” ", finding.Text, StringComparison.Ordinal);
        Assert.Contains(said, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_address_still_leads_on_and_is_only_pointed_out()
    {
        var finding = Assert.Single(await FindAsync("/dia-chi-cu"));

        Assert.False(finding.Blocks);
        Assert.Contains("địa chỉ bây giờ là /dia-chi-moi", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_of_another_host_is_refused_because_nobody_would_see_it()
    {
        var finding = Assert.Single(await CheckedNotice.FindAsync(_site, "![Trụ sở](https://example.vn/tru-so.jpg)"));

        Assert.True(finding.Blocks);
        Assert.Contains("không nằm trên trang này", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_footnote_leads_to_its_place_and_back() => Assert.Empty(await CheckedNotice.FindAsync(_site, "Lệ phí[^1] thấp.\n\n[^1]: Theo nghị quyết."));

    private Task<IReadOnlyList<PublishingFinding>> FindAsync(string url) =>
        CheckedNotice.FindAsync(_site, $"## Hồ sơ\n\nMời <a href=\"{url}\">xem ở đây</a>, rồi <a href=\"{url}\">xem ở đây</a>.", "chinh-minh");

    private async Task<ActResult> PublishAsync(string path)
    {
        var created = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Trang", path), Cast.CoLan, default));
        return await _site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
    }

    private async Task SaveAndPublishAsync(ActResult seen, string path)
    {
        var saved = await _site.EditAsync(e => e.SaveAsync(seen.ItemId, seen.Revision, SampleRecipes.Notice("Trang", path), Cast.CoLan, default));
        await _site.ActAsync(p => p.PublishAsync(saved.ItemId, saved.Revision, Cast.AnhHung, default));
    }
}
