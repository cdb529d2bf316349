using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Tests.Support;

/// <summary>Small recipes and items for tests. The types are made up: the site's own are data and may change.</summary>
internal static class SampleRecipes
{
    /// <summary>Notice: title, path, alias, text, bag of steps, schedule, container. Board: a list of notices. Link: no page.</summary>
    public const string Types =
        """
        { "name": "types", "steps": [ { "name": "ContentDefinition",
          "ContentTypes": [
            { "Name": "Notice", "DisplayName": "Thông báo", "Settings": { "ContentTypeSettings": { "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" }, "TitlePartSettings": { "Options": "EditableRequired" } } },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "ContentTypePartSettings": { "Position": "1" }, "AutoroutePartSettings": { "AllowCustomPath": true } } },
                { "PartName": "AliasPart", "Name": "AliasPart", "Settings": {} },
                { "PartName": "Notice", "Name": "Notice", "Settings": { "ContentTypePartSettings": { "Position": "2" } } },
                { "PartName": "BagPart", "Name": "Steps", "Settings": { "ContentTypePartSettings": { "Position": "3", "DisplayName": "Các bước" }, "BagPartSettings": { "ContainedContentTypes": [ "Step" ] } } },
                { "PartName": "PublishLaterPart", "Name": "PublishLaterPart", "Settings": {} } ] },
            { "Name": "Step", "DisplayName": "Bước", "Settings": {},
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "BagPart", "Name": "Steps", "Settings": {} } ] },
            { "Name": "Board", "DisplayName": "Bảng tin", "Settings": {},
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
                { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "EnableOrdering": true } } } ] } ],
          "ContentParts": [
            { "Name": "Notice", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "TextField", "Name": "Number", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Số hiệu", "Position": "0" }, "SearchFieldSettings": { "Role": "Identifier" } } },
              { "FieldName": "MarkdownField", "Name": "Text", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Nội dung", "Position": "1" }, "SearchFieldSettings": { "Role": "Body" } } },
              { "FieldName": "UserPickerField", "Name": "Handler", "Settings": {} } ] } ] } ] }
        """;

    /// <summary>Parts of a notice.</summary>
    public static JsonObject Notice(string title, string? path = null, string text = "")
    {
        var parts = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["Notice"] = new JsonObject { ["Text"] = new JsonObject { ["Markdown"] = text } },
        };
        if (path is not null)
        {
            parts["AutoroutePart"] = new JsonObject { ["Path"] = path };
        }

        return parts;
    }

    /// <summary>A recipe of one content step.</summary>
    public static string Content(params JsonObject[] items) => Steps(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. items.Select(item => item.DeepClone())]) });

    /// <summary>A recipe of steps.</summary>
    public static string Steps(params JsonObject[] steps) =>
        new JsonObject { ["name"] = "test", ["steps"] = new JsonArray([.. steps.Select(step => step.DeepClone())]) }.ToJsonString();

    /// <summary>One version as a file has it.</summary>
    public static JsonObject Item(string id, string version, string title, bool published, bool latest, string? path = null, string type = "Notice")
    {
        var json = new JsonObject
        {
            ["ContentItemId"] = id,
            ["ContentItemVersionId"] = version,
            ["ContentType"] = type,
            ["DisplayText"] = title,
            ["Latest"] = latest,
            ["Published"] = published,
            ["ModifiedUtc"] = "2026-02-01T08:00:00.1234567Z",
            ["PublishedUtc"] = published ? "2026-02-01T08:00:00Z" : null,
            ["CreatedUtc"] = "2026-01-31T08:00:00Z",
            ["Owner"] = "user0lan",
            ["Author"] = "co-lan",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
        };
        if (path is not null)
        {
            json["AutoroutePart"] = new JsonObject { ["Path"] = path };
        }

        return json;
    }
}
