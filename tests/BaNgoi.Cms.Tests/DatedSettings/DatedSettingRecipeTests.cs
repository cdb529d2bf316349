using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Procedures;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.DatedSettings;

public sealed class DatedSettingRecipeTests
{
    private const string First = """{ "Id": "v1", "Key": "a.days", "Value": "20", "EffectiveFrom": "2026-01-01", "Rule": "Luật 10/2022/QH15", "EnteredBy": "co-lan", "EnteredUtc": "2026-01-02T03:04:05.678901Z" }""";
    private const string Correction = """{ "Id": "u2", "Key": "a.days", "Value": "30", "EffectiveFrom": "2025-06-01", "Rule": "Luật 10/2022/QH15", "Link": "https://x.vn", "Note": "Nhầm.", "CorrectsId": "v1", "EnteredBy": "anh-hung", "EnteredUtc": "2026-02-01T00:00:00Z" }""";

    [Fact]
    public async Task Values_come_back_the_same_from_an_export_corrections_included()
    {
        using var site = new TestSite();
        await site.ApplyAsync(Recipe(First, Correction));
        var export = await site.ExportAsync();
        using var fresh = new TestSite();

        var report = await fresh.ApplyAsync(export);

        Assert.Equal(2, report.Changes.Count(change => change.StartsWith("value of a.days", StringComparison.Ordinal)));
        Assert.Equal(export, await fresh.ExportAsync());
        Assert.Equal(site.Dump(table => table == "dated_values"), fresh.Dump(table => table == "dated_values"));
        Assert.Equal(site.PublicRecordDump(), fresh.PublicRecordDump());
        Assert.Empty((await fresh.ApplyAsync(export)).Changes);
    }

    [Fact]
    public async Task A_file_without_a_value_takes_none_away_and_other_settings_stay()
    {
        using var site = new TestSite();
        await site.ApplyAsync("""{ "name": "x", "steps": [ { "name": "Settings", "SiteName": "Phường" } ] }""");
        await site.ApplyAsync(Recipe(First));

        await site.ApplyAsync(Recipe());
        await site.ApplyAsync("""{ "name": "x", "steps": [ { "name": "Settings", "PageSize": 20 } ] }""");

        await using var db = site.Open();
        Assert.Equal("v1", (await db.DatedValues.SingleAsync()).Id);
        var export = await site.ExportAsync();
        Assert.Contains("\"SiteName\": \"Phường\"", export, StringComparison.Ordinal);
        Assert.DoesNotContain("DatedSettings", (await db.SiteDocuments.SingleAsync(d => d.Key == "Settings")).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_stored_otherwise_stops_the_whole_import()
    {
        using var site = new TestSite();
        await site.ApplyAsync(Recipe(First));
        var before = site.Dump();

        var problem = await Assert.ThrowsAsync<RecipeException>(() => site.ApplyAsync(Recipe(First.Replace("\"20\"", "\"21\"", StringComparison.Ordinal))));

        Assert.Contains("v1 of a.days is stored otherwise", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, site.Dump());
    }

    [Theory]
    [InlineData("[]", "not an object")]
    [InlineData("""{ "Values": [ 5 ] }""", "Values[0]: not an object")]
    [InlineData("""{ "Values": [], "More": 1 }""", "nothing else")]
    [InlineData("""{ "Values": [ { "Id": "x" } ] }""", "\"Key\" is missing")]
    [InlineData("""{ "Values": [ { "Id": "x", "Typo": "" } ] }""", "unknown key \"Typo\"")]
    [InlineData("""{ "Values": [ { "Id": "x", "Key": "k", "Value": "1", "EffectiveFrom": "01/01/2026", "Rule": "r", "EnteredBy": "a", "EnteredUtc": "2026-01-01T00:00:00Z" } ] }""", "is not a day")]
    [InlineData("""{ "Values": [ { "Id": "x", "Key": "k", "Value": "1", "EffectiveFrom": "2026-01-01", "Rule": "", "EnteredBy": "a", "EnteredUtc": "2026-01-01T00:00:00Z" } ] }""", "\"Rule\" is missing")]
    [InlineData("""{ "Values": [ { "Id": "x", "Key": "k", "Value": "1", "EffectiveFrom": "2026-01-01", "Rule": "r", "CorrectsId": "nowhere", "EnteredBy": "a", "EnteredUtc": "2026-01-01T00:00:00Z" } ] }""", "does not stand before it")]
    public async Task A_broken_section_is_refused_with_its_place(string section, string words)
    {
        using var site = new TestSite();

        var problem = await Assert.ThrowsAsync<RecipeException>(() => site.ApplyAsync("{ \"name\": \"x\", \"steps\": [ { \"name\": \"Settings\", \"DatedSettings\": " + section + " } ] }"));

        Assert.Contains("DatedSettings", problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_values_from_one_day_are_refused()
    {
        using var site = new TestSite();

        var problem = await Assert.ThrowsAsync<RecipeException>(() => site.ApplyAsync(Recipe(First, First.Replace("v1", "v2", StringComparison.Ordinal))));

        Assert.Contains("two values from 2026-01-01", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_recipe_gives_every_declared_setting_a_value_that_fits_with_its_source()
    {
        using var site = new TestSite();
        await site.ApplyAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Recipes, "dated-settings.recipe.json")));
        await using var db = site.Open();
        var values = (await db.DatedValues.AsNoTracking().ToListAsync()).ToLookup(value => value.Key);
        DatedSetting[] declared = [.. RetentionSettings.All, ProcedureSettings.RecheckMonths, .. BaNgoi.Consultations.Life.ConsultationSettings.All];

        Assert.Equal(declared.Select(setting => setting.Key).Order(), values.Select(group => group.Key).Order());
        Assert.All(declared, setting => Assert.All(values[setting.Key], value => Assert.Equal(value.Value, setting.Normalize(value.Value))));
    }

    private static string Recipe(params string[] values) =>
        "{ \"name\": \"x\", \"steps\": [ { \"name\": \"Settings\", \"DatedSettings\": { \"Values\": [ " + string.Join(", ", values) + " ] } } ] }";
}
