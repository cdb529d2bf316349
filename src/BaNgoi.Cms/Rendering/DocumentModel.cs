using System.Text.Json.Nodes;
using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>A published document: its content as the publisher wrote it, and the published documents it refers to.</summary>
public sealed record DocumentModel
{
    private const string ReferencesName = "references";

    /// <summary>The public content; its members stand directly under <c>document</c>.</summary>
    public JsonObject Content { get; init; } = [];

    /// <summary>Id of a picked item → that item; an id that is missing is not public.</summary>
    public IReadOnlyDictionary<string, ReferenceModel> References { get; init; } = new Dictionary<string, ReferenceModel>();

    /// <summary>The document as templates see it: the content's members and the references side by side.</summary>
    internal FluidValue ToValue()
    {
        var members = Content.ToDictionary(member => member.Key, member => JsonObjectValue.From(member.Value), StringComparer.Ordinal);
        members[ReferencesName] = new JsonObjectValue(References.ToDictionary(r => r.Key, r => r.Value.ToValue(), StringComparer.Ordinal));
        return new JsonObjectValue(members);
    }
}
