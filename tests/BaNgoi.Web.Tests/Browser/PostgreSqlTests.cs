using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;
using Npgsql;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>
/// The same site on PostgreSQL, served by two processes with folders of their own: set up, searched, commented on, answered, edited,
/// and its public record is what the office's records make of it.
/// </summary>
public sealed class PostgreSqlTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Search = "/tim-kiem?q=lam+giay+khai+sinh+cho+con";
    private const string Title = "Thông báo mẫu của hai máy";

    [Fact]
    public async Task Two_machines_serve_one_site()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        using var one = new DataFolder();
        using var other = new DataFolder();
        string[] database = ["--Cms:Database=PostgreSql", $"--Cms:ConnectionString={server.ConnectionString}"];
        var setup = await Executable.RunAsync(["verify", .. database, one.Argument]);
        Assert.True(setup.ExitCode == 0, setup.Error);

        await using (var site = await RunningSite.StartAsync(one, database))
        await using (var mirror = await RunningSite.StartAsync(other, database))
        await using (var citizen = await browser.VisitAsync(site, 320, scripts: false))
        await using (var officer = await browser.VisitAsync(site, 1280, scripts: true))
        {
            await Eventually.TextAsync(mirror.Client, Search, "/thu-tuc/dang-ky-khai-sinh");
            var receipt = new Uri(await ConsultationJourneyTests.CommentAsync(citizen)).AbsolutePath;
            await Desk.SignInAsync(officer, Desk.Administrator, DataFolder.PasswordIn(setup.Out));
            await Desk.ChoosePasswordAsync(officer, DataFolder.PasswordIn(setup.Out));
            await officer.OpenAsync("/admin/du-thao/draftstreet/y-kien");
            await officer.FollowAsync(officer.Page.GetByRole(AriaRole.Link, new() { Name = ConsultationJourneyTests.Words }));
            await ConsultationJourneyTests.PublishAsync(officer);

            // Either machine shows it: what one wrote the other follows.
            await Eventually.TextAsync(mirror.Client, receipt, ConsultationJourneyTests.Answer);
            await officer.OpenAsync("/admin/noi-dung/tao/Page");
            await officer.Page.GetByLabel("Tiêu đề").First.FillAsync(Title);
            await Desk.PressAsync(officer, "Đăng");
            await Eventually.TextAsync(mirror.Client, "/thong-bao-mau-cua-hai-may", Title);
            await Eventually.TextAsync(mirror.Client, "/tim-kiem?q=thong+bao+mau+hai+may", "/thong-bao-mau-cua-hai-may\"");
            citizen.AssertQuiet();
            officer.AssertQuiet();
        }

        var verified = await Executable.RunAsync(["verify", .. database, one.Argument]);
        Assert.True(verified.ExitCode == 0, verified.Out + verified.Error);
        var exported = await Executable.RunAsync(["export", System.IO.Path.Combine(one.Path, "site.json"), .. database, one.Argument]);
        Assert.True(exported.ExitCode == 0, exported.Error);
        Assert.Contains(Title, await File.ReadAllTextAsync(System.IO.Path.Combine(one.Path, "site.json")), StringComparison.Ordinal);
        foreach (var forbidden in new[] { "UPDATE audit SET \"Summary\" = ''", "DELETE FROM audit", "DELETE FROM consultation_comment_acts" })
        {
            await Assert.ThrowsAsync<PostgresException>(() => server.AskAsync(forbidden));
        }
    }
}
