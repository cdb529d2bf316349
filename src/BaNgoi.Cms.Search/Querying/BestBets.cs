using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Puts the documents first that the ward chose for a phrase: where what people mean is known and no name says it. The phrase must
/// be all that was asked for: who chose a procedure for "khai sinh" did not choose it for "bản sao khai sinh".
/// </summary>
internal sealed class BestBets(IndexSearcher searcher, IndexState state, DocumentFacts facts)
{
    /// <summary>
    /// The numbers of the documents chosen for a query, in the order chosen. Chosen ones that are not here or not in force are left
    /// out; where an identifier was typed there are none.
    /// </summary>
    public IReadOnlyList<int> Chosen(UnderstoodQuery query, IReadOnlyList<RankedDocument> ranked, int today) =>
        ranked is [{ Identified: true }, ..]
            ? []
            : [.. state.Thesaurus.In(query.Syllables, query.Typed.IsAccented, SearchWordsKind.BestBets)
                .Where(match => IsAllSaid(match, query.Syllables))
                .OrderByDescending(match => match.End - match.Start)
                .SelectMany(match => match.Saying.Entry.Picks).SelectMany(Numbers)
                .Where(number => facts.IsInForce(number, today))
                .Distinct()];

    /// <summary>The ranked documents with the chosen ones in front.</summary>
    public static IReadOnlyList<RankedDocument> Lift(IReadOnlyList<int> chosen, IReadOnlyList<RankedDocument> ranked)
    {
        if (chosen.Count == 0)
        {
            return ranked;
        }

        var top = ranked.Count > 0 ? ranked[0].Score : 1;
        var lifted = chosen.Select(pick => ranked.FirstOrDefault(document => document.Number == pick) is { Name.Name: not null } known ? known : new RankedDocument(pick, top, default, 0, false));
        return [.. lifted, .. ranked.Where(document => !chosen.Contains(document.Number))];
    }

    private static bool IsAllSaid(SayingMatch match, IReadOnlyList<QuerySyllable> query)
    {
        for (var i = 0; i < query.Count; i++)
        {
            if ((i < match.Start || i >= match.End) && query[i].IsSaid)
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyList<int> Numbers(string pick) => state.Picks.TryGet(pick, out var known) ? known : state.Picks.Keep(pick, Find(pick));

    // A pick is a code, or the address of a page.
    private IReadOnlyList<int> Find(string pick)
    {
        var query = pick.Contains('/', StringComparison.Ordinal)
            ? new Term(IndexFields.Path, pick.Trim().Trim('/'))
            : new Term(IndexFields.Identifier, IdentifierKey.From(pick));
        return query.Text.Length == 0 ? [] : [.. searcher.Search(new TermQuery(query), 1).ScoreDocs.Select(hit => hit.Doc)];
    }
}
