using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Tests.Content.Definitions;

/// <summary>The three steps on definitions do what Orchard Core does with them.</summary>
public sealed class DefinitionMergeTests
{
    private static readonly ContentDefinitions Known = ContentDefinitions.Empty.Merge(
        Types("""[ { "Name": "A", "DisplayName": "Cũ", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true }, "Foreign": { "X": 1 } }, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": { "Options": 3, "Pattern": "p" } } }, { "PartName": "A", "Name": "A" } ] }, { "Name": "B", "DisplayName": "B" } ]"""),
        Parts("""[ { "Name": "A", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "F", "Settings": { "TextFieldSettings": { "Hint": "h", "Required": true } } } ] } ]"""));

    [Fact]
    public void A_merge_keeps_what_it_does_not_name_and_merges_settings_key_by_key()
    {
        var merged = Known.Merge(
            Types("""[ { "Name": "A", "DisplayName": "Mới", "Settings": { "ContentTypeSettings": { "Listable": false } }, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": { "Options": 0 } } }, { "PartName": "AliasPart", "Name": "AliasPart" } ] } ]"""),
            Parts("""[ { "Name": "A", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "F", "Settings": { "TextFieldSettings": { "Required": false } } }, { "FieldName": "DateField", "Name": "G" } ] } ]"""));

        var type = merged.Type("A")!;
        Assert.Equal("Mới", type.DisplayName);
        Assert.Equal("""{"ContentTypeSettings":{"Creatable":true,"Listable":false},"Foreign":{"X":1}}""", StoredJson.Write(type.Settings.Json));
        Assert.Equal(["TitlePart", "A", "AliasPart"], type.Parts.Select(p => p.Name));
        Assert.Equal("""{"TitlePartSettings":{"Options":0,"Pattern":"p"}}""", StoredJson.Write(type.Part("TitlePart")!.Settings.Json));
        Assert.Equal("""{"TextFieldSettings":{"Hint":"h","Required":false}}""", StoredJson.Write(merged.Part("A")!.Fields[0].Settings.Json));
        Assert.Equal(2, merged.Part("A")!.Fields.Count);
        Assert.NotNull(merged.Type("B"));
    }

    [Fact]
    public void Type_settings_count_only_when_a_display_name_is_given()
    {
        var merged = Known.Merge(Types("""[ { "Name": "A", "Settings": { "ContentTypeSettings": { "Creatable": false } }, "ContentTypePartDefinitionRecords": [ { "PartName": "AliasPart", "Name": "AliasPart" } ] } ]"""), []);

        Assert.Equal("Cũ", merged.Type("A")!.DisplayName);
        Assert.True(merged.Type("A")!.Settings.Get<ContentTypeSettings>().Creatable);
        Assert.NotNull(merged.Type("A")!.Part("AliasPart"));
    }

    [Fact]
    public void A_replacement_makes_the_named_ones_anew_and_leaves_the_others()
    {
        var replaced = Known.Replace(Types("""[ { "Name": "a", "DisplayName": "Khác" } ]"""), []);

        Assert.Equal("Khác", replaced.Type("A")!.DisplayName);
        Assert.Empty(replaced.Type("A")!.Parts);
        Assert.Single(replaced.Part("A")!.Fields);
        Assert.Equal(2, replaced.Types.Count);
    }

    [Fact]
    public void A_deletion_removes_the_named_ones_and_a_later_definition_brings_them_back()
    {
        var deleted = Known.Delete(["a", "Nothing"], []);
        Assert.Null(deleted.Type("A"));
        Assert.NotNull(deleted.Part("A"));

        var again = deleted.Merge(Types("""[ { "Name": "A", "DisplayName": "Lại" } ]"""), []);
        Assert.Equal("Lại", again.Type("A")!.DisplayName);
        Assert.DoesNotContain(again.Traces, t => t is { Name: "A", Deleted: true } or { Name: "a", Deleted: true });
        Assert.Contains(again.Traces, t => t is { Name: "Nothing", Deleted: true });
    }

    [Fact]
    public void Steps_never_change_the_definitions_they_start_from()
    {
        var before = StoredJson.Write(DefinitionJson.Write(Known));
        Known.Merge(Known.Types, Known.Parts);
        Known.Replace(Known.Types, Known.Parts);
        Known.Delete(["A"], ["A"]);

        Assert.Equal(before, StoredJson.Write(DefinitionJson.Write(Known)));
    }

    [Fact]
    public void What_is_stored_is_read_back_the_same_with_everything_unknown()
    {
        var stored = StoredJson.Write(DefinitionJson.Write(Known.Delete(["B"], []).Replace([Known.Type("A")!], [])));

        Assert.Equal(stored, StoredJson.Write(DefinitionJson.Write(DefinitionJson.Read(StoredJson.ReadObject(stored)))));
    }

    [Theory]
    [InlineData("[ 1 ]")]
    [InlineData("[ {} ]")]
    [InlineData("""[ { "Name": 5 } ]""")]
    [InlineData("""[ { "Name": "T", "ContentTypePartDefinitionRecords": [ { "Name": "x" } ] } ]""")]
    [InlineData("""[ { "Name": "T", "ContentTypePartDefinitionRecords": [ null ] } ]""")]
    public void Records_without_names_are_refused(string records) => Assert.Throws<FormatException>(() => Types(records));

    [Fact]
    public void Settings_that_cannot_be_read_are_the_defaults_and_stay_as_they_came()
    {
        var type = Types("""[ { "Name": "T", "Settings": { "ContentTypeSettings": { "Creatable": "maybe" } } } ]""").Single();

        Assert.False(type.Settings.Get<ContentTypeSettings>().Creatable);
        Assert.Contains("maybe", StoredJson.Write(DefinitionJson.Write(type)), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_and_fields_stand_in_the_order_of_their_positions()
    {
        var type = Types("""[ { "Name": "T", "ContentTypePartDefinitionRecords": [ { "PartName": "L" }, { "PartName": "P10", "Settings": { "ContentTypePartSettings": { "Position": "10" } } }, { "PartName": "P2", "Settings": { "ContentTypePartSettings": { "Position": "2" } } }, { "PartName": "M" } ] } ]""").Single();

        Assert.Equal(["P2", "P10", "L", "M"], type.OrderedParts.Select(p => p.Name));
    }

    private static List<TypeDefinition> Types(string records) => [.. DefinitionJson.ReadTypes(JsonNode.Parse(records) as JsonArray)];

    private static List<PartDefinition> Parts(string records) => [.. DefinitionJson.ReadParts(JsonNode.Parse(records) as JsonArray)];
}
