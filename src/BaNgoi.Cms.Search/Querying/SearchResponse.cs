namespace BaNgoi.Cms.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
/// <param name="Query">The query as understood: cleaned and, when very long, cut.</param>
/// <param name="Total">How many documents are worth showing, over all pages.</param>
/// <param name="Suggestion">A better spelling to offer, or null.</param>
/// <param name="Redirect">Who does what was asked for, when it is not the ward; or null.</param>
/// <param name="Hits">This page's documents, best first.</param>
public sealed record SearchResponse(
    string Query,
    int Total,
    string? Suggestion,
    SearchRedirect? Redirect,
    IReadOnlyList<SearchHit> Hits);

/// <summary>An answer in place of hits: another agency does this.</summary>
/// <param name="Text">One plain sentence naming the agency.</param>
/// <param name="Url">Where to go on, or null.</param>
public sealed record SearchRedirect(string Text, string? Url);

/// <summary>One document found.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Title in full.</param>
/// <param name="ShortTitle">Title for lists, or null.</param>
/// <param name="Code">Its first identifier, or null.</param>
/// <param name="Type">Technical name of its content type.</param>
/// <param name="Path">Its address without leading slash.</param>
/// <param name="Snippet">Plain text around the words that match; to be encoded like any text.</param>
/// <param name="Score">Comparable within one answer only; about 1 for a title typed in full, above 1 for an identifier.</param>
public sealed record SearchHit(
    string Id,
    string Title,
    string? ShortTitle,
    string? Code,
    string Type,
    string Path,
    string Snippet,
    float Score);
