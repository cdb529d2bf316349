using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Recipes;

public sealed class RecipeStepsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Unknown_steps_and_features_are_reported_not_swallowed()
    {
        var report = await _site.ApplyAsync("""{ "steps": [ { "name": "Sitemaps", "data": [] }, { "name": "FEATURE", "enable": [ "OrchardCore.Title", "Acme.Rockets" ] } ] }""");

        Assert.Contains(report.Notices, n => n.Contains("steps[0] (Sitemaps)", StringComparison.Ordinal));
        Assert.Contains(report.Notices, n => n.Contains("Acme.Rockets", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Notices, n => n.Contains("OrchardCore.Title", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_and_identities_of_the_other_site_are_never_taken()
    {
        var report = await _site.ApplyAsync("""{ "steps": [ { "name": "Settings", "SiteSalt": "salt!", "sitesalt": "salt!", "SuperUser": "root!", "SiteName": "Phường" } ] }""");

        Assert.DoesNotContain("salt!", _site.Dump(), StringComparison.Ordinal);
        Assert.DoesNotContain("root!", _site.Dump(), StringComparison.Ordinal);
        Assert.Contains(report.Notices, n => n.Contains("SuperUser", StringComparison.Ordinal));
        Assert.Contains("Phường", _site.PublicRecordDump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_section_is_replaced_whole_and_the_others_stay()
    {
        await Settings("""{ "A": { "X": 1, "Y": 2 }, "B": 1 }""");
        await Settings("""{ "A": { "X": 3 } }""");

        Assert.Equal("""{"A":{"X":3},"B":1}""", await DocumentAsync(SiteDocuments.Settings));
    }

    [Theory]
    [InlineData("Replace", "B")]
    [InlineData(null, "B")]
    [InlineData("Add", "A,B")]
    [InlineData("Remove", "A")]
    public async Task Roles_replace_add_and_remove_permissions(string? behavior, string expected)
    {
        await _site.ApplyAsync("""{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "Biên tập", "Description": "Soạn", "Permissions": [ "A" ] } ] } ] }""");
        var role = new JsonObject { ["Name"] = "BIÊN TẬP", ["Permissions"] = new JsonArray("B") };
        if (behavior is not null)
        {
            role["PermissionBehavior"] = behavior;
        }

        await _site.ApplyAsync(SampleRecipes.Steps(new JsonObject { ["name"] = "Roles", ["Roles"] = new JsonArray(role) }));

        await using var db = _site.Open();
        var stored = await db.Roles.SingleAsync();
        Assert.Equal(("Biên tập", "Soạn"), (stored.Name, stored.Description));
        Assert.Equal(expected.Split(','), JsonSerializer.Deserialize<string[]>(stored.Permissions)!);
    }

    [Fact]
    public async Task Permissions_given_to_the_administrator_role_are_ignored()
    {
        await _site.ApplyAsync("""{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "Administrator", "Permissions": [ "A" ] } ] } ] }""");

        await using var db = _site.Open();
        Assert.Equal("[]", (await db.Roles.SingleAsync()).Permissions);
    }

    [Fact]
    public async Task An_unknown_permission_behavior_is_a_mistake() =>
        await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync("""{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "X", "PermissionBehavior": "Merge" } ] } ] }"""));

    [Fact]
    public async Task What_only_orchard_uses_is_kept_and_exported()
    {
        await _site.ApplyAsync(
            """
            { "steps": [
              { "name": "themes", "site": "TheBlogTheme" },
              { "name": "Templates", "Templates": { "Content__X": { "Content": "a" } } },
              { "name": "AdminMenu", "data": [ { "Id": "m", "Name": "Cũ" }, { "Id": "m", "Name": "Mới" } ] },
              { "name": "lucene-index", "Indices": [ { "Search": { "AnalyzerName": "first" } }, { "Search": { "AnalyzerName": "second" } } ] },
              { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Search", "Type": "a" }, { "Name": "Search", "Type": "b" } ] } ] }
            """);

        var export = await _site.ExportAsync();
        Assert.Contains("TheBlogTheme", export, StringComparison.Ordinal);
        Assert.Contains("Content__X", export, StringComparison.Ordinal);
        Assert.Contains("Mới", export, StringComparison.Ordinal);
        Assert.DoesNotContain("Cũ", export, StringComparison.Ordinal);
        Assert.Contains("\"first\"", export, StringComparison.Ordinal);
        Assert.DoesNotContain("\"second\"", export, StringComparison.Ordinal);
        Assert.Contains("\"Type\": \"b\"", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_a_run_would_do_and_changes_no_byte()
    {
        var recipe = await File.ReadAllTextAsync(Path.Combine(Repository.Recipes, "page.recipe.json"));
        var before = _site.Dump();
        var woken = _site.Signal.Next;

        var dry = await _site.ApplyAsync(recipe, dryRun: true);

        Assert.Equal(before, _site.Dump());
        Assert.False(woken.IsCompleted);
        Assert.NotEmpty(dry.Changes);
        Assert.Equal(dry.Changes, (await _site.ApplyAsync(recipe)).Changes);
    }

    [Fact]
    public async Task When_the_last_item_is_bad_nothing_is_applied()
    {
        var items = Enumerable.Range(0, 450).Select(n => SampleRecipes.Item($"item{n}", $"v{n}", $"Bài {n}", true, true, $"p{n}")).ToList();
        items.Add(SampleRecipes.Item("last", "vlast", "Trùng", true, true, "p0"));
        var before = _site.Dump();
        await _site.ApplyAsync(SampleRecipes.Types, dryRun: true);

        var refused = await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync(SampleRecipes.Content([.. items])));

        Assert.StartsWith("steps[0] (content).data[450]: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("p0", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, _site.Dump());
    }

    [Fact]
    public async Task A_file_from_outside_may_not_pull_recipes_of_the_site()
    {
        const string Recipe = """{ "steps": [ { "name": "Settings", "A": 1 }, { "name": "Recipes", "Values": [ { "name": "page" } ] } ] }""";
        var before = _site.Dump();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync(Recipe));
        Assert.Contains("page", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, _site.Dump());

        Assert.NotEmpty((await _site.ApplyAsync(Recipe, folder: Repository.Recipes)).Changes);
    }

    [Fact]
    public async Task Recipes_that_pull_each_other_for_ever_are_refused()
    {
        var folder = Directory.CreateTempSubdirectory("recipes-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.recipe.json"), """{ "name": "a", "steps": [ { "name": "recipes", "Values": [ { "name": "a" } ] } ] }""");

        await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync("""{ "steps": [ { "name": "recipes", "Values": [ { "name": "a" } ] } ] }""", folder: folder.FullName));
        folder.Delete(recursive: true);
    }

    private Task Settings(string json)
    {
        var step = JsonNode.Parse(json)!.AsObject();
        step.Insert(0, "name", "Settings");
        return _site.ApplyAsync(SampleRecipes.Steps(step));
    }

    private async Task<string> DocumentAsync(string key)
    {
        await using var db = _site.Open();
        return StoredJson.Write(await SiteDocuments.ReadAsync(db, key, default));
    }
}
