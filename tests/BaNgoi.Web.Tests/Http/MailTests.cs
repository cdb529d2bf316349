using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Messages as the running site sends them, and as the office sees them.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task Without_a_mail_server_what_is_queued_lands_in_the_data_folder()
    {
        using var folder = await DataFolder.WithSiteAsync();
        Letters.Add(folder, "letter1", Letters.Queued, tried: false);
        await using var site = await RunningSite.StartAsync(folder);

        await Eventually.TrueAsync(() => Task.FromResult(SiteData.Number(folder, "SELECT State FROM mail_messages") == Letters.Sent), Eventually.Patience, () => "the message is not sent");

        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "mail")));
        Assert.EndsWith("_letter1.eml", file, StringComparison.Ordinal);
        Assert.Contains($"To: {Letters.Address}", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal("filed", SiteData.Text(folder, "SELECT Outcome FROM mail_attempts"));
        Assert.DoesNotContain("chimhoangyen", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_hangs_keeps_neither_the_site_from_answering_nor_from_stopping()
    {
        using var folder = await DataFolder.WithSiteAsync();
        Letters.Add(folder, "letter1", Letters.Queued, tried: false);
        using var hanging = new TcpListener(IPAddress.Loopback, 0);
        hanging.Start();
        await using var site = await RunningSite.StartAsync(folder, "--Cms:Mail:Host=127.0.0.1", $"--Cms:Mail:Port={((IPEndPoint)hanging.LocalEndpoint).Port}", "--Cms:Mail:Security=none", "--Cms:Mail:From=phuong@example.org", "--Cms:Mail:TimeoutSeconds=300");
        using var visitor = await hanging.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));

        using var answer = await site.Client.GetAsync(new Uri("/", UriKind.Relative));
        var stopped = site.StopAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await stopped.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal((Letters.Queued, 0, 0), (SiteData.Number(folder, "SELECT State FROM mail_messages"), SiteData.Number(folder, "SELECT Attempts FROM mail_messages"), SiteData.Number(folder, "SELECT count(*) FROM mail_attempts")));
        Assert.Equal(0, SiteData.Number(folder, "SELECT count(LeaseUntilUtc) FROM mail_messages"));
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_said_in_a_line()
    {
        using var folder = new DataFolder();

        var run = await Executable.RunAsync("verify", folder.Argument, "--Cms:Mail:Host=mail.example.org");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Cms:Mail:From is \"\"", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_sees_what_did_not_go_and_why_but_no_address_and_sends_it_again()
    {
        using var folder = await DataFolder.WithSiteAsync();
        Letters.Add(folder, "given1", Letters.GivenUp);
        Letters.Add(folder, "sent1", Letters.Sent);
        Staff.Add(folder, "can-bo", "Administrator");
        Staff.Add(folder, "duyet-bai", "Approver", "unitoffice");
        await using var site = await RunningSite.StartAsync(folder);
        using var clerk = await StaffSession.SignInAsync(site, "can-bo");
        using var ofUnit = await StaffSession.SignInAsync(site, "duyet-bai");

        var desk = await ReadAsync(clerk, "/admin");
        Assert.Contains("Thư báo không gửi được 1", desk, StringComparison.Ordinal);
        var list = await ReadAsync(clerk, "/admin/thu?tinh-trang=khong-gui-duoc");
        Assert.Contains("1 thư không gửi được.", list, StringComparison.Ordinal);
        Assert.Contains("550 5.1.1 no such user", list, StringComparison.Ordinal);
        Assert.Contains("ch•••••rg", list, StringComparison.Ordinal);
        Assert.DoesNotContain("chimhoangyen", list, StringComparison.Ordinal);
        Assert.Contains("2 thư.", await ReadAsync(clerk, "/admin/thu"), StringComparison.Ordinal);

        // Who handles what one unit is sent sees nothing of it.
        Assert.DoesNotContain("Thư báo", await ReadAsync(ofUnit, "/admin"), StringComparison.Ordinal);
        using (var refused = await ofUnit.PostAsync("/admin/thu", [new("id", "given1")]))
        {
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using (var done = await clerk.PostAsync("/admin/thu", [new("id", "given1")]))
        {
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }

        await Eventually.TrueAsync(() => Task.FromResult(SiteData.Number(folder, "SELECT count(*) FROM mail_messages WHERE State = 1") == 2), TimeSpan.FromSeconds(20), () => "the message is not sent again at once");
        Assert.Equal(1, SiteData.Number(folder, "SELECT count(*) FROM audit WHERE Act = 'mail-resent' AND ActorName = 'can-bo'"));
        Assert.Contains("Chỉ ghi thành tệp", await ReadAsync(clerk, "/admin/thu?tinh-trang=da-gui"), StringComparison.Ordinal);
        Assert.DoesNotContain("Thư báo không gửi được", await ReadAsync(clerk, "/admin"), StringComparison.Ordinal);
        using var again = await clerk.PostAsync("/admin/thu", [new("id", "given1")]);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var unknown = await clerk.PostAsync("/admin/thu", [new("id", "khong-co")]);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    // What a page says, its white space as a browser shows it.
    private static async Task<string> ReadAsync(StaffSession session, string address)
    {
        using var answer = await session.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
