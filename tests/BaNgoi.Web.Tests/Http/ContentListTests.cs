using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>The list of content leaves out what teaches the search, says so, and leads to it.</summary>
public sealed class ContentListTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string List = "/admin/noi-dung";

    [Theory]
    [InlineData("")]
    [InlineData("?q=khai+sinh")]
    public async Task What_the_list_leaves_out_is_counted_and_every_count_is_the_length_of_its_list(string query)
    {
        using var person = await SignInAsync();
        using var list = await PageAsync(person, List + query);
        var links = LeftOut(list);

        Assert.True(links.Count >= 2);
        foreach (var (address, count) in links)
        {
            using var words = await PageAsync(person, address);
            Assert.Equal($"{count} nội dung", words.QuerySelector("p[role=status]")!.TextContent);
            Assert.Empty(LeftOut(words));
        }

        Assert.Contains($"Chưa kể {links.Sum(link => link.Count)} mục dạy cho ô tìm kiếm{(query.Length > 0 ? " cũng có các từ này" : "")}:", list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?kieu=Procedure")]
    [InlineData("?tinh-trang=ban-nhap")]
    [InlineData("?q=khongcochunaonhuvay")]
    public async Task Where_nothing_is_left_out_nothing_is_said(string query)
    {
        using var person = await SignInAsync();
        using var list = await PageAsync(person, List + query);

        Assert.Empty(LeftOut(list));
        Assert.DoesNotContain("Chưa kể", list.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<StaffSession> SignInAsync()
    {
        var name = $"canbo{Guid.NewGuid():N}"[..12];
        Staff.Add(shared.Folder, name, "Administrator");
        return await StaffSession.SignInAsync(shared.Site, name);
    }

    private static List<(string Address, int Count)> LeftOut(IHtmlDocument list) =>
        [.. list.QuerySelectorAll("main > ul.links a").Select(link => (link.GetAttribute("href")!, int.Parse(link.TextContent.Split('(', ')')[^2], System.Globalization.CultureInfo.InvariantCulture)))];

    private static async Task<IHtmlDocument> PageAsync(StaffSession person, string address)
    {
        using var answer = await person.GetAsync(address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
