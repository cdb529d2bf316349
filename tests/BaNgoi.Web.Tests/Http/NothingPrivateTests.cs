using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>Secrets are put into everything that is not public, then all that the public can reach is read.</summary>
public sealed class NothingPrivateTests
{
    private const string Canary = "chimhoangyen";

    [Fact]
    public async Task Drafts_replaced_versions_and_accounts_are_reachable_from_nowhere()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Recipes.ImportAsync(
            folder,
            Recipes.Page("canary1", "nhap-moi", $"Trang {Canary} một", $"Chữ {Canary}.", published: false),
            Recipes.Page("canary2", "cong-khai", $"Trang {Canary} hai", $"Chữ {Canary}."));
        await Recipes.ImportAsync(folder, Recipes.Page("canary2", "cong-khai", "Trang công khai", "Chữ công khai.", version: 2));
        var draft = Recipes.Page("canary2", $"duong-dan-{Canary}", $"Trang {Canary} ba", $"Chữ {Canary}.", version: 3, published: false);
        await Recipes.ImportAsync(folder, draft);
        SiteData.Tamper(folder, $"UPDATE AspNetUsers SET DisplayName = '{Canary}', Email = '{Canary}@example.org'");
        Assert.True(SiteData.Number(folder, $"SELECT count(*) FROM content_versions WHERE Parts LIKE '%{Canary}%'") >= 3);
        await using var site = await RunningSite.StartAsync(folder);

        var read = await CrawlAsync(site);

        Assert.True(read.Count > 60, $"only {read.Count} addresses reached");
        Assert.Contains("/cong-khai", read.Keys);
        Assert.Empty(read.Where(page => page.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase)).Select(page => page.Key));
        foreach (var query in new[] { Canary, "trang", "nhap moi", "canary2" })
        {
            var found = JsonNode.Parse(await site.Client.GetStringAsync($"/api/search?q={Uri.EscapeDataString(query)}&size=100"))!;
            Assert.DoesNotContain(Canary, found["hits"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Canary, found["suggestion"]?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(404, (int)(await site.Client.GetAsync(new Uri("/nhap-moi", UriKind.Relative))).StatusCode);
        Assert.Equal(404, (int)(await site.Client.GetAsync(new Uri($"/duong-dan-{Canary}", UriKind.Relative))).StatusCode);
        await site.StopAsync();
        Assert.Empty(Directory.GetFiles(folder.Index).Where(file => Contains(file, Canary)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_is_public_only_while_a_published_page_shows_it()
    {
        using var folder = await DataFolder.WithSiteAsync();
        var bytes = "%PDF-1.4\nchim"u8.ToArray();
        Store(folder, "mau/to-khai.pdf", bytes);
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

    // Follows every link of the site from its home page.
    private static async Task<Dictionary<string, string>> CrawlAsync(RunningSite site)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/", "/robots.txt", "/tim-kiem", "/tim-kiem?q=trang", "/khong-co", "/cong-khai"]);
        var parser = new HtmlParser();
        while (waiting.TryDequeue(out var path))
        {
            if (read.ContainsKey(path))
            {
                continue;
            }

            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            read[path] = answer.Headers + await answer.Content.ReadAsStringAsync();
            using var page = parser.ParseDocument(read[path]);
            foreach (var link in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal))
                {
                    waiting.Enqueue(link.Split('#')[0]);
                }
            }
        }

        return read;
    }

    private static void Store(DataFolder folder, string path, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = Path.Combine(folder.Path, "media", sha256[..2], sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        SiteData.Tamper(folder, $"INSERT INTO media_files (Path, Sha256, Length, AlternativeText, UploadedUtc, UploadedBy) VALUES ('{path}', '{sha256}', {bytes.Length}, 'Tờ khai', '2026-11-01 00:00:00', 'admin')");
    }

    private static bool Contains(string file, string text) => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static Task AnswersAsync(RunningSite site, string path, int status) => Eventually.TrueAsync(
        async () =>
        {
            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            return (int)answer.StatusCode == status;
        },
        TimeSpan.FromSeconds(15),
        () => $"{path} is not answered with {status}");
}
