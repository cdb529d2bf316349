namespace BaNgoi.Cms.Publishing;

/// <summary>
/// One published document as the public may see it: the only form in which pages, search, feeds and
/// data downloads can reach content. Written by the publisher in the transaction of the office change and
/// rebuildable from the office, byte for byte.
/// </summary>
public sealed class PublicDocument
{
    /// <summary>The content item's id.</summary>
    public required string Id { get; init; }

    /// <summary>The published version this record was made from.</summary>
    public required string VersionId { get; set; }

    /// <summary>Technical name of the content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>Title in full.</summary>
    public required string Title { get; set; }

    /// <summary>Address without leading slash, lower case; null for documents without a page of their own (menus, taxonomies).</summary>
    public string? Path { get; set; }

    /// <summary>Name under which templates and settings find the document (AliasPart); null when it has none.</summary>
    public string? Alias { get; set; }

    /// <summary>The list this document belongs to, or null.</summary>
    public string? ContainerId { get; set; }

    /// <summary>Position within its list.</summary>
    public int Order { get; set; }

    /// <summary>The day from which it is no longer in force; null while that is not known. Its page stays, lists and search leave it out.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>What lists are sorted by: the folded title people see.</summary>
    public required string SortKey { get; set; }

    /// <summary>Folded text a list is narrowed by: titles and codes.</summary>
    public required string FilterText { get; set; }

    /// <summary>What a list shows of the document, as <see cref="ListEntry"/> JSON: a list reads no whole documents.</summary>
    public required string Listing { get; set; }

    /// <summary>The public content as JSON: what templates render.</summary>
    public required string Json { get; set; }

    /// <summary>What search may know of the document, as <see cref="SearchEntry"/> JSON; null when the type is not searched.</summary>
    public string? Search { get; set; }

    /// <summary>First published, UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>This version published, UTC.</summary>
    public DateTime PublishedUtc { get; set; }
}
