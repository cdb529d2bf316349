using System.Text.Json.Nodes;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tests.Support;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Recipes;

public sealed class RecipeScriptsTests
{
    private int _ids;

    [Theory]
    [InlineData("[js: uuid()]", "id1")]
    [InlineData("[js:uuid();]", "id1")]
    [InlineData("[javascript: uuid()]", "id1")]
    [InlineData("[js: variables('name')]", "Ba Ngòi")]
    [InlineData("[js: variables(\"name\")]", "Ba Ngòi")]
    [InlineData("[js: parameters('AdminUserId')]", "u1")]
    [InlineData("[js: configuration('Key')]", "from settings")]
    [InlineData("[js: configuration('Other', 'it\\'s \"quoted\"')]", "it's \"quoted\"")]
    [InlineData("[js: configuration('Other')]", "")]
    [InlineData("[js: 'plain']", "plain")]
    [InlineData("not [js: uuid()]", "not [js: uuid()]")]
    [InlineData("[1: a]", "[1: a]")]
    [InlineData("[js: uuid()] and more", "[js: uuid()] and more")]
    [InlineData("[js: uuid()]\n", "[js: uuid()]\n")]
    public void The_few_safe_functions_are_resolved_and_other_text_stays(string text, string expected) =>
        Assert.Equal(expected, Resolve(text));

    [Theory]
    [InlineData("[js: base64('eA==')]")]
    [InlineData("[js: uuid() + 'x']")]
    [InlineData("[js: require('fs')]")]
    [InlineData("[js: variables(name)]")]
    [InlineData("[js: variables('absent')]")]
    [InlineData("[js: parameters('absent')]")]
    [InlineData("[js: 'a' + 'b']")]
    [InlineData("[js: 'open]")]
    [InlineData("[js: uuid('x')]")]
    [InlineData("[file: text('/etc/passwd')]")]
    [InlineData("[liquid: {{ x }}]")]
    [InlineData("[js:]")]
    public void Everything_else_is_refused_and_the_place_named(string text)
    {
        var refused = Assert.Throws<RecipeException>(() => Resolve(text));

        Assert.StartsWith("steps[0].a[0].b: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_variable_is_evaluated_once_and_may_use_another_one()
    {
        var scripts = Scripts(new JsonObject { ["id"] = "[js: uuid()]", ["same"] = "[js: variables('id')]" });
        var step = new JsonObject { ["a"] = "[js: variables('id')]", ["b"] = "[js: variables('same')]", ["c"] = "[js: uuid()]" };

        scripts.Resolve(step, "steps[0]");

        Assert.Equal(["id1", "id1", "id2"], step.Select(p => (string?)p.Value));
    }

    [Theory]
    [InlineData("""{ "x": "[js: variables('x')]" }""")]
    [InlineData("""{ "x": "[js: variables('y')]", "y": "[js: variables('x')]" }""")]
    public void Variables_that_refer_to_themselves_are_refused(string variables)
    {
        var scripts = Scripts(JsonNode.Parse(variables)!.AsObject());

        Assert.Throws<RecipeException>(() => scripts.Resolve(new JsonObject { ["a"] = "[js: variables('x')]" }, "steps[0]"));
    }

    [Property(MaxTest = 300)]
    public bool Any_text_made_to_look_like_a_script_comes_back_as_it_was(string? inner)
    {
        foreach (var text in new[] { $"[js: {inner}]", $"[a:{inner}]", inner ?? "" })
        {
            var clean = StoredJson.ReadObject(new JsonObject { ["t"] = text }.ToJsonString())["t"]!.GetValue<string>();
            if (Resolve(RecipeScripts.Escape(clean)) != clean)
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public async Task Configuration_is_read_from_its_own_section_only()
    {
        using var site = new TestSite();
        site.Configuration["ConnectionStrings:Main"] = "secret";
        site.Configuration["Cms:ConnectionString"] = "secret";
        site.Configuration["Cms:RecipeConfiguration:SiteName"] = "open";

        await site.ApplyAsync("""{ "steps": [ { "name": "Settings", "A": "[js: configuration('SiteName')]", "B": "[js: configuration('ConnectionStrings:Main')]", "C": "[js: configuration('..:ConnectionString')]", "D": "[js: configuration('ConnectionString', 'none')]" } ] }""");

        await using var db = site.Open();
        var settings = await SiteDocuments.ReadAsync(db, SiteDocuments.Settings, default);
        Assert.Equal(["open", "", "", "none"], settings.Select(p => (string?)p.Value));
    }

    [Fact]
    public async Task A_body_that_looks_like_a_script_leaves_and_comes_back_as_text()
    {
        using var site = await TestSite.WithTypesAsync();
        const string Text = "[js: \"quotes\", 'more' \\ and\nlines]";
        var created = await site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài", text: Text), Cast.CoLan, default));
        var export = await site.ExportAsync();

        using var fresh = new TestSite();
        await fresh.ApplyAsync(export);

        Assert.Equal(Text, (string?)StoredJson.ReadObject((await fresh.VersionsAsync(created.ItemId)).Single().Parts)["Notice"]!["Text"]!["Markdown"]);
    }

    private string Resolve(string text)
    {
        var step = new JsonObject { ["a"] = new JsonArray(new JsonObject { ["b"] = text }) };
        Scripts(new JsonObject { ["name"] = "Ba Ngòi" }).Resolve(step, "steps[0]");
        return (string)step["a"]![0]!["b"]!;
    }

    private RecipeScripts Scripts(JsonObject variables) => new(
        variables, new Dictionary<string, string> { ["AdminUserId"] = "u1" }, key => key == "Key" ? "from settings" : null, () => $"id{++_ids}");
}
