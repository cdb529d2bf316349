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

    /// <summary>Address of the list's page.</summary>
    public string Url { get; init; } = "";

    /// <summary>By what the list can be narrowed, with counts.</summary>
    public IReadOnlyList<ListFacet> Facets { get; init; } = [];

    /// <summary>The values it is narrowed to.</summary>
    public IReadOnlyList<ListChosen> Chosen { get; init; } = [];

    /// <summary>Whether it shows what is no longer in force, instead of what is.</summary>
    public bool Ended { get; init; }

    /// <summary>How many documents of the list are no longer in force.</summary>
    public int EndedCount { get; init; }

    /// <summary>Address of the other half: of what is no longer in force, or back.</summary>
    public string EndedUrl { get; init; } = "";

    /// <summary>Query string, with its question mark, that asks the same of the list's data; empty for the whole list.</summary>
    public string DataQuery { get; init; } = "";

    /// <summary>Address of the page before.</summary>
    public string PreviousUrl { get; init; } = "";

    /// <summary>Address of the page after.</summary>
    public string NextUrl { get; init; } = "";
}

/// <summary>A document in a list; <paramref name="Facets"/> are its values by the facet's name, <paramref name="EndsOn"/> the day (yyyy-MM-dd) from which it is no longer in force, or empty.</summary>
public sealed record ListItem(
    string Title,
    string ShortTitle,
    string Url,
    string Summary,
    IReadOnlyList<string> Identifiers,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Facets,
    string EndsOn)
{
    /// <summary>What modules say about the document beside its content, by name.</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement> Aspects { get; init; } = new Dictionary<string, System.Text.Json.JsonElement>();
}

/// <summary>A facet of a list: what readers call it, the value chosen (empty for none) and the values to choose from.</summary>
public sealed record ListFacet(string Name, string Label, string Chosen, IReadOnlyList<ListFacetValue> Values);

/// <summary>A value of a facet: how many documents it would show, the address of the list narrowed to it (empty for the search, which is narrowed by a form), and how a form writes it.</summary>
public sealed record ListFacetValue(string Value, int Count, string Url, string Written, bool Chosen);

/// <summary>A value the list is narrowed to, and the list without it.</summary>
public sealed record ListChosen(string Label, string Value, string RemoveUrl);
