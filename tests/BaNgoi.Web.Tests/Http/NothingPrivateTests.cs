using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Secrets are put into everything that is not public, then all that the public can reach is read.</summary>
public sealed class NothingPrivateTests
{
    [Fact]
    public async Task What_the_office_keeps_to_itself_is_reachable_from_nowhere()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Secrets.SeedAsync(folder);
        Assert.Empty(PrivateFields.NoMore());
        Assert.Equal([], PrivateFields.WithoutSecret(folder, Secrets.Word));

        // Made anew from the office, which now holds a secret in every field, the public record still has none.
        var rebuilt = await Executable.RunAsync("rebuild", folder.Argument);
        Assert.True(rebuilt.ExitCode == 0, rebuilt.Error);
        Assert.Equal([], PrivateFields.Leaking(folder, Secrets.Word));

        await using var site = await RunningSite.StartAsync(folder);
        var crawl = await CrawlAsync(site);

        Assert.True(crawl.Read.Count > 200, $"only {crawl.Read.Count} addresses reached");
        Assert.All(new[] { Secrets.PublicPage, Secrets.Receipt, Secrets.Vote, "/thu-tuc.csv", "/thu-tuc.json", "/thu-tuc.atom", "kiosk /", "compressed /" }, path => Assert.StartsWith("200", crawl.Read[path], StringComparison.Ordinal));
        Assert.StartsWith("410", crawl.Read[Secrets.WithdrawnPage], StringComparison.Ordinal);
        Assert.All(Secrets.SecretPages, path => Assert.StartsWith("404", crawl.Read[path], StringComparison.Ordinal));
        Assert.Contains("Chữ công khai.", crawl.Read[$"compressed {Secrets.PublicPage}"], StringComparison.Ordinal);
        Assert.Equal([], crawl.Read.Where(answer => Told(answer)).Select(answer => answer.Key));
        await AssertFindsNothingAsync(site);
        await site.StopAsync();
        var indexed = IndexText.Of(folder.Index);
        Assert.All(new[] { "title: Trang công khai", "body.folded: khai", "names: " }, known => Assert.Contains(indexed, text => text.StartsWith(known, StringComparison.Ordinal)));
        Assert.Equal([], indexed.Where(text => text.Contains(Secrets.Word, StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(Directory.GetFiles(folder.Index).Where(file => Contains(file, Secrets.Word)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_is_public_only_while_a_published_page_shows_it()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var bytes = "%PDF-1.4\nchim"u8.ToArray();
        MediaFiles.Store(folder, "mau/to-khai.pdf", bytes);
        await using var site = await RunningSite.StartAsync(folder);
        await AnswersAsync(site, "/media/mau/to-khai.pdf", 404);

        var link = "Tải [tờ khai](/media/mau/to-khai.pdf).";
        await Recipes.ImportAsync(folder, Recipes.Page("media1", "co-tep", "Trang có tệp", link, published: false));
        await AnswersAsync(site, "/media/mau/to-khai.pdf", 404);

        await Recipes.ImportAsync(folder, Recipes.Page("media1", "co-tep", "Trang có tệp", link, version: 2));
        await AnswersAsync(site, "/media/mau/to-khai.pdf", 200);
        using var answer = await site.Client.GetAsync(new Uri("/media/mau/to-khai.pdf", UriKind.Relative));
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/media/mau/to-khai.pdf");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        Assert.Equal(304, (int)(await site.Client.SendAsync(again)).StatusCode);

        await Recipes.ImportAsync(folder, Recipes.Page("media1", "co-tep", "Trang có tệp", "Không còn tệp.", version: 3));
        await AnswersAsync(site, "/media/mau/to-khai.pdf", 404);
    }

    private static async Task<PublicCrawl> CrawlAsync(RunningSite site)
    {
        var crawl = new PublicCrawl(site);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string[] pages = [Secrets.PublicPage, Secrets.WithdrawnPage, Secrets.Receipt, Secrets.Vote, .. Secrets.SecretPages];
        string[] asked = [.. pages.SelectMany(page => new[] { "", "?lich-su=1", $"?ngay={today}", "?in=2001-01-01", ".json", ".csv", ".atom" }.Select(tail => page + tail)), $"/ma-qr{Secrets.PublicPage}", $"/bao-sai-sot?trang={Secrets.PublicPage}"];
        string[] words = [.. new[] { Secrets.Word, "chim", "trang", "nhap moi", "Chữ", "canary2", "mot", "cong khai" }.SelectMany(word => new[] { $"/api/search?size=100&q={Uri.EscapeDataString(word)}", $"/tim-kiem?q={Uri.EscapeDataString(word)}", $"/thu-tuc?q={Uri.EscapeDataString(word)}" })];
        await crawl.FollowAsync([.. asked, .. words]);
        await crawl.FollowAsync(asked, kiosk: true, compressed: true);
        await crawl.FollowAsync(asked, compressed: true);
        await crawl.FollowAsync([], kiosk: true);
        foreach (var page in pages.Append("/"))
        {
            await crawl.AskAsync(HttpMethod.Head, page);
            await crawl.AskAsync(HttpMethod.Delete, page);
            await crawl.AskAsync(HttpMethod.Post, page, new FormUrlEncodedContent([new("noi-dung", "Lời.")]));
        }

        await crawl.AskAsync(HttpMethod.Post, $"/bao-sai-sot?trang={Secrets.PublicPage}", new FormUrlEncodedContent([new("noi-dung", "Lời.")]));
        await crawl.AskAsync(HttpMethod.Post, "/bao-sai-sot", new FormUrlEncodedContent([new("noi-dung", new string('a', 200 * 1024))]));
        return crawl;
    }

    private static async Task AssertFindsNothingAsync(RunningSite site)
    {
        var data = JsonNode.Parse(await site.Client.GetStringAsync($"/api/search?q={Secrets.Word}&size=100"))!;
        Assert.Equal((0, 0), ((int)data["total"]!, data["hits"]!.AsArray().Count));
        Assert.Null(data["suggestion"]);
        foreach (var list in new[] { "/tim-kiem", "/thu-tuc" })
        {
            using var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync($"{list}?q={Secrets.Word}"));
            Assert.Empty(page.QuerySelectorAll("main ol a"));
        }
    }

    // An address with the word in it is repeated in its own answer; such answers are looked at for what they found.
    private static bool Told(KeyValuePair<string, string> answer) =>
        !answer.Key.Contains(Secrets.Word, StringComparison.OrdinalIgnoreCase) && answer.Value.Contains(Secrets.Word, StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string file, string text) => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static Task AnswersAsync(RunningSite site, string path, int status) => Eventually.TrueAsync(
        async () =>
        {
            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            return (int)answer.StatusCode == status;
        },
        Eventually.Patience,
        () => $"{path} is not answered with {status}");
}
