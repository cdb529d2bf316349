using System.Text.Json.Nodes;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>A content type is data: one nobody wrote C# for is imported, edited, published and found.</summary>
public sealed class MadeUpTypeTests
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/BaNgoi.Cms.Tests/Recipes/made-up-type.recipe.json");

    [Fact]
    public void Its_recipe_passes_the_strict_checks() => Assert.Empty(RecipeValidator.Mistakes(Path.GetDirectoryName(File)!));

    [Fact]
    public async Task It_is_imported_shown_and_found()
    {
        using var site = new TestSite();
        var report = await site.ApplyAsync(await System.IO.File.ReadAllTextAsync(File));
        Assert.Empty(report.Notices);

        var document = (await site.DocumentAsync("ferrybinhba"))!;
        var parts = (await site.PublicJsonAsync("ferrybinhba"))["parts"]!;
        Assert.Equal("40.000", (string?)parts["FerryTimetable"]!["fields"]!["Fare"]!["text"]);
        Assert.Equal("06:30", (string?)parts["Departures"]!["items"]![0]!["parts"]!["Departure"]!["fields"]!["Leaves"]!["text"]);
        var entry = SearchEntry.Read(document.Search!);
        Assert.Equal(("Tàu ra đảo", "T1", "06:30"), (entry.Title, Assert.Single(entry.Identifiers), entry.Keywords));
        Assert.Contains("giấy tờ", entry.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_one_is_refused_until_its_rules_are_met_and_then_public()
    {
        using var site = new TestSite();
        await site.ApplyAsync(await System.IO.File.ReadAllTextAsync(File));
        var parts = new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = "Tàu về" } };
        var created = await site.EditAsync(e => e.CreateAsync("FerryTimetable", parts, Cast.CoLan, default));

        var refused = await site.ActAsync(p => p.PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
        Assert.Equal("“Số tuyến”: chưa điền.", Assert.Single(refused.Reasons));

        parts["FerryTimetable"] = new JsonObject { ["Line"] = new JsonObject { ["Text"] = "T2" } };
        var saved = await site.EditAsync(e => e.SaveAsync(created.ItemId, created.Revision, parts, Cast.CoLan, default));
        await site.ActAsync(p => p.PublishAsync(created.ItemId, saved.Revision, Cast.AnhHung, default));

        Assert.Equal("lich-tau/tau-ve", (await site.DocumentAsync(created.ItemId))!.Path);
    }
}
