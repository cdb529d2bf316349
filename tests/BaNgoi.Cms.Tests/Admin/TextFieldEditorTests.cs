using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Tests.Support;
using BaNgoi.Cms.Web.Admin.Editing;
using BaNgoi.Cms.Web.Admin.Editing.Fields;

namespace BaNgoi.Cms.Tests.Admin;

/// <summary>Lists of phrases for the search are plain lines, whatever their definition forgot to say.</summary>
public sealed class TextFieldEditorTests
{
    [Theory]
    [InlineData("Said")]
    [InlineData("Meant")]
    [InlineData("Unless")]
    [InlineData("Picks")]
    public async Task A_list_for_the_search_has_several_plain_lines_and_says_how_to_write_it(string role)
    {
        var input = await InputAsync($$"""{ "SearchFieldSettings": { "Role": "{{role}}" } }""");
        Assert.Equal((FormControl.Area, "Mỗi dòng một cụm từ."), (input.Control, input.Hint));
    }

    [Fact]
    public async Task Its_own_hint_goes_before_and_other_texts_are_left_as_they_are()
    {
        Assert.Equal("Mã.", (await InputAsync("""{ "SearchFieldSettings": { "Role": "Picks" }, "TextFieldSettings": { "Hint": "Mã." } }""")).Hint);
        foreach (var other in new[] { "{}", """{ "SearchFieldSettings": { "Role": "Keywords" } }""", """{ "SearchFieldSettings": { "Role": "Answer" } }""" })
        {
            var input = await InputAsync(other);
            Assert.Equal((FormControl.Line, ""), (input.Control, input.Hint));
        }
    }

    private static async Task<FormInput> InputAsync(string settings)
    {
        using var test = await TestSite.WithTypesAsync();
        await using var db = test.Open();
        var site = await Site.LoadAsync(db, default);
        var state = new FormState(site, new FormValues(), new Dictionary<string, string>(), await EditorLookups.LoadAsync(db, site, Actor.System, "Notice", default), null);
        return (FormInput)await new TextFieldEditor().DescribeAsync(new FieldDefinition("TextField", "Said", new SettingsBag((JsonObject)JsonNode.Parse(settings)!)), "x", state, default);
    }
}
