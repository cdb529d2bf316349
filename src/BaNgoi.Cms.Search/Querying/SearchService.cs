using System.Runtime.CompilerServices;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Querying;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search;

/// <summary>Answers queries from the index alone. Any string is a query; none is an error.</summary>
public sealed class SearchService(SearchIndex index, TimeProvider clock)
{
    private readonly NamesCache _names = new();
    private readonly ConditionalWeakTable<IndexReader, TermWeights> _weights = [];
    private readonly ConditionalWeakTable<IndexReader, StoredHits> _stored = [];

    /// <summary>The documents that fit best. Without an index (at the very first start) there are none.</summary>
    public SearchResponse Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var terms = QueryTerms.Parse(request.Query);
        var nothing = new SearchResponse(terms.Text, 0, null, null, []);
        return CandidateQuery.Build(terms) is { } candidates
            ? index.Read(searcher => Answer(searcher, request, terms, candidates), nothing)
            : nothing;
    }

    private SearchResponse Answer(IndexSearcher searcher, SearchRequest request, QueryTerms terms, Query candidates)
    {
        var weights = _weights.GetValue(searcher.IndexReader, reader => new TermWeights(reader));
        var query = new NameQuery(candidates, terms, new NameScorer(terms, weights), _names);
        var hits = new RelevantHits();
        searcher.Search(query, SearchFilter.For(searcher.IndexReader, request.Type, VietnamTime.Today(clock)), hits);

        var ranked = hits.Ranked();
        var stored = _stored.GetOrCreateValue(searcher.IndexReader);
        var snippets = new SnippetMaker(terms, weights);
        return new SearchResponse(terms.Text, ranked.Count, null, null,
            [.. ranked.Skip(request.Skip).Take(request.Take).Select(hit => ToHit(stored.Read(searcher, hit.Doc), hit.Score, snippets))]);
    }

    private static SearchHit ToHit(StoredHit hit, float score, SnippetMaker snippets) =>
        new(hit.Id, hit.Title, hit.ShortTitle, hit.Code, hit.Type, hit.Path, snippets.Make(hit.Summary, hit.Body), score);
}
