using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Storage;

/// <summary>How JSON is written into the database and into files: Vietnamese letters readable, one order, no surprises.</summary>
public static class StoredJson
{
    // A file may nest 64 deep, as deep as most readers go; its public form has a few more levels for each nested item.
    private const int DeepestJson = 256;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = DeepestJson };

    /// <summary>Compact.</summary>
    public static JsonSerializerOptions Options { get; } = new() { MaxDepth = DeepestJson, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented, for files people read.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { MaxDepth = DeepestJson, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Compact text of a node.</summary>
    public static string Write(JsonNode node) => node.ToJsonString(Options);

    /// <summary>A stored object.</summary>
    public static JsonObject ReadObject(string json) => JsonNode.Parse(json, null, Reading)!.AsObject();

    /// <summary>A stored object that is only looked into.</summary>
    public static JsonElement ReadElement(string json) => JsonElement.Parse(json, Reading);
}
