using BaNgoi.Cms.Search;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What a reader asked of the search page: all of it stands in the address. Unreadable values read as absent.</summary>
/// <param name="Query">Words looked for.</param>
/// <param name="Chosen">Values to narrow the hits to, at most one of each facet.</param>
/// <param name="Newest">Whether the newest come first, instead of the best.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record SearchQuery(string Query, IReadOnlyList<ListChoice> Chosen, bool Newest, int Page)
{
    /// <summary>Address of the search page.</summary>
    public const string Url = "/tim-kiem";

    private const string OrderKey = "sap-xep";
    private const string NewestOrder = "moi-nhat";

    /// <summary>From a request's query string.</summary>
    public static SearchQuery From(IQueryCollection query) => new(
        query[ListQuery.QueryKey].ToString(),
        ListChoice.AllIn(query),
        query[OrderKey] == NewestOrder,
        int.TryParse(query[ListQuery.PageKey], out var page) ? Math.Clamp(page, 1, SearchRequest.MaxPage) : 1);

    /// <summary>The same narrowed to a value, from the first page.</summary>
    public SearchQuery With(ListChoice choice) => this with { Chosen = [.. Chosen.Where(c => c.Facet != choice.Facet), choice], Page = 1 };

    /// <summary>The same without a facet's value, from the first page.</summary>
    public SearchQuery Without(string facet) => this with { Chosen = [.. Chosen.Where(c => c.Facet != facet)], Page = 1 };

    /// <summary>As the search is asked.</summary>
    public SearchRequest Request(int size) => new(Query, Page, size) { Facets = Chosen.ToDictionary(c => c.Facet, c => c.Value), NewestFirst = Newest };

    /// <summary>The query string that asks this, with its question mark.</summary>
    public string Written => Beginning + End;

    private string Beginning => $"?{ListQuery.QueryKey}={Uri.EscapeDataString(Query)}{string.Concat(Chosen.Select(Part))}";

    private string End => (Newest ? $"&{OrderKey}={NewestOrder}" : "") + (Page > 1 ? $"&{ListQuery.PageKey}={Page}" : "");

    private static string Part(ListChoice choice) => $"&{ListQuery.ChoiceKey}={Uri.EscapeDataString(choice.Written)}";

    /// <summary>The address of the page that shows this.</summary>
    public string Address => Url + Written;
}
