using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Scores candidates: an identifier before all else, then the names; the body only decides between equals. Titles and
/// bodies scored together find the wrong document far more often, whatever the weights.
/// </summary>
internal sealed class NameQuery(Query candidates, QueryTerms terms, NameScorer names, NamesCache cache)
    : CustomScoreQuery(candidates)
{
    /// <summary>Most that the body can add.</summary>
    private const float BodyShare = 0.1f;

    /// <summary>Added for an identifier; more than any name can score.</summary>
    private const float IdentifierBonus = 2f;

    /// <inheritdoc />
    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) => new Provider(context, this);

    private float Score(Indexing.DocumentNames document, float bodyScore)
    {
        var identified = terms.Identifiers.Overlaps(document.Identifiers) ? IdentifierBonus : 0;
        var body = BodyShare * bodyScore / (bodyScore + names.TotalWeight);
        return identified + names.Score(document) + body;
    }

    private sealed class Provider : CustomScoreProvider
    {
        private readonly NameQuery _query;
        private readonly Func<int, Indexing.DocumentNames> _names;

        public Provider(AtomicReaderContext context, NameQuery query)
            : base(context)
        {
            _query = query;
            _names = query.Cache.Of(context.AtomicReader);
        }

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore) =>
            _query.Score(_names(doc), subQueryScore);
    }

    private NamesCache Cache => cache;
}
