using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Puts the documents first that the ward chose for a phrase: where what people mean is known and no name says it.</summary>
internal sealed class BestBets(IndexSearcher searcher, IndexState state, DocumentFacts facts)
{
    /// <summary>The ranked documents with the chosen ones in front, in the order chosen. Chosen ones that are not in force are left out.</summary>
    public List<RankedDocument> Lift(UnderstoodQuery query, List<RankedDocument> ranked, int today)
    {
        var picks = state.Thesaurus.In(query.Syllables, query.Typed.IsAccented, SearchWordsKind.BestBets)
            .OrderByDescending(match => match.End - match.Start)
            .SelectMany(match => match.Saying.Entry.Picks).SelectMany(Numbers)
            .Where(number => facts.Type(number) is not null && facts.EndsOn(number) is var end && (end == 0 || end > today))
            .Distinct().ToList();
        if (picks.Count == 0 || ranked is [{ Identified: true }, ..])
        {
            return ranked;
        }

        var top = ranked.Count > 0 ? ranked[0].Score : 1;
        var lifted = picks.Select(pick => ranked.FirstOrDefault(document => document.Number == pick) is { Name.Name: not null } known ? known : new RankedDocument(pick, top, default, 0, false));
        return [.. lifted, .. ranked.Where(document => !picks.Contains(document.Number))];
    }

    // A pick is a code, or the address of a page.
    private IEnumerable<int> Numbers(string pick)
    {
        var path = pick.Trim().TrimStart('/');
        var query = path.Contains('/', StringComparison.Ordinal) ? new Term(IndexFields.Path, path) : new Term(IndexFields.Identifier, IdentifierKey.From(pick));
        return searcher.Search(new TermQuery(query), 1).ScoreDocs.Select(hit => hit.Doc);
    }
}
