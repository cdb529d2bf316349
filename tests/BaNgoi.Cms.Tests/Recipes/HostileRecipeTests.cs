using System.Text;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Recipes;

/// <summary>Whatever a file holds: it is applied, or one clear line says why not and nothing of it is applied.</summary>
public sealed class HostileRecipeTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    public static TheoryData<string, string> Malformed() => new()
    {
        { "empty", "" },
        { "words", "this is no recipe" },
        { "cut off", """{ "steps": [ { "name": "content", "data": [ { """ },
        { "an array", "[]" },
        { "null", "null" },
        { "an empty object", "{}" },
        { "steps twice", """{ "steps": [], "steps": [] }""" },
        { "no steps", """{ "name": "x" }""" },
        { "steps no array", """{ "steps": {} }""" },
        { "a step no object", """{ "steps": [ 1 ] }""" },
        { "a step without name", """{ "steps": [ { "nam": "content" } ] }""" },
        { "a name no text", """{ "steps": [ { "name": 5 } ] }""" },
        { "duplicate keys", """{ "steps": [ { "name": "Settings", "A": 1, "A": 2 } ] }""" },
        { "half a character", """{ "steps": [ { "name": "Settings", "A": "\ud800" } ] }""" },
        { "half a character as key", """{ "steps": [ { "name": "Settings", "\udc00": 1 } ] }""" },
        { "half a character in content", """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "a", "ContentType": "T", "TitlePart": { "Title": "x\ud800y" } } ] } ] }""" },
        { "very deep", string.Concat(Enumerable.Repeat("""{"steps":[""", 5000)) },
        { "deep but closed", $$"""{ "steps": [ { "name": "Settings", "A": {{new string('[', 3000)}}{{new string(']', 3000)}} } ] }""" },
        { "an id with slashes", """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "../../etc", "ContentType": "T" } ] } ] }""" },
        { "an id of 27 characters", """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "aaaaaaaaaaaaaaaaaaaaaaaaaaa", "ContentType": "T" } ] } ] }""" },
        { "a version id with quotes", """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "a", "ContentItemVersionId": "a'b", "ContentType": "T" } ] } ] }""" },
        { "no type", """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "a" } ] } ] }""" },
        { "an item no object", """{ "steps": [ { "name": "content", "data": [ "x" ] } ] }""" },
        { "data no array", """{ "steps": [ { "name": "content", "data": {} } ] }""" },
        { "types no array", """{ "steps": [ { "name": "ContentDefinition", "ContentTypes": {} } ] }""" },
        { "type without name", """{ "steps": [ { "name": "ContentDefinition", "ContentTypes": [ {} ] } ] }""" },
        { "role without name", """{ "steps": [ { "name": "Roles", "Roles": [ {} ] } ] }""" },
        { "permissions no texts", """{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "a", "Permissions": [ 1 ] } ] } ] }""" },
        { "templates no object", """{ "steps": [ { "name": "Templates", "Templates": [ 1 ] } ] }""" },
        { "menu without id", """{ "steps": [ { "name": "AdminMenu", "data": [ {} ] } ] }""" },
        { "index without name", """{ "steps": [ { "name": "lucene-index", "Indices": [ {} ] } ] }""" },
        { "features no texts", """{ "steps": [ { "name": "feature", "enable": [ {} ] } ] }""" },
        { "a script", """{ "steps": [ { "name": "Settings", "A": "[js: process.exit()]" } ] }""" },
        { "cyclic variables", """{ "variables": { "a": "[js: variables('b')]", "b": "[js: variables('a')]" }, "steps": [ { "name": "Settings", "A": "[js: variables('a')]" } ] }""" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_cannot_be_applied_is_one_clear_line_and_nothing_is_applied(string what, string recipe)
    {
        var before = _site.Dump();

        var refused = await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync(recipe));

        Assert.True(refused.Message.Length is > 10 and < 400 && !refused.Message.Contains('\n', StringComparison.Ordinal), $"{what}: {refused.Message}");
        Assert.Equal(before, _site.Dump());
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused_when_read()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, [.. "{ \"steps\": [ { \"name\": \"Settings\", \"A\": \"Ba Ng"u8, 0xF2, .. "i\" } ] }"u8]);

        await Assert.ThrowsAsync<RecipeException>(() => RecipeFile.ReadAsync(file, default));
        File.Delete(file);
        await Assert.ThrowsAsync<RecipeException>(() => RecipeFile.ReadAsync(file, default));
    }

    [Fact]
    public async Task A_byte_order_mark_comments_and_trailing_commas_are_no_harm()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "{ // comment\n \"steps\": [ { \"name\": \"Settings\", \"A\": 1, }, ], }", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Single((await RecipeFile.ReadAsync(file, default)).Steps);
        File.Delete(file);
    }

    [Fact]
    public async Task A_text_of_ten_megabytes_is_kept_whole()
    {
        await _site.ApplyAsync(SampleRecipes.Types);
        var item = SampleRecipes.Item("big", "bigv1", "Lớn", true, true, "lon");
        item["Notice"] = new JsonObject { ["Text"] = new JsonObject { ["Markdown"] = new string('a', 10_000_000) } };

        await _site.ApplyAsync(SampleRecipes.Content(item));

        Assert.True((await _site.VersionsAsync("big")).Single().Parts.Length > 10_000_000);
        Assert.True((await _site.DocumentAsync("big"))!.Search!.Length < 100_000);
    }

    [Fact]
    public async Task Bags_nested_as_deep_as_a_file_can_be_are_applied_or_refused_in_one_line()
    {
        await _site.ApplyAsync(SampleRecipes.Types);
        for (var depth = 1; depth <= 19; depth++)
        {
            var bag = new JsonObject { ["ContentItems"] = new JsonArray() };
            for (var level = 0; level < depth; level++)
            {
                bag = new JsonObject { ["ContentItems"] = new JsonArray(new JsonObject { ["ContentType"] = "Step", ["TitlePart"] = new JsonObject { ["Title"] = $"{level}" }, ["Steps"] = bag }) };
            }

            var item = SampleRecipes.Item($"deep{depth}", $"deep{depth}v1", "Sâu", true, true, $"sau-{depth}");
            item["Steps"] = bag;
            try
            {
                await _site.ApplyAsync(SampleRecipes.Content(item));
                Assert.NotNull(await _site.PublicJsonAsync($"deep{depth}"));
                Assert.Empty(await _site.DifferencesAsync());
            }
            catch (RecipeException e)
            {
                Assert.True(depth > 16, e.Message);
                Assert.Contains("depth", e.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("../admin")]
    [InlineData("admin/x")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("?q=1")]
    [InlineData("a/%2e%2e/b")]
    [InlineData("a b")]
    public async Task Odd_paths_never_reach_the_public_as_addresses(string path)
    {
        await _site.ApplyAsync(SampleRecipes.Types);
        var before = _site.Dump();

        await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("odd", "oddv1", "Lạ", true, true, path))));

        Assert.Equal(before, _site.Dump());
    }

    [Fact]
    public async Task A_path_in_capitals_is_the_same_address()
    {
        await _site.ApplyAsync(SampleRecipes.Types);
        await _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("a", "a1", "A", true, true, "/Tin-Tức/")));

        Assert.Equal("tin-tức", (await _site.DocumentAsync("a"))!.Path);
        await Assert.ThrowsAsync<RecipeException>(() => _site.ApplyAsync(SampleRecipes.Content(SampleRecipes.Item("b", "b1", "B", true, true, "TIN-TỨC"))));
    }

    [Fact]
    public async Task A_part_named_twice_in_a_type_is_merged()
    {
        const string Twice = """{ "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "T", "DisplayName": "T", "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "TitlePart", "Name": "titlepart" } ] } ] } ] }""";

        await _site.ApplyAsync(Twice);
        await _site.ApplyAsync(Twice.Replace("\"ContentDefinition\"", "\"ReplaceContentDefinition\"", StringComparison.Ordinal));
        await _site.ApplyAsync(Twice);

        await using var db = _site.Open();
        Assert.Single((await BaNgoi.Cms.Content.Site.LoadAsync(db, default)).Definitions.Type("T")!.Parts);
    }
}
