using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Querying;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Suggesting;

/// <summary>Names that begin as somebody types, in one state of the index.</summary>
internal sealed class Suggester
{
    private const int Most = 8;

    /// <summary>Documents looked at; who typed so little that more have it types on.</summary>
    private const int MostLookedAt = 2_000;

    // Everybody types through the same few beginnings.
    private const int MostKept = 2_000;

    private readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<(string, int), IReadOnlyList<SearchSuggestion>>> _kept = [];

    /// <summary>The names that fit best, at most eight.</summary>
    public IReadOnlyList<SearchSuggestion> Suggest(IndexSearcher searcher, NamesCache names, UnfinishedQuery query, int today)
    {
        var kept = _kept.GetValue(searcher.IndexReader, _ => []);
        if (kept.TryGetValue((query.Key, today), out var known))
        {
            return known;
        }

        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[(query.Key, today)] = Find(searcher, names, query, today);
    }

    private static IReadOnlyList<SearchSuggestion> Find(IndexSearcher searcher, NamesCache names, UnfinishedQuery query, int today)
    {
        var facts = new DocumentFacts(searcher.IndexReader, names);
        var stored = IndexState.Of(searcher.IndexReader).Stored;
        var fitting = searcher.Search(Lookup(query), MostLookedAt).ScoreDocs.Select(found => found.Doc)
            .Where(number => facts.IsInForce(number, today))
            .Select(number => (Number: number, Misfit: facts.Names(number).Names.Min(name => query.Misfit(name))))
            .Where(document => document.Misfit is not null)
            .OrderBy(document => document.Misfit).ThenBy(document => document.Number);

        // Twice as many, so that eight are left when some share their name.
        return [.. fitting.Take(2 * Most).Select(document => stored.Read(searcher, document.Number))
            .GroupBy(hit => hit.ShortTitle ?? hit.Title, StringComparer.Ordinal).Take(Most)
            .Select(same => new SearchSuggestion(same.Key, same.Count() == 1 ? same.First().Path : null))];
    }

    private static ConstantScoreQuery Lookup(UnfinishedQuery query)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var syllable in query.Whole)
        {
            all.Add(new TermQuery(new Term(IndexFields.NamesFolded, syllable)), Occur.MUST);
        }

        var any = new BooleanQuery(disableCoord: true);
        foreach (var beginning in query.Beginnings)
        {
            any.Add(new PrefixQuery(new Term(IndexFields.NamesFolded, beginning)), Occur.SHOULD);
        }

        all.Add(any, Occur.MUST);
        return new ConstantScoreQuery(all);
    }
}
