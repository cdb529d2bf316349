using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>A published document: its content as the publisher wrote it, and the published documents it refers to.</summary>
public sealed record DocumentModel
{
    private const string ReferencesName = "references";
    private const string AspectsName = "aspects";

    /// <summary>The public content; its members stand directly under <c>document</c>.</summary>
    public DocumentContent Content { get; init; } = DocumentContent.Nothing;

    /// <summary>Id of a picked item → that item; an id that is missing is not public.</summary>
    public IReadOnlyDictionary<string, ReferenceModel> References { get; init; } = new Dictionary<string, ReferenceModel>();

    /// <summary>What modules say about the document beside its content, by name.</summary>
    public IReadOnlyDictionary<string, DocumentContent> Aspects { get; init; } = new Dictionary<string, DocumentContent>();

    /// <summary>The document as templates see it: the content's members and the references side by side.</summary>
    internal FluidValue ToValue() => new JsonObjectValue(
    [
        .. Content.Value.Members.Where(member => member.Key is not (ReferencesName or AspectsName)),
        KeyValuePair.Create<string, FluidValue>(ReferencesName, new JsonObjectValue([.. References.Select(r => KeyValuePair.Create(r.Key, r.Value.ToValue()))])),
        KeyValuePair.Create<string, FluidValue>(AspectsName, new JsonObjectValue([.. Aspects.Select(a => KeyValuePair.Create<string, FluidValue>(a.Key, a.Value.Value))])),
    ]);
}
