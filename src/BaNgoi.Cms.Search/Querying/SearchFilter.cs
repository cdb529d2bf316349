using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Which documents a search may show at all: those in force today, of the type asked for.</summary>
internal static class SearchFilter
{
    /// <summary>The filter, or null when it would let everything through.</summary>
    public static Filter? For(IndexReader reader, string? type, DateOnly today)
    {
        var query = new BooleanQuery { { type is null ? new MatchAllDocsQuery() : new TermQuery(new Term(IndexFields.Type, type)), Occur.MUST } };
        var someEnd = MultiFields.GetTerms(reader, IndexFields.EndsOn) is not null;
        if (someEnd)
        {
            query.Add(NumericRangeQuery.NewInt32Range(IndexFields.EndsOn, null, IndexFields.DayNumber(today), minInclusive: true, maxInclusive: true), Occur.MUST_NOT);
        }

        return type is null && !someEnd ? null : new QueryWrapperFilter(query);
    }
}
