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

    /// <summary>A better spelling; empty when there is none.</summary>
    public string Suggestion { get; init; } = "";

    /// <summary>Who does what was asked for when it is not the ward: a plain sentence, and where to go on (may be empty).</summary>
    public PageLink? Redirect { get; init; }

    /// <summary>The hits of this page, best first.</summary>
    public IReadOnlyList<HitModel> Hits { get; init; } = [];

    /// <summary>Address of the page before; empty on the first.</summary>
    public string PreviousUrl { get; init; } = "";

    /// <summary>Address of the page after; empty on the last.</summary>
    public string NextUrl { get; init; } = "";
}

/// <summary>A hit; <paramref name="Snippet"/> is plain text, <paramref name="TypeLabel"/> the type in the reader's words.</summary>
public sealed record HitModel(string Title, string Code, string Type, string TypeLabel, string Url, string Snippet);
