using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Content.Definitions;

/// <summary>Definitions as the JSON of a <c>ContentDefinition</c> step, and back.</summary>
public static class DefinitionJson
{
    /// <summary>Reads the type records of a step; entries without a name are an error.</summary>
    /// <exception cref="FormatException">A record is not an object or has no name.</exception>
    public static IEnumerable<TypeDefinition> ReadTypes(JsonArray? records) =>
        Objects(records, "ContentTypes").Select(ReadType);

    /// <summary>Reads the part records of a step.</summary>
    /// <exception cref="FormatException">A record is not an object or has no name.</exception>
    public static IEnumerable<PartDefinition> ReadParts(JsonArray? records) =>
        Objects(records, "ContentParts").Select(ReadPart);

    /// <summary>A type as a step writes it.</summary>
    public static JsonObject Write(TypeDefinition type) => new()
    {
        ["Name"] = type.Name,
        ["DisplayName"] = type.DisplayName,
        ["Settings"] = type.Settings.Json.DeepClone(),
        ["ContentTypePartDefinitionRecords"] = new JsonArray([.. type.Parts.Select(part => new JsonObject
        {
            ["PartName"] = part.PartName,
            ["Name"] = part.Name,
            ["Settings"] = part.Settings.Json.DeepClone(),
        })]),
    };

    /// <summary>A part as a step writes it.</summary>
    public static JsonObject Write(PartDefinition part) => new()
    {
        ["Name"] = part.Name,
        ["Settings"] = part.Settings.Json.DeepClone(),
        ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. part.Fields.Select(field => new JsonObject
        {
            ["FieldName"] = field.Kind,
            ["Name"] = field.Name,
            ["Settings"] = field.Settings.Json.DeepClone(),
        })]),
    };

    /// <summary>The whole set, as stored.</summary>
    public static JsonObject Write(ContentDefinitions definitions) => new()
    {
        ["ContentTypes"] = new JsonArray([.. definitions.Types.Select(Write)]),
        ["ContentParts"] = new JsonArray([.. definitions.Parts.Select(Write)]),
        ["Traces"] = new JsonArray([.. definitions.Traces.Select(trace => new JsonObject
        {
            ["Target"] = trace.Target,
            ["Name"] = trace.Name,
            ["Deleted"] = trace.Deleted,
        })]),
    };

    /// <summary>The whole set, as stored.</summary>
    public static ContentDefinitions Read(JsonObject stored) => new(
        ReadTypes(stored["ContentTypes"] as JsonArray),
        ReadParts(stored["ContentParts"] as JsonArray),
        Objects(stored["Traces"] as JsonArray, "Traces").Select(t => new DefinitionTrace((string)t["Target"]!, (string)t["Name"]!, (bool)t["Deleted"]!)));

    private static TypeDefinition ReadType(JsonObject record) => new(
        RequiredText(record, "Name"),
        Text(record, "DisplayName"),
        Settings(record),
        [.. Objects(record["ContentTypePartDefinitionRecords"] as JsonArray, "ContentTypePartDefinitionRecords").Select(part => new TypePartDefinition(
            RequiredText(part, "PartName"),
            Text(part, "Name") is { Length: > 0 } name ? name : RequiredText(part, "PartName"),
            Settings(part)))]);

    private static PartDefinition ReadPart(JsonObject record) => new(
        RequiredText(record, "Name"),
        Settings(record),
        [.. Objects(record["ContentPartFieldDefinitionRecords"] as JsonArray, "ContentPartFieldDefinitionRecords").Select(field => new FieldDefinition(
            RequiredText(field, "FieldName"),
            RequiredText(field, "Name"),
            Settings(field)))]);

    private static SettingsBag Settings(JsonObject record) => new(record["Settings"] is JsonObject json ? (JsonObject)json.DeepClone() : []);

    private static IEnumerable<JsonObject> Objects(JsonArray? array, string where) =>
        (array ?? []).Select(node => node as JsonObject ?? throw new FormatException($"{where}: an entry is not an object"));

    private static string Text(JsonObject record, string key) =>
        record[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static string RequiredText(JsonObject record, string key) =>
        Text(record, key) is { Length: > 0 and <= 255 } text ? text : throw new FormatException($"\"{key}\" is missing or longer than 255 characters");
}
