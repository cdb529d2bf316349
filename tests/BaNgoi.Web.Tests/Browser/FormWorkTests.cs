using BaNgoi.Web.Tests.Support;
using Microsoft.Playwright;

namespace BaNgoi.Web.Tests.Browser;

/// <summary>The browser's work for a form arrives with it; a site that takes none without still takes it, and one that does takes both.</summary>
public sealed class FormWorkTests(ChromiumBrowser browser) : IClassFixture<ChromiumBrowser>
{
    private const string Form = "/gop-y/du-thao/su-dung-tam-thoi-via-he";
    private const string Words = "Trước trường học nên chừa lối đi rộng 2 mét.";

    [Fact]
    public async Task With_script_the_solution_arrives_where_nothing_else_is_taken()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder, "--Cms:Submissions:TextsWithoutWorkPerHour=0");
        var without = await CitizenForm.OpenAsync(site.Client, Form);
        (without.Values["noi-dung"], without.Values["buoc"]) = (Words, "gui");
        using (var refused = await without.SendAsync())
        {
            Assert.Equal(429, (int)refused.StatusCode);
        }

        await using var visit = await browser.VisitAsync(site, 320, scripts: true);
        await visit.OpenAsync(Form);
        await WorkedAsync(visit);
        await SendAsync(visit);

        await using var report = await browser.VisitAsync(site, 320, scripts: true);
        await report.OpenAsync("/bao-sai-sot");
        await WorkedAsync(report);
        await report.Page.Locator("#noi-dung").FillAsync("Trang thiếu số điện thoại.");
        await Task.Delay(CitizenForm.Reading);
        await report.FollowAsync(report.Page.Locator("form.words button"));
        Assert.Contains("/bien-nhan/", report.Page.Url, StringComparison.Ordinal);
        visit.AssertQuiet();
        report.AssertQuiet();
    }

    [Fact]
    public async Task Who_is_faster_than_the_work_has_it_done_on_the_next_page_and_without_script_it_is_taken_all_the_same()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await using var plain = await browser.VisitAsync(site, 320, scripts: false);
        await plain.OpenAsync(Form);
        await SendAsync(plain);

        await using var visit = await browser.VisitAsync(site, 320, scripts: true);
        await visit.OpenAsync(Form);
        await WorkedAsync(visit);
        await visit.Page.EvaluateAsync("document.querySelector('input[data-work]').value = ''");
        await SendAsync(visit, worked: true);
        Assert.Equal(2, SiteData.Number(folder, $"SELECT count(*) FROM submissions WHERE Text = '{Words}'"));
    }

    private static Task WorkedAsync(Visit visit) =>
        Assertions.Expect(visit.Page.Locator("input[data-work]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^[0-9]+$"), new() { Timeout = 60_000 });

    private static async Task SendAsync(Visit visit, bool worked = false)
    {
        await visit.Page.Locator("#noi-dung").FillAsync(Words);
        await Task.Delay(CitizenForm.Reading);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem lại trước khi gửi" }));
        await (worked ? WorkedAsync(visit) : Task.CompletedTask);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi góp ý" }));
        Assert.Contains("/bien-nhan/", visit.Page.Url, StringComparison.Ordinal);
    }
}
