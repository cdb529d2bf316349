using System.Text.Json.Nodes;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Web.Tests.Faults;

/// <summary>Whatever happens to the index, search heals by itself and never keeps the site from serving.</summary>
public sealed class IndexDamageTests
{
    [Fact]
    public async Task An_index_deleted_under_the_running_site_is_built_anew()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await FoundAsync(site, "khai sinh", "1.001193");

        Directory.Delete(folder.Index, recursive: true);
        await Recipes.ImportAsync(folder, Recipes.Page("after1", "sau-khi-xoa", "Trang sau khi xóa chỉ mục", "Chữ mới."));

        await FoundAsync(site, "trang sau khi xoa chi muc", "/sau-khi-xoa");
        await FoundAsync(site, "khai sinh", "1.001193");
    }

    [Fact]
    public async Task Files_of_the_index_that_were_overwritten_while_the_site_runs_do_not_stop_it()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var site = await RunningSite.StartAsync(folder);
        await FoundAsync(site, "khai sinh", "1.001193");

        foreach (var file in Directory.GetFiles(folder.Index).Where(file => Path.GetFileName(file) != "write.lock"))
        {
            await File.WriteAllTextAsync(file, "broken");
        }

        await Recipes.ImportAsync(folder, Recipes.Page("after1", "sau-khi-hong", "Trang sau khi hỏng chỉ mục", "Chữ mới."));

        await FoundAsync(site, "trang sau khi hong chi muc", "/sau-khi-hong");
        Assert.Equal(200, (int)(await site.Client.GetAsync(new Uri("/thu-tuc", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_site_that_finds_its_index_locked_serves_and_follows_once_the_lock_is_gone()
    {
        using var folder = await DataFolder.WithSiteAsync();
        await using var holder = new FileStream(Path.Combine(folder.Index, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        await Recipes.ImportAsync(folder, Recipes.Page("locked1", "khi-khoa", "Trang đăng khi khóa", "Chữ mới."));

        await using var site = await RunningSite.StartAsync(folder);
        await FoundAsync(site, "khai sinh", "1.001193");
        Assert.Equal(200, (int)(await site.Client.GetAsync(new Uri("/khi-khoa", UriKind.Relative))).StatusCode);

        await holder.DisposeAsync();
        await FoundAsync(site, "trang dang khi khoa", "/khi-khoa");
    }

    private static Task FoundAsync(RunningSite site, string query, string expected) => Eventually.TrueAsync(
        async () =>
        {
            var answer = JsonNode.Parse(await site.Client.GetStringAsync($"/api/search?q={Uri.EscapeDataString(query)}"))!;
            return answer["hits"]!.AsArray().Any(hit => (string?)hit!["code"] == expected || (string?)hit["path"] == expected);
        },
        Eventually.Patience,
        () => $"“{query}” does not find {expected}:\n{site.Output}");
}
