using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>The desk shows what waits in the modules' rooms to who may do it; every number is the length of the list it leads to.</summary>
public sealed class DeskLinesTests
{
    [Fact]
    public async Task Numbers_of_consultations_lead_to_exactly_what_they_count_and_others_see_none()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        Staff.Add(folder, "canbo", "Approver");
        Staff.Add(folder, "khach", "Observer");
        using var officer = await StaffSession.SignInAsync(site, "canbo");
        using var desk = await PageAsync(officer, "/admin");
        var links = desk.QuerySelectorAll(".items a").Select(link => (Address: link.GetAttribute("href")!, Words: link.TextContent)).Where(link => link.Address.StartsWith("/admin/du-thao/", StringComparison.Ordinal) && char.IsDigit(link.Words[0])).ToList();

        Assert.NotEmpty(links);
        foreach (var (address, words) in links)
        {
            using var list = await PageAsync(officer, address);
            Assert.Equal($"{words.Split(' ')[0]} ý kiến", list.QuerySelector("p[role=status]")!.TextContent);
        }

        using var observer = await StaffSession.SignInAsync(site, "khach");
        using var other = await PageAsync(observer, "/admin");
        Assert.DoesNotContain("/admin/du-thao/", other.Body!.InnerHtml, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> PageAsync(StaffSession person, string address)
    {
        using var answer = await person.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
