using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Compares JSON by content.</summary>
internal sealed class JsonNodeEquality : IEqualityComparer<JsonNode>
{
    public static JsonNodeEquality Instance { get; } = new();

    public bool Equals(JsonNode? x, JsonNode? y) => JsonNode.DeepEquals(x, y);

    public int GetHashCode(JsonNode obj) => 0;
}
