namespace BaNgoi.Cms.Rendering;

/// <summary>One page of a list of documents. Counts and page numbers start at one; addresses are empty where there is nothing to go to.</summary>
public sealed record ListModel
{
    /// <summary>Documents in the whole list, after the filter.</summary>
    public required int Total { get; init; }

    /// <summary>Number of this page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Number of pages.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Documents on a page.</summary>
    public int PageSize { get; init; }

    /// <summary>What the reader typed into the list's filter.</summary>
    public string Query { get; init; } = "";

    /// <summary>The documents of this page, in order.</summary>
    public IReadOnlyList<ListItem> Items { get; init; } = [];

    /// <summary>The groups the list can be narrowed to.</summary>
    public IReadOnlyList<ListGroup> Groups { get; init; } = [];

    /// <summary>Name of the group chosen; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Address of the page before.</summary>
    public string PreviousUrl { get; init; } = "";

    /// <summary>Address of the page after.</summary>
    public string NextUrl { get; init; } = "";
}

/// <summary>A document in a list; <paramref name="Facets"/> are its values by the facet's name.</summary>
public sealed record ListItem(
    string Title,
    string ShortTitle,
    string Url,
    string Summary,
    IReadOnlyList<string> Identifiers,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Facets);

/// <summary>A group of a list, how many documents it has, and the list narrowed to it.</summary>
public sealed record ListGroup(string Name, int Count, string Url);
