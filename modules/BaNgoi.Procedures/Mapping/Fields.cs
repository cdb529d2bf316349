using System.Text.Json.Nodes;

namespace BaNgoi.Procedures.Mapping;

/// <summary>Writes fields and bag items in the shape Orchard's files have. A field without a value is left out.</summary>
internal static class Fields
{
    /// <summary>DisplayText of a nested item is for lists in the admin; Orchard's column holds 255.</summary>
    private const int DisplayLength = 120;

    /// <summary>A TextField.</summary>
    public static void Text(this JsonObject part, string name, string? text) => Set(part, name, "Text", text);

    /// <summary>A MarkdownField.</summary>
    public static void Markdown(this JsonObject part, string name, string? markdown) => Set(part, name, "Markdown", markdown);

    /// <summary>A NumericField.</summary>
    public static void Number(this JsonObject part, string name, decimal? number) => Set(part, name, "Value", number);

    /// <summary>A MultiTextField.</summary>
    public static void Texts(this JsonObject part, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            part[name] = new JsonObject { ["Values"] = new JsonArray([.. texts.Select(text => (JsonNode)text)]) };
        }
    }

    /// <summary>A LinkField.</summary>
    public static void Link(this JsonObject part, string name, string url, string text) =>
        part[name] = new JsonObject { ["Url"] = url, ["Text"] = text };

    /// <summary>A BagPart.</summary>
    public static JsonObject Bag(IEnumerable<JsonObject> items) => new() { ["ContentItems"] = new JsonArray([.. items]) };

    /// <summary>An item of a bag: the part of the type's own name, and further parts.</summary>
    public static JsonObject Item(string id, string type, string displayText, JsonObject part) => new()
    {
        ["ContentItemId"] = id,
        ["ContentType"] = type,
        ["DisplayText"] = Parsing.SourceText.Shortened(displayText, DisplayLength),
        [type] = part,
    };

    private static void Set(JsonObject part, string name, string key, JsonNode? value)
    {
        if (value is not null)
        {
            part[name] = new JsonObject { [key] = value };
        }
    }
}
