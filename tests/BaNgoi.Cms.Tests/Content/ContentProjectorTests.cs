using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Recipes;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Content;

/// <summary>The public form holds what the definition knows, completely, and nothing else.</summary>
public sealed class ContentProjectorTests
{
    private static readonly Site Everything = SiteOf(EveryField.Recipe);
    private static readonly Site Notices = SiteOf(SampleRecipes.Types);

    [Fact]
    public void An_empty_item_has_the_same_shape_as_a_full_one()
    {
        var full = ContentItemJson.Read((JsonObject)RecipeFile.Parse(EveryField.Recipe, "x").Steps[1]["data"]![0]!);
        var empty = new ContentItem { ContentItemId = "e", ContentType = "All" };

        Assert.Equal(Shape(Everything.Content.Project(full)), Shape(Everything.Content.Project(empty)));
    }

    [Fact]
    public void Accounts_unknown_parts_and_unknown_fields_stay_in_the_office()
    {
        var json = (JsonObject)RecipeFile.Parse(EveryField.Recipe, "x").Steps[1]["data"]![0]!.DeepClone();
        json["Internal"] = new JsonObject { ["Note"] = "canary1" };
        json["All"]!["Undefined"] = new JsonObject { ["Text"] = "canary2" };
        json["TitlePart"]!["Extra"] = "canary3";
        json["Owner"] = "canary4";
        json["Author"] = "canary5";
        json["All"]!["Film"] = new JsonObject { ["RawAddress"] = "canary6" };

        var shown = StoredJson.Write(Everything.Content.Project(ContentItemJson.Read(json))) + Everything.Search.Collect(ContentItemJson.Read(json)).Write();

        Assert.DoesNotContain("canary", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_an_undefined_type_shows_its_title_and_no_parts()
    {
        var json = Notices.Content.Project(new ContentItem { ContentItemId = "x", ContentType = "Gone", DisplayText = "Tên", Parts = SampleRecipes.Notice("Tên") });

        Assert.Equal(("Tên", 0), ((string)json["title"]!, json["parts"]!.AsObject().Count));
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 0)]
    [InlineData(17, 1)]
    [InlineData(18, 1)]
    public void Bags_are_followed_sixteen_levels_deep_and_deeper_ones_are_a_reason(int depth, int reasons)
    {
        var item = new ContentItem { ContentItemId = "x", ContentType = "Notice", Parts = SampleRecipes.Notice("Sâu", "sau") };
        item.Parts["Steps"] = Nest(depth);

        Assert.Equal(reasons, ContentValidator.Reasons(item, Notices.Definitions).Count());
        var text = StoredJson.Write(Notices.Content.Project(item));
        Assert.Equal(depth <= 16, text.Contains("\"level 1\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reason_names_the_place_in_the_bag()
    {
        var definitions = SiteOf(EveryField.Recipe).Definitions;
        var item = ContentItemJson.Read((JsonObject)RecipeFile.Parse(EveryField.Recipe, "x").Steps[1]["data"]![0]!);
        ((JsonObject)item.Part("TaxonomyPart")!["Terms"]![0]!)["All"] = new JsonObject { ["Text"] = new JsonObject { ["Text"] = "không bắt đầu bằng a" } };

        Assert.Equal("TaxonomyPart, mục 1 › “Text”: không đúng dạng quy định.", Assert.Single(ContentValidator.Reasons(item, definitions)));
    }

    [Fact]
    public void Search_knows_the_fields_by_their_roles()
    {
        var item = ContentItemJson.Read((JsonObject)RecipeFile.Parse(EveryField.Recipe, "x").Steps[1]["data"]![0]!);

        var entry = Everything.Search.Collect(item);

        Assert.Equal("Tất cả", entry.Title);
        Assert.Equal(["abc"], entry.Identifiers);
        Assert.Equal("x", entry.Summary);
        Assert.Equal("15:30 ngày 01/12/2026", entry.Keywords);
        Assert.Equal(["Một"], entry.Facets["Multi"]);
        Assert.True(Everything.Search.Includes(item));
        item.Part("AutoroutePart")!["Disabled"] = true;
        Assert.False(Everything.Search.Includes(item));
    }

    public static TheoryData<string> PartNames() => [.. PartKinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(PartNames))]
    public void A_part_of_any_shape_never_fails_and_shows_the_same_keys(string name)
    {
        var kind = PartKinds.Find(name)!;
        var definition = new TypePartDefinition(name, name, new SettingsBag([]));
        var empty = new JsonObject();
        kind.Write(empty, definition, null, Everything.Projection);
        foreach (var value in new[] { "null", "5", "true", "\"\"", "\"javascript:x\"", "{}", "[]", "[ 1, null, {} ]", "{ \"a\": 1 }" })
        {
            var part = StoredJson.ReadObject("{ " + string.Join(", ", kind.Keys.Append("x").Select(key => $"\"{key}\": {value}")) + " }");
            var written = new JsonObject();
            kind.Write(written, definition, part, Everything.Projection);
            _ = kind.Validate(definition, part).ToList();
            _ = kind.BodyText(part);

            Assert.Equal(empty.Select(p => p.Key), written.Select(p => p.Key));
            Assert.NotEqual("javascript:x", (string?)written["url"]);
        }
    }

    [Theory]
    [InlineData("a/b-1/c.d", true)]
    [InlineData("", true)]
    [InlineData("/Hoa/", true)]
    [InlineData("có-dấu", false)]
    [InlineData("a//b", false)]
    [InlineData("a/../b", false)]
    [InlineData("a b", false)]
    [InlineData("ADMIN", false)]
    [InlineData("api/x", false)]
    [InlineData("administrator", true)]
    public void Paths_for_editors_are_plain_and_not_the_sites_own(string path, bool accepted) =>
        Assert.Equal(accepted, !PartKinds.Find("AutoroutePart")!.Validate(new TypePartDefinition("AutoroutePart", "AutoroutePart", new SettingsBag([])), new JsonObject { ["Path"] = path }).Any());

    [Theory]
    [InlineData("AutoroutePart", "Path", 1024)]
    [InlineData("AliasPart", "Alias", 735)]
    [InlineData("TitlePart", "Title", 2000)]
    public void Lengths_are_limited_just_there(string part, string key, int limit)
    {
        var definition = new TypePartDefinition(part, part, new SettingsBag([]));

        Assert.Empty(PartKinds.Find(part)!.Validate(definition, new JsonObject { [key] = new string('a', limit) }));
        Assert.Single(PartKinds.Find(part)!.Validate(definition, new JsonObject { [key] = new string('a', limit + 1) }));
    }

    private static JsonObject Nest(int depth)
    {
        var bag = new JsonObject { ["ContentItems"] = new JsonArray() };
        for (var level = 1; level <= depth; level++)
        {
            bag = new JsonObject { ["ContentItems"] = new JsonArray(new JsonObject { ["ContentType"] = "Step", ["TitlePart"] = new JsonObject { ["Title"] = $"level {level}" }, ["Steps"] = bag }) };
        }

        return bag;
    }

    private static Site SiteOf(string recipe)
    {
        var step = RecipeFile.Parse(recipe, "x").Steps[0];
        return Site.Of(ContentDefinitions.Empty.Merge(DefinitionJson.ReadTypes(step["ContentTypes"] as JsonArray), DefinitionJson.ReadParts(step["ContentParts"] as JsonArray)), []);
    }

    // Keys all the way down, but not into lists, which may be empty.
    private static string Shape(JsonNode? node) => node is JsonObject json ? "{" + string.Join(",", json.Select(p => p.Key + Shape(p.Value))) + "}" : "";
}
