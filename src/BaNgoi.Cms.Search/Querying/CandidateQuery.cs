using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Builds the Lucene query that collects every document with anything in common. Its own score is that of the body
/// alone; names and identifiers only make a document a candidate here, <see cref="NameQuery"/> scores them.
/// </summary>
internal static class CandidateQuery
{
    /// <summary>The query, or null when nothing searchable was typed.</summary>
    public static Query? Build(QueryTerms terms)
    {
        if (terms.Folded.Count == 0)
        {
            return null;
        }

        var query = new BooleanQuery(disableCoord: true);
        foreach (var identifier in terms.Identifiers)
        {
            AddUnscored(query, IndexFields.Identifier, identifier);
        }

        foreach (var folded in terms.Folded)
        {
            AddUnscored(query, IndexFields.NamesFolded, folded);
            AddScored(query, IndexFields.BodyFolded, folded, terms.IsAccented ? 0.5f : 1);
        }

        foreach (var exact in terms.IsAccented ? terms.Exact : [])
        {
            AddScored(query, IndexFields.BodyExact, exact, 0.5f);
        }

        return query;
    }

    private static void AddUnscored(BooleanQuery query, string field, string term) =>
        query.Add(new ConstantScoreQuery(new TermQuery(new Term(field, term))) { Boost = 0 }, Occur.SHOULD);

    private static void AddScored(BooleanQuery query, string field, string term, float boost) =>
        query.Add(new TermQuery(new Term(field, term)) { Boost = boost }, Occur.SHOULD);
}
