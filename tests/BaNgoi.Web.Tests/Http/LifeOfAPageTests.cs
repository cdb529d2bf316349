using System.Net;
using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Http;

/// <summary>What the public sees while another process publishes, moves, and takes down.</summary>
public sealed class LifeOfAPageTests
{
    // The promise is one second; a busy machine gets more.

    [Fact]
    public async Task A_new_version_shows_on_page_list_and_search_and_the_old_one_nowhere()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await Recipes.ImportAsync(folder, Recipes.Page("life1", "doi-song", "Lịch tiêm chủng bồ câu", "Chữ cũ."));
        await using var site = await RunningSite.StartAsync(folder);
        Assert.Contains("Chữ cũ.", await site.Client.GetStringAsync("/doi-song"), StringComparison.Ordinal);
        await FindsAsync(site, "tiem chung bo cau", "/doi-song");

        await Recipes.ImportAsync(folder, Recipes.Page("life1", "doi-song", "Lịch khám hải âu", "Chữ mới.", version: 2));

        await ShowsAsync(site, "/doi-song", "Chữ mới.");
        Assert.DoesNotContain("Chữ cũ.", await site.Client.GetStringAsync("/doi-song"), StringComparison.Ordinal);
        await FindsAsync(site, "kham hai au", "/doi-song");
        Assert.DoesNotContain("/doi-song", await site.Client.GetStringAsync("/api/search?q=bo+cau"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_moved_is_found_under_its_old_addresses()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await Recipes.ImportAsync(folder, Recipes.Page("moved1", "cu", "Trang dời chỗ", "Chữ."));
        await Recipes.ImportAsync(folder, Recipes.Page("moved1", "giua", "Trang dời chỗ", "Chữ.", version: 2));
        await Recipes.ImportAsync(folder, Recipes.Page("moved1", "moi", "Trang dời chỗ", "Chữ.", version: 3));

        await ShowsAsync(site, "/moi", "Trang dời chỗ");
        foreach (var old in new[] { "/cu?a=b", "/giua?a=b" })
        {
            await AnswersAsync(site, old, HttpStatusCode.MovedPermanently);
            using var answer = await site.Client.GetAsync(new Uri(old, UriKind.Relative));
            Assert.Equal("/moi?a=b", answer.Headers.Location!.ToString());
        }

        // A new page may take an old address; then the address is its own.
        await Recipes.ImportAsync(folder, Recipes.Page("moved2", "cu", "Trang đến sau", "Chữ."));
        await ShowsAsync(site, "/cu", "Trang đến sau");
    }

    [Fact]
    public async Task A_page_taken_down_leaves_a_trace_with_date_and_reason()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);

        await Withdrawals.MakeAsync(folder, "gone1", "da-go", "Trang đã hết việc", "Thông tư mới <b>thay</b> rồi.");

        await AnswersAsync(site, "/da-go", HttpStatusCode.Gone);
        using var answer = await site.Client.GetAsync(new Uri("/da-go", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Trang đã hết việc", page, StringComparison.Ordinal);
        Assert.Contains("02/11/2026", page, StringComparison.Ordinal);
        Assert.Contains("Thông tư mới &lt;b&gt;thay&lt;/b&gt; rồi.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Từng có ích.", page, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => !(await site.Client.GetStringAsync("/api/search?q=trang+da+het+viec")).Contains("/da-go", StringComparison.Ordinal), Eventually.Patience, () => "still found");
    }

    [Fact]
    public async Task A_changed_site_name_shows_on_every_page_at_once()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        foreach (var path in new[] { "/", "/thu-tuc", "/gioi-thieu" })
        {
            Assert.DoesNotContain("Phường Thử Tên", await site.Client.GetStringAsync(path), StringComparison.Ordinal);
        }

        var file = Recipes.Write(folder, "name", new JsonObject { ["name"] = "Settings", ["SiteName"] = "Phường Thử Tên" });
        Assert.Equal(0, (await Executable.RunAsync("import", file, folder.Argument)).ExitCode);

        foreach (var path in new[] { "/", "/thu-tuc", "/gioi-thieu" })
        {
            await ShowsAsync(site, path, "Phường Thử Tên");
        }
    }

    private static Task ShowsAsync(RunningSite site, string path, string text) => Eventually.TrueAsync(
        async () =>
        {
            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync()).Contains(text, StringComparison.Ordinal);
        },
        Eventually.Patience,
        () => $"{path} does not show “{text}”");

    private static Task AnswersAsync(RunningSite site, string path, HttpStatusCode status) => Eventually.TrueAsync(
        async () =>
        {
            using var answer = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode == status;
        },
        Eventually.Patience,
        () => $"{path} is not answered with {status}");

    private static Task FindsAsync(RunningSite site, string query, string path) => Eventually.TrueAsync(
        async () => (await site.Client.GetStringAsync($"/api/search?q={Uri.EscapeDataString(query)}")).Contains($"\"{path}\"", StringComparison.Ordinal),
        Eventually.Patience,
        () => $"“{query}” does not find {path}");
}
