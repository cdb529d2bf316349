using System.Text.Json;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Rendering;

/// <summary>A document's public content as templates see it. Never changes, so many pages may share one.</summary>
public sealed class DocumentContent
{
    private const string TypeName = "type";

    /// <summary>A document without any content.</summary>
    public static DocumentContent Nothing { get; } = new(JsonElement.Parse("{}"));

    private DocumentContent(JsonElement json)
    {
        Type = json.TryGetProperty(TypeName, out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
        Value = JsonObjectValue.FromObject(json);
    }

    /// <summary>Technical name of the content type; "" when the content has none.</summary>
    public string Type { get; }

    /// <summary>The content, whose members stand directly under <c>document</c>.</summary>
    internal JsonObjectValue Value { get; }

    /// <summary>The content of a stored text.</summary>
    public static DocumentContent Read(string json) => new(StoredJson.ReadElement(json));

    /// <summary>The content of an object that was put together or changed.</summary>
    public static implicit operator DocumentContent(JsonObject json) => From(json);

    /// <inheritdoc cref="op_Implicit(JsonObject)" />
    public static DocumentContent From(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(StoredJson.Write(json));
    }
}
