namespace BaNgoi.Cms.Publishing;

/// <summary>
/// What a module says about a published document beside its content: where a consultation stands, numbers computed from
/// records. Apart from the document, so that a number that changes often does not rewrite a long text.
/// </summary>
public sealed class PublicAspect
{
    /// <summary>Member of an aspect that lists the moments (UTC, ISO 8601) at which the page looks different by itself.</summary>
    public const string ChangesName = "changesUtc";

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Name templates find it under, below <c>document.aspects</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the document's page needs it; else it is read by the module's own pages only.</summary>
    public bool OnPage { get; set; }

    /// <summary>Whether the document's line in a list needs it: small ones only.</summary>
    public bool OnList { get; set; }

    /// <summary>The aspect as JSON.</summary>
    public required string Json { get; set; }
}
