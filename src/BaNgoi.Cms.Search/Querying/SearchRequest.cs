namespace BaNgoi.Cms.Search;

/// <summary>What someone asks of the search.</summary>
/// <param name="Query">What was typed, whatever it is.</param>
/// <param name="Page">Which page of hits, from 1.</param>
/// <param name="Size">Hits on a page, 1 to <see cref="MaxSize"/>.</param>
/// <param name="Type">Technical name of the only content type wanted, or null for all.</param>
public sealed record SearchRequest(string Query, int Page = 1, int Size = 10, string? Type = null)
{
    /// <summary>Most hits on a page; a larger <see cref="Size"/> is taken as this.</summary>
    public const int MaxSize = 100;

    /// <summary>Last page answered; nobody reads further, and deep pages would be a way to load the server.</summary>
    public const int MaxPage = 1000;

    /// <summary>Name under which the year of publication narrows and is counted.</summary>
    public const string Year = "year";

    /// <summary>Name under which the content type narrows and is counted.</summary>
    public const string OfType = "type";

    /// <summary>Values the hits are narrowed to, by the name of the facet.</summary>
    public IReadOnlyDictionary<string, string> Facets { get; init; } = new Dictionary<string, string>();

    /// <summary>Newest first instead of best first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Whether the answer must not be one that was given before: for measuring what it costs.</summary>
    public bool IsMadeAnew { get; init; }

    internal IReadOnlyDictionary<string, string> Wanted => Type is null ? Facets : new Dictionary<string, string>(Facets) { [OfType] = Type };

    internal int Skip => (Math.Clamp(Page, 1, MaxPage) - 1) * Take;

    internal int Take => Math.Clamp(Size, 1, MaxSize);
}
