namespace BaNgoi.Cms.Rendering;

/// <summary>A search and one page of its hits.</summary>
public sealed record SearchModel
{
    /// <summary>What the reader typed.</summary>
    public required string Query { get; init; }

    /// <summary>Hits in all.</summary>
    public int Total { get; init; }

    /// <summary>Hits on a page.</summary>
    public int Size { get; init; }

    /// <summary>Number of this page, from one.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Number of pages.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>The query with its slips mended, as it was searched; empty when there were none.</summary>
    public string Suggestion { get; init; } = "";

    /// <summary>Who does what was asked for when it is not the ward: a plain sentence, and where to go on (may be empty).</summary>
    public PageLink? Redirect { get; init; }

    /// <summary>Whether several documents fit alike, so that the reader has to say which.</summary>
    public bool IsBroad { get; init; }

    /// <summary>The hits of this page, in order.</summary>
    public IReadOnlyList<HitModel> Hits { get; init; } = [];

    /// <summary>The same hits under the headings that tell them apart, where the reader has to say which; else empty.</summary>
    public IReadOnlyList<HitGroup> Groups { get; init; } = [];

    /// <summary>Documents that have something in common with the query but do not answer it.</summary>
    public IReadOnlyList<HitModel> Near { get; init; } = [];

    /// <summary>By what the hits can be narrowed, with counts.</summary>
    public IReadOnlyList<ListFacet> Facets { get; init; } = [];

    /// <summary>The values they are narrowed to.</summary>
    public IReadOnlyList<ListChosen> Chosen { get; init; } = [];

    /// <summary>Whether the newest come first, instead of the best.</summary>
    public bool Newest { get; init; }

    /// <summary>Address of the same hits, the best first.</summary>
    public string BestUrl { get; init; } = "";

    /// <summary>Address of the same hits, the newest first.</summary>
    public string NewestUrl { get; init; } = "";

    /// <summary>Address of the search with nothing chosen.</summary>
    public string WiderUrl { get; init; } = "";

    /// <summary>Query string, with its question mark, that asks the same of the search's data.</summary>
    public string DataQuery { get; init; } = "";

    /// <summary>Address of the page before; empty on the first.</summary>
    public string PreviousUrl { get; init; } = "";

    /// <summary>Address of the page after; empty on the last.</summary>
    public string NextUrl { get; init; } = "";
}

/// <summary>A hit; <paramref name="Snippet"/> is plain text, <paramref name="TypeLabel"/> the type in the reader's words.</summary>
public sealed record HitModel(string Title, string Code, string Type, string TypeLabel, string Url, string Snippet)
{
    /// <summary>The title in full, where <see cref="Title"/> is a short one.</summary>
    public string OfficialTitle { get; init; } = "";

    /// <summary>The title, in runs.</summary>
    public IReadOnlyList<MarkedRun> TitleRuns { get; init; } = [];

    /// <summary>The snippet, in runs.</summary>
    public IReadOnlyList<MarkedRun> SnippetRuns { get; init; } = [];

    /// <summary>Day of its publication (yyyy-MM-dd), or empty.</summary>
    public string PublishedOn { get; init; } = "";

    /// <summary>Documents of the same name: code (may be empty) and address.</summary>
    public IReadOnlyList<PageLink> Twins { get; init; } = [];
}

/// <summary>A stretch of plain text, and whether it is what was looked for.</summary>
public sealed record MarkedRun(string Text, bool Marked);

/// <summary>Hits under one heading (empty for those of none): how many there are in all, and the address that shows them where not all are here.</summary>
public sealed record HitGroup(string Heading, IReadOnlyList<HitModel> Hits, int Total, string Url);
