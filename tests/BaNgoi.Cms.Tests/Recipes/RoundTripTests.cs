using BaNgoi.Cms.Tests.Publishing;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>A site that moves house loses nothing: export, import into a fresh site, export: the same bytes.</summary>
public sealed class RoundTripTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(RandomActs.Seeds), MemberType = typeof(RandomActs))]
    public async Task After_any_work_an_export_comes_back_the_same(int seed)
    {
        using var site = await TestSite.WithTypesAsync();
        var acts = RandomActs.Of(site, seed * 1000, 300);
        var changes = RandomSiteChanges.Of(seed);
        while (acts.HasMore)
        {
            await acts.NextAsync();
            if (changes.Next() is { } recipe)
            {
                await site.ApplyAsync(recipe);
            }
        }

        await AssertComesBackAsync(site, ownStates: true);
    }

    [Fact]
    public async Task The_sites_own_setup_comes_back_the_same()
    {
        using var site = new TestSite();
        await site.ApplyAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Recipes, "setup.recipe.json")), folder: Repository.Recipes);

        await AssertComesBackAsync(site, ownStates: true);
    }

    [Fact]
    public async Task A_real_orchard_export_imports_and_what_leaves_comes_back_the_same()
    {
        using var site = new TestSite();
        var report = await site.ApplyAsync(OrchardExport());

        Assert.NotEmpty(report.Changes);
        Assert.Contains(report.Notices, n => n.Contains("feature", StringComparison.Ordinal));
        await AssertComesBackAsync(site, ownStates: true);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing_the_second_time()
    {
        using var site = new TestSite();
        var first = await site.ApplyAsync(OrchardExport());
        var office = site.Dump(table => table is not ("audit" or "sqlite_sequence"));

        var second = await site.ApplyAsync(OrchardExport());

        Assert.NotEmpty(first.Changes);
        Assert.Empty(second.Changes);
        Assert.NotEqual(0, second.Unchanged);
        Assert.Equal(office, site.Dump(table => table is not ("audit" or "sqlite_sequence")));
    }

    [Fact]
    public async Task An_export_of_a_site_into_itself_changes_nothing()
    {
        using var site = await TestSite.WithTypesAsync();
        var acts = RandomActs.Of(site, 77, 200);
        while (acts.HasMore)
        {
            await acts.NextAsync();
        }

        var before = site.Dump(table => table is not ("audit" or "sqlite_sequence"));

        var report = await site.ApplyAsync(await site.ExportAsync());

        Assert.Empty(report.Changes);
        Assert.Equal(before, site.Dump(table => table is not ("audit" or "sqlite_sequence")));
    }

    private static async Task AssertComesBackAsync(TestSite site, bool ownStates)
    {
        var export = await site.ExportAsync();
        using var fresh = new TestSite();
        await fresh.ApplyAsync(export);
        Assert.Equal(export, await fresh.ExportAsync());
        Assert.Equal(site.PublicRecordDump(), fresh.PublicRecordDump());
        Assert.Empty(await fresh.DifferencesAsync());
        if (ownStates)
        {
            Assert.Equal(await StatesAsync(site), await StatesAsync(fresh));
        }

        Assert.Empty((await fresh.ApplyAsync(export)).Changes);
    }

    private static async Task<List<string>> StatesAsync(TestSite site)
    {
        await using var db = site.Open();
        return [.. db.Items.OrderBy(i => i.ItemId).Select(i => $"{i.ItemId} {i.State} {i.DisplayText} {i.Path} {i.ScheduledUtc} {i.ModifiedBy}")];
    }

    private string OrchardExport()
    {
        if (Repository.SharedData("orchard-3.0.1-export.json") is { } file)
        {
            return File.ReadAllText(file);
        }

        output.WriteLine("../shared/data/orchard-3.0.1-export.json is absent: a small sample of our own stands in.");
        return File.ReadAllText(Path.Combine(Repository.Root, "tests/BaNgoi.Cms.Tests/Recipes/orchard-like-export.json"));
    }
}
