namespace BaNgoi.Cms.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
/// <param name="Query">The query as understood: cleaned and, when very long, cut.</param>
/// <param name="Total">How many documents are worth showing, over all pages.</param>
/// <param name="Suggestion">The query with its slips mended, as it was searched; or null.</param>
/// <param name="Redirect">Who does what was asked for, when it is not the ward; or null.</param>
/// <param name="Hits">This page's documents, best first.</param>
public sealed record SearchResponse(
    string Query,
    int Total,
    string? Suggestion,
    SearchRedirect? Redirect,
    IReadOnlyList<SearchHit> Hits)
{
    /// <summary>
    /// Documents that have something in common with the query but do not answer it: shown as such, when another agency does what
    /// was asked for or nothing here fits well enough.
    /// </summary>
    public IReadOnlyList<SearchHit> Near { get; init; } = [];

    /// <summary>Whether the query is a bare noun that several documents fit alike: the reader has to say which.</summary>
    public bool IsBroad { get; init; }

    /// <summary>How many hits choosing a value would leave, whatever else is chosen already.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];
}

/// <summary>An answer in place of hits: another agency does this.</summary>
/// <param name="Text">One plain sentence naming the agency.</param>
/// <param name="Url">Where to go on, or null.</param>
public sealed record SearchRedirect(string Text, string? Url);

/// <summary>The values of one facet among the hits.</summary>
/// <param name="Name">Its name: a field's, <see cref="SearchRequest.Year"/>, or <see cref="SearchRequest.OfType"/>.</param>
/// <param name="Values">The values, most frequent first.</param>
public sealed record SearchFacet(string Name, IReadOnlyList<SearchFacetValue> Values);

/// <summary>A value and how many hits have it.</summary>
public sealed record SearchFacetValue(string Value, int Count);

/// <summary>A stretch of text, and whether it is what was looked for.</summary>
public sealed record TextRun(string Text, bool Marked);

/// <summary>Another document of the same name as a hit.</summary>
public sealed record SearchTwin(string? Code, string Path);

/// <summary>One document found.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Title in full.</param>
/// <param name="ShortTitle">Title for lists, or null.</param>
/// <param name="Code">Its first identifier, or null.</param>
/// <param name="Type">Technical name of its content type.</param>
/// <param name="Path">Its address without leading slash.</param>
/// <param name="Snippet">Plain text around the words that match; to be encoded like any text.</param>
/// <param name="Score">Comparable within one answer only; an identifier lifts it above all others.</param>
public sealed record SearchHit(
    string Id,
    string Title,
    string? ShortTitle,
    string? Code,
    string Type,
    string Path,
    string Snippet,
    float Score)
{
    /// <summary>The title people see, in runs.</summary>
    public IReadOnlyList<TextRun> MarkedTitle { get; init; } = [];

    /// <summary>The snippet, in runs.</summary>
    public IReadOnlyList<TextRun> MarkedSnippet { get; init; } = [];

    /// <summary>Its values by the facet's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The day of its publication.</summary>
    public DateOnly PublishedOn { get; init; }

    /// <summary>Documents of the same name, which the hit stands for.</summary>
    public IReadOnlyList<SearchTwin> Twins { get; init; } = [];
}
