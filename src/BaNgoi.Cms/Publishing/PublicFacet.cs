namespace BaNgoi.Cms.Publishing;

/// <summary>A value by which a list can be narrowed to a document, for example its administrative field.</summary>
public sealed class PublicFacet
{
    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The list it belongs to.</summary>
    public required string ContainerId { get; set; }

    /// <summary>Name of the facet: of the field whose value it is.</summary>
    public required string Name { get; init; }

    /// <summary>The value as people read it.</summary>
    public required string Value { get; init; }
}
