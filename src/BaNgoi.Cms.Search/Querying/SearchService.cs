using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Querying;
using BaNgoi.Cms.Search.Suggesting;
using IndexSearcher = Lucene.Net.Search.IndexSearcher;

namespace BaNgoi.Cms.Search;

/// <summary>Answers queries from the index alone. Any string is a query; none is an error.</summary>
public sealed class SearchService(SearchIndex index, TimeProvider clock)
{
    /// <summary>Documents shown as having something in common, where nothing answers.</summary>
    private const int MostNear = 3;

    private readonly NamesCache _names = new();
    private readonly Suggester _suggester = new();

    /// <summary>The documents that fit best. Without an index (at the very first start) there are none.</summary>
    public SearchResponse Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var typed = QueryText.Parse(request.Query);
        var nothing = new SearchResponse(typed.Text, 0, null, null, []);
        return typed.Syllables.Count == 0 ? nothing : index.Read(searcher => IndexState.Of(searcher.IndexReader).Answers.Of(request, typed, Today, () => Answer(searcher, request, typed)), nothing);
    }

    /// <summary>Names of documents that begin as somebody types, short ones first; none before there are two letters.</summary>
    public IReadOnlyList<SearchSuggestion> Suggest(string? typed) => UnfinishedQuery.Parse(typed) is { } query
        ? index.Read(searcher => _suggester.Suggest(searcher, _names, query, Today), [])
        : [];

    /// <summary>Says how an answer came about, in lines of English for whoever mends the search.</summary>
    public IReadOnlyList<string> Explain(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return index.Read(searcher => Explanation.Of(Look(searcher, QueryText.Parse(request.Query)), request.Take), ["There is no index yet."]);
    }

    private int Today => IndexFields.DayNumber(VietnamTime.Today(clock));

    private Look Look(IndexSearcher searcher, QueryText typed) => new(searcher, typed, _names, Today);

    private SearchResponse Answer(IndexSearcher searcher, SearchRequest request, QueryText typed)
    {
        var look = Look(searcher, typed);
        var hits = new HitMaker(searcher, look);
        if (look.Elsewhere is { } elsewhere)
        {
            var address = elsewhere.Address.Length > 0 ? elsewhere.Address : null;
            return new SearchResponse(typed.Text, 0, null, new SearchRedirect(elsewhere.Answer, address), []) { Near = hits.Make(look.Ranked.Take(MostNear)) };
        }

        if (look.IsRefused)
        {
            return new SearchResponse(typed.Text, 0, null, null, []) { Near = hits.Make(look.Ranked.Take(MostNear)) };
        }

        var counts = new FacetCounts(look.Facts, request.Wanted);
        var all = Twins.Merge(look.Ranked, look.Facts);
        var found = counts.Narrow(all);
        var sorted = request.NewestFirst ? found.OrderByDescending(group => look.Facts.PublishedOn(group.First)).ToList() : found;
        return new SearchResponse(typed.Text, found.Count, hits.Mended(), null, hits.Make(sorted.Skip(request.Skip).Take(request.Take)))
        {
            IsBroad = look.IsBroad,
            Facets = counts.Count(all),
        };
    }
}
