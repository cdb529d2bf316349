using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>What Orchard Core does with versions of an item that a file brings.</summary>
public sealed class VersionSemanticsTests : IAsyncLifetime
{
    private const string Id = "notice1";
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.WithTypesAsync();
        await ImportAsync(("v1", "Đăng", true, true));
        await ImportAsync(("v2", "Nháp", false, true));
        Assert.Equal("v1:published v2:latest", await FlagsAsync());
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_same_version_with_the_same_content_is_skipped_whatever_its_flags()
    {
        var report = await _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item(Id, "v1", "Đăng", published: false, latest: false, path: "thong-bao")));

        Assert.Equal((0, 1), (report.Changes.Count, report.Unchanged));
        Assert.Equal("v1:published v2:latest", await FlagsAsync());
    }

    [Fact]
    public async Task The_same_version_with_other_content_is_updated_in_place()
    {
        await ImportAsync(("v2", "Nháp mới", false, true));

        Assert.Equal("v1:published v2:latest", await FlagsAsync());
        Assert.Equal("Nháp mới", (await _site.ItemAsync(Id)).DisplayText);
    }

    [Fact]
    public async Task A_new_published_version_becomes_the_published_and_latest_one()
    {
        await ImportAsync(("v3", "Mới", true, true));

        Assert.Equal("v1: v2: v3:latest,published", await FlagsAsync());
        Assert.Contains("Mới", (await _site.DocumentAsync(Id))!.Json, StringComparison.Ordinal);
        Assert.Equal(ContentState.Published, (await _site.ItemAsync(Id)).State);
    }

    [Fact]
    public async Task A_new_latest_version_replaces_the_draft_and_the_published_one_stays()
    {
        await ImportAsync(("v3", "Nháp khác", false, true));

        Assert.Equal("v1:published v2: v3:latest", await FlagsAsync());
        Assert.Equal("Đăng", (await _site.DocumentAsync(Id))!.Title);
    }

    [Fact]
    public async Task A_version_that_is_neither_becomes_history()
    {
        await ImportAsync(("v0", "Xưa", false, false));

        Assert.Equal("v0: v1:published v2:latest", await FlagsAsync());
        Assert.Equal(ContentState.PublishedWithDraft, (await _site.ItemAsync(Id)).State);
    }

    [Fact]
    public async Task The_second_of_a_version_in_one_file_is_skipped()
    {
        await _site.ApplyAsync(SampleRecipes.Content(
            SampleRecipes.Item(Id, "v3", "Trước", true, true), SampleRecipes.Item(Id, "v3", "Sau", true, true)));

        Assert.Equal("Trước", (await _site.DocumentAsync(Id))!.Title);
    }

    [Fact]
    public async Task A_version_of_another_item_is_refused() =>
        Assert.Contains("v1", (await Assert.ThrowsAsync<BaNgoi.Cms.Recipes.RecipeException>(() =>
            _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("other", "v1", "Trộm", true, true))))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Given_dates_and_names_are_kept_and_absent_ones_are_now_and_the_importer()
    {
        var bare = SampleRecipes.Item("bare", "vbare", "Trần", true, true);
        foreach (var key in new[] { "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author", "DisplayText" })
        {
            bare.Remove(key);
        }

        await _site.ApplyAsync(SampleRecipes.Content(bare), actor: Cast.AnhHung);

        var now = _site.Clock.GetUtcNow().UtcDateTime;
        var version = Assert.Single(await _site.VersionsAsync("bare"));
        Assert.Equal((now, now, (DateTime?)now, "user0hung", "anh-hung", "Trần"), (version.CreatedUtc, version.ModifiedUtc, version.PublishedUtc, version.Owner, version.Author, version.DisplayText));
        var given = (await _site.VersionsAsync(Id))[0];
        Assert.Equal("2026-02-01T08:00:00.1234567Z", BaNgoi.Cms.Content.ContentItemJson.Moment(given.ModifiedUtc));
    }

    [Fact]
    public async Task An_item_of_an_undefined_type_is_stored_and_said()
    {
        var report = await _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("alien", "valien", "Lạ", true, true, type: "Alien")));

        Assert.Contains(report.Notices, n => n.Contains("Alien", StringComparison.Ordinal));
        Assert.Single(await _site.VersionsAsync("alien"));
    }

    [Fact]
    public async Task An_address_left_in_the_file_may_be_taken_in_the_file()
    {
        await _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("a", "a1", "A", true, true, "x")));

        await _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("a", "a2", "A", true, true, "y"), SampleRecipes.Item("b", "b1", "B", true, true, "x")));

        Assert.Equal(("y", "x"), ((await _site.DocumentAsync("a"))!.Path, (await _site.DocumentAsync("b"))!.Path));
        Assert.Empty(await _site.DifferencesAsync());
    }

    [Fact]
    public async Task Two_new_items_of_one_title_without_address_get_two_addresses()
    {
        await _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("a", "a1", "Trùng tên", true, true), SampleRecipes.Item("b", "b1", "Trùng tên", true, true)));

        Assert.Equal(("trung-ten", "trung-ten-2"), ((await _site.DocumentAsync("a"))!.Path, (await _site.DocumentAsync("b"))!.Path));
    }

    private Task ImportAsync((string Version, string Title, bool Published, bool Latest) v) =>
        _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item(Id, v.Version, v.Title, v.Published, v.Latest, "thong-bao")));

    private async Task<string> FlagsAsync() => string.Join(' ', (await _site.VersionsAsync(Id)).OrderBy(v => v.VersionId, StringComparer.Ordinal)
        .Select(v => $"{v.VersionId}:{string.Join(',', new[] { v.Latest ? "latest" : "", v.Published ? "published" : "" }.Where(f => f.Length > 0))}"));
}
