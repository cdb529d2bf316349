using System.Text.RegularExpressions;
using BaNgoi.Web.Tests.Security;
using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>Every page of the admin: accessible, no wider than the window, nothing from elsewhere, closed to strangers.</summary>
public sealed partial class AdminPagesTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string MediaPath = "mau/to-khai.pdf";
    private const string Draft = "withdraft";

    // What has no page of its own, and pages that are reached on a way of their own, with the test that goes it.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["/admin/dang-nhap"] = "the test below",
        ["/admin/dang-nhap/ma-xac-thuc"] = nameof(SecondFactorTests),
        ["/admin/xac-thuc-hai-lop"] = nameof(SecondFactorTests),
        ["/admin/xac-thuc-hai-lop/ma-du-phong"] = nameof(SecondFactorTests),
        ["/admin/het-phien"] = nameof(UnsavedWordsTests),
        ["/admin/phan-hoi/{id:length(1,26)}"] = nameof(SubmissionJourneyTests),
        ["/admin/dang-xuat"] = "leads on",
        ["/admin/noi-dung/tu-luu/{handler:regex(^(disposal)$)?}"] = "answers a script",
        ["/admin/noi-dung/{id:length(1,26)}/versions/{version:length(1,26)}/restoration"] = "leads on",
    };

    [Fact]
    public async Task Every_page_of_the_office_is_among_those_looked_at()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await SeedAsync(folder);
        var paths = Paths(folder).Select(path => path.Split('?')[0]).ToList();
        var pages = RouteTable.Reviewed().Select(row => row.Split('\t')).Where(row => row[0] == "page").Select(row => row[1]).ToList();

        Assert.Equal([], pages.Where(page => !Elsewhere.ContainsKey(page) && !paths.Exists(path => Regex.IsMatch(path, Pattern(page)))));
        Assert.Equal([], Elsewhere.Keys.Except(pages));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Axe_finds_nothing_and_nothing_overflows(int width)
    {
        using var folder = await DataFolder.WithSiteAsync();
        await SeedAsync(folder);
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site, width);
        await CheckAsync(visit, "/admin/dang-nhap");
        await Desk.SignInAsync(visit, Desk.Administrator, "sai mật khẩu");
        await CheckAsync(visit);
        await Desk.SignInAsync(visit, Desk.Administrator, folder.Password);
        await CheckAsync(visit);
        await Desk.ChoosePasswordAsync(visit, folder.Password);

        foreach (var path in Paths(folder))
        {
            await CheckAsync(visit, path);
        }

        // The form with its mistakes.
        await visit.OpenAsync("/admin/noi-dung/tao/Page");
        await Desk.PressAsync(visit, "Đăng");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_stranger_is_led_to_sign_in_and_sees_nothing()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await SeedAsync(folder);
        await using var site = await RunningSite.StartAsync(folder);

        foreach (var path in Paths(folder))
        {
            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True((int)answer.StatusCode == 302 && answer.Headers.Location!.ToString().Contains("/admin/dang-nhap", StringComparison.Ordinal), $"{path} answers a stranger with {(int)answer.StatusCode} {answer.Headers.Location}");
            Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_sent_from_another_site_is_refused()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var visit = await browser.VisitAsync(site);
        await Desk.FirstSignInAsync(visit, folder);
        var size = SiteData.Size(folder);

        // The signed-in browser's cookies, but not the form's token.
        var post = await visit.Page.Context.APIRequest.PostAsync($"{site.Address}admin/noi-dung/pageabout/publication", new() { DataString = "revision=1", Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" } });

        Assert.Equal(400, post.Status);
        Assert.Equal(size, SiteData.Size(folder));
        var cookie = Assert.Single(await visit.Page.Context.CookiesAsync(), c => c.Name == "bangoi-admin");
        Assert.True(cookie.HttpOnly);
        Assert.NotEqual(SameSiteAttribute.None, cookie.SameSite);
    }

    // A page with a draft beside what is public, a file, and messages: one of each state.
    private static async Task SeedAsync(DataFolder folder)
    {
        Letters.Add(folder, "sent1", Letters.Sent);
        Letters.Add(folder, "given1", Letters.GivenUp);
        Letters.Add(folder, "waiting1", Letters.Queued, nextAttempt: "2099-01-01 00:00:00");
        MediaFiles.Store(folder, MediaPath, "%PDF-1.4\nchim"u8.ToArray());
        await Recipes.ImportAsync(folder, Recipes.Page(Draft, "co-nhap", "Trang có nháp", "Đã đăng."), Recipes.Page(Draft, "co-nhap", "Trang có nháp", "Bản nháp.", version: 2, published: false));
    }

    private static string Pattern(string route) => $"^{RouteParameter().Replace(OptionalHandler().Replace(route, ""), ".+")}$";

    [GeneratedRegex(@"/\{handler:regex\(.*\)\?\}$")]
    private static partial Regex OptionalHandler();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex RouteParameter();

    private static IEnumerable<string> Paths(DataFolder folder)
    {
        var item = SiteData.Text(folder, "SELECT Id FROM public_documents WHERE Path = 'thu-tuc/dang-ky-khai-sinh'");
        var version = SiteData.Text(folder, $"SELECT VersionId FROM content_versions WHERE ItemId = '{item}'");
        var admin = SiteData.Text(folder, "SELECT Id FROM AspNetUsers");
        string Comment(string state) => SiteData.Text(folder, $"SELECT c.SubmissionId FROM consultation_comments c LEFT JOIN consultation_comment_states s ON s.SubmissionId = c.SubmissionId WHERE c.ConsultationId = 'draftstreet' AND {state} ORDER BY c.SubmissionId LIMIT 1");
        var (published, waiting) = (Comment("s.Status = 1"), Comment("s.Status IS NULL"));
        return
        [
            "/admin", "/admin/doi-mat-khau", "/admin/noi-dung", "/admin/noi-dung?q=khong-co-gi-nhu-the", $"/admin/noi-dung/{item}", $"/admin/noi-dung/{item}/lich-su",
            $"/admin/noi-dung/{item}/lich-su/{version}", $"/admin/noi-dung/{item}/xem-truoc", $"/admin/noi-dung/{item}/duyet", $"/admin/noi-dung/{item}/so-sanh?truoc={version}&sau={version}", $"/admin/noi-dung/{item}/withdrawal", $"/admin/noi-dung/{item}/deletion",
            "/admin/noi-dung/homepage", "/admin/noi-dung/tao/Page", "/admin/noi-dung/tao/Unit", "/admin/tep", "/admin/tep/tai-len", $"/admin/tep/chi-tiet/{MediaPath}", $"/admin/noi-dung/{Draft}", $"/admin/noi-dung/{Draft}/duyet", $"/admin/noi-dung/{Draft}/draft-discard",
            "/admin/tai-khoan", "/admin/tai-khoan/moi", $"/admin/tai-khoan/{admin}", $"/admin/tai-khoan/{admin}/mat-khau", "/admin/ra-soat", "/admin/ra-soat?muc=phuong", "/admin/ra-soat?muc=qua-han", "/admin/do-phu", "/admin/do-phu/tai-len", $"/admin/noi-dung/hang-loat?viec=go&chon={item}:1",
            "/admin/nhat-ky", "/admin/nhat-ky?ten=khai+sinh&don-vi=unitoffice", "/admin/quy-dinh", "/admin/quy-dinh/lien-he", "/admin/quy-dinh/retention.contacts", "/admin/quy-dinh/retention.contacts?dinh-chinh=valueretentioncontacts1", "/admin/phan-hoi", "/admin/phan-hoi?tinh-trang=tat-ca", "/admin/thu", "/admin/thu?tinh-trang=khong-gui-duoc", "/admin/tim-kiem", "/admin/tim-kiem?loai=nhieu-nhat&so-ngay=90",
            "/admin/du-thao", "/admin/du-thao/draftstreet", "/admin/du-thao/drafthouse", "/admin/du-thao/draftstreet/y-kien?tinh-trang=tat-ca", $"/admin/du-thao/draftstreet/y-kien/{published}", $"/admin/du-thao/draftstreet/y-kien/{waiting}",
            $"/admin/du-thao/draftstreet/y-kien/nhieu?chon={published}:1", "/admin/du-thao/draftstreet/nhap", "/admin/du-thao/draftstreet/nhom?tim=1", "/admin/du-thao/draftstreet/giai-trinh", "/admin/du-thao/drafthouse/giai-trinh",
            $"/admin/du-thao/draftstreet/y-kien/duyet?viec=dang&chon={waiting}:0", $"/admin/du-thao/draftstreet/y-kien/duyet?viec=an&chon={published}:1&chon={waiting}:0",
            "/admin/du-thao/draftstreet/bang-tinh", "/admin/du-thao/draftstreet/ban-moi",
        ];
    }

    private static async Task CheckAsync(Visit visit, string? path = null)
    {
        if (path is not null)
        {
            Assert.Equal(200, await visit.OpenAsync(path));
        }

        await visit.AssertAccessibleAsync();
        await visit.AssertFitsAsync();
    }
}
