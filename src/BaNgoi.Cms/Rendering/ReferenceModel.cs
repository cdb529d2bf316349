using System.Text.Json.Nodes;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>A published document another refers to; <paramref name="Document"/> is its public content.</summary>
public sealed record ReferenceModel(string Id, string Title, string Url, string Type, JsonObject? Document)
{
    private FluidValue? _value;

    /// <summary>The reference as templates see it; made once, for many pages name the same unit.</summary>
    internal FluidValue ToValue() => _value ??= new JsonObjectValue(new Dictionary<string, FluidValue>(StringComparer.Ordinal)
    {
        ["id"] = new StringValue(Id),
        ["title"] = new StringValue(Title),
        ["url"] = new StringValue(Url),
        ["type"] = new StringValue(Type),
        ["document"] = JsonObjectValue.From(Document),
    });
}
