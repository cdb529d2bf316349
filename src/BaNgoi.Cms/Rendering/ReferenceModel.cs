using Fluid.Values;

namespace BaNgoi.Cms.Rendering;

/// <summary>A published document another refers to; <paramref name="Document"/> is its public content.</summary>
public sealed record ReferenceModel(string Id, string Title, string Url, string Type, DocumentContent? Document)
{
    private FluidValue? _value;

    /// <summary>The reference as templates see it; made once, for many pages name the same unit.</summary>
    internal FluidValue ToValue() => _value ??= new JsonObjectValue(
    [
        new("id", new StringValue(Id)),
        new("title", new StringValue(Title)),
        new("url", new StringValue(Url)),
        new("type", new StringValue(Type)),
        new("document", Document is null ? AbsentValue.Instance : Document.Value),
    ]);
}
