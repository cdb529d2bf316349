using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Completeness;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Coverage;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Content.Completeness;

/// <summary>What an item lacks by the rules of its type.</summary>
public sealed class ItemCompletenessTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private TestSite _site = null!;
    private Site _loaded = null!;

    public async Task InitializeAsync()
    {
        _site = await PermitSite.NewAsync();
        await using var db = _site.Open();
        _loaded = await Site.LoadAsync(db, default);
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void A_complete_item_lacks_nothing_and_is_only_reminded()
    {
        var complete = Of(PermitSite.Parts("Phép", "GP01", "free"));

        Assert.Empty(complete.Missing);
        Assert.Equal(3, complete.Asked);
        Assert.Equal(["Điều kiện"], complete.Reminders.Select(gap => gap.Requirement.Name));
    }

    [Fact]
    public void What_is_empty_is_missing_with_the_way_to_it()
    {
        var parts = PermitSite.Parts(" ", "GP01", "free");
        parts["Permit"]!["Steps"] = new JsonObject { ["Markdown"] = "  " };

        Assert.Equal([("Tên", "TitlePart"), ("Các bước", "Permit/Steps")], Missing(parts));
    }

    [Fact]
    public void One_of_several_places_is_enough()
    {
        var parts = PermitSite.Parts("Phép", "GP01", "free");
        parts["Permit"]!["Steps"] = null;
        parts["Permit"]!["Note"] = PermitSite.Text("Xem văn bản.");

        Assert.Empty(Missing(parts));
    }

    [Fact]
    public void Every_item_of_a_bag_must_say_it_and_a_value_that_says_nothing_does_not_count()
    {
        Assert.Equal([("Phí", "Ways/1/Way/Fee")], Missing(PermitSite.Parts("Phép", "GP01", "free", "notStated")));
        Assert.Equal([("Phí", "Ways/0/Way/Fee")], Missing(PermitSite.Parts("Phép", "GP01", "", "free")));
        Assert.Equal([("Phí", "Ways")], Missing(PermitSite.Parts("Phép", "GP01")));
    }

    [Fact]
    public void A_condition_decides_whether_something_is_asked_for()
    {
        var withForm = PermitSite.Parts("Phép", "GP01", "free");
        withForm["Ways"]!["ContentItems"]![0]!["Way"]!["FormCode"] = PermitSite.Text("M01");
        Assert.Equal([("Mẫu đơn", "Permit/Form")], Missing(withForm));

        Assert.Empty(Missing(PermitSite.Parts(new string('a', 20), "GP01", "free")));
        Assert.Equal([("Tên ngắn", "Permit/Short")], Missing(PermitSite.Parts(new string('a', 21), "GP01", "free")));
    }

    [Theory]
    [InlineData("2025-12-31", "Mục cũ")]
    [InlineData("2026-01-01", "")]
    [InlineData("2026-06-30", "")]
    [InlineData("2026-07-01", "Mục sắp có")]
    public void A_rule_holds_from_its_first_to_its_last_day(string day, string missing)
    {
        var completeness = ItemCompleteness.Of(Item(PermitSite.Parts("Phép", "GP01", "free")), _loaded.Definitions, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(missing, string.Join(',', completeness.Missing.Select(gap => gap.Requirement.Name)));
    }

    [Theory]
    [InlineData("\"Permit.Steps\"", "\"Permit.Stepps\"", "Permit.Stepps")]
    [InlineData("\"Ways/Way.Fee\"", "\"Ways/Wya.Fee\"", "Ways/Wya.Fee")]
    [InlineData("\"Ways/Way.FormCode\"", "\"Permit/Way.FormCode\"", "Permit/Way.FormCode")]
    [InlineData("\"GroupBy\": \"Permit.Field\"", "\"GroupBy\": \"Permit.Group\"", "Permit.Group")]
    public void A_rule_that_looks_where_nothing_can_stand_is_a_mistake_of_the_recipe(string good, string bad, string named)
    {
        var folder = Directory.CreateTempSubdirectory("completeness-");
        try
        {
            Assert.Empty(Mistakes(folder, PermitSite.Recipe));
            Assert.Contains(Mistakes(folder, PermitSite.Recipe.Replace(good, bad, StringComparison.Ordinal)), mistake => mistake.Contains($"\"{named}\" leads nowhere", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<string> Mistakes(DirectoryInfo folder, string recipe)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "permits.recipe.json"), recipe);
        return [.. RecipeValidator.Mistakes(folder.FullName)];
    }

    private static ContentItem Item(JsonObject parts) => new() { ContentItemId = "permit1", ContentType = "Permit", Parts = parts };

    private ItemCompleteness Of(JsonObject parts) => ItemCompleteness.Of(Item(parts), _loaded.Definitions, Day);

    private IEnumerable<(string Name, string Place)> Missing(JsonObject parts) => Of(parts).Missing.Select(gap => (gap.Requirement.Name, string.Join('/', gap.Place)));
}
