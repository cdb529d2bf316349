using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>What the sample site has none of: twins, the abolished level, markup in a title.</summary>
public sealed class MadeUpSearchTests
{
    private static readonly string[] Titles =
    [
        "Cấp phép thả diều", "Cấp phép thả diều", "Cấp phép thả diều đêm (Cấp huyện)", "Cấp phép thả diều <b>hai dây</b> & \"ba đuôi\"",
    ];

    [Fact]
    public async Task Twins_are_one_hit_the_district_is_explained_and_markup_is_text()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var file = Path.Combine(folder.Path, "kites.jsonl");
        await File.WriteAllLinesAsync(file, Titles.Select((title, i) => ProcedureFiles.Line(i + 1, title)));
        Assert.Equal(0, (await Executable.RunAsync("import-procedures", file, folder.Argument)).ExitCode);
        await using var site = await RunningSite.StartAsync(folder);
        await Eventually.TrueAsync(async () => (await AskAsync(site, "size=10"))["total"]!.GetValue<int>() >= 3, Eventually.Patience, () => "the procedures were not found");

        var data = await AskAsync(site, "size=10");
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/tim-kiem?q=th%E1%BA%A3+di%E1%BB%81u"));

        var items = page.QuerySelectorAll(".hits .item");
        Assert.Equal(3, items.Length);
        var plain = items.Single(item => item.QuerySelector(".item-title")!.TextContent == Titles[0]);
        var twin = Assert.Single(plain.QuerySelectorAll(".item-twins a"));
        Assert.Equal(["9.000001", "9.000002"], new[] { twin.TextContent["mã ".Length..], Code(data["hits"]!.AsArray().Single(hit => hit!["title"]!.GetValue<string>() == Titles[0])!) }.Order());
        Assert.Equal(200, (int)(await site.Client.GetAsync(new Uri(twin.GetAttribute("href")!, UriKind.Relative))).StatusCode);
        Assert.Contains("01/7/2025", Assert.Single(page.QuerySelectorAll(".item-note")).TextContent, StringComparison.Ordinal);
        Assert.Contains(Titles[3], items.Select(item => item.QuerySelector(".item-title")!.TextContent));
        Assert.Empty(page.QuerySelectorAll(".item b"));

        var offered = JsonNode.Parse(await site.Client.GetStringAsync("/api/goi-y?q=tha+die"))!["suggestions"]!.AsArray();
        Assert.Equal("/tim-kiem?q=C%E1%BA%A5p%20ph%C3%A9p%20th%E1%BA%A3%20di%E1%BB%81u", offered.Single(name => name!["title"]!.GetValue<string>() == Titles[0])!["url"]!.GetValue<string>());
        Assert.Contains(Titles[3], offered.Select(name => name!["title"]!.GetValue<string>()));
    }

    private static string Code(JsonNode hit) => hit["code"]!.GetValue<string>();

    private static async Task<JsonNode> AskAsync(RunningSite site, string more) => JsonNode.Parse(await site.Client.GetStringAsync($"/api/search?q=th%E1%BA%A3+di%E1%BB%81u&{more}"))!;
}
