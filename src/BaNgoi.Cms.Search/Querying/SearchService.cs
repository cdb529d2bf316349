using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Querying;
using IndexSearcher = Lucene.Net.Search.IndexSearcher;

namespace BaNgoi.Cms.Search;

/// <summary>Answers queries from the index alone. Any string is a query; none is an error.</summary>
public sealed class SearchService(SearchIndex index, TimeProvider clock)
{
    /// <summary>Documents shown as having something in common, where nothing answers.</summary>
    private const int MostNear = 3;

    private readonly NamesCache _names = new();

    /// <summary>The documents that fit best. Without an index (at the very first start) there are none.</summary>
    public SearchResponse Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var typed = QueryText.Parse(request.Query);
        var nothing = new SearchResponse(typed.Text, 0, null, null, []);
        return typed.Syllables.Count == 0 ? nothing : index.Read(searcher => Answer(searcher, request, typed), nothing);
    }

    /// <summary>Says how an answer came about, in lines of English for whoever mends the search.</summary>
    public IReadOnlyList<string> Explain(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return index.Read(searcher => Explanation.Of(Look(searcher, QueryText.Parse(request.Query)), request.Take), ["There is no index yet."]);
    }

    private Look Look(IndexSearcher searcher, QueryText typed) => new(searcher, typed, _names, IndexFields.DayNumber(VietnamTime.Today(clock)));

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

        var counts = new FacetCounts(look.Facts);
        var found = look.Ranked.Where(document => (request.Type is null || look.Facts.Type(document.Number) == request.Type) && counts.Has(document.Number, request.Facets)).ToList();
        var merged = Twins.Merge(found, look.Facts);
        var sorted = request.NewestFirst ? merged.OrderByDescending(group => look.Facts.PublishedOn(group.First.Number)).ToList() : merged;
        return new SearchResponse(typed.Text, merged.Count, hits.Mended(), null, hits.Make(sorted.Skip(request.Skip).Take(request.Take)))
        {
            IsBroad = look.IsBroad,
            Facets = counts.Count(look.Ranked),
        };
    }
}
