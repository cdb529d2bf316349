using Lucene.Net.Index;
using Lucene.Net.Search;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Collects all candidates and keeps those worth showing: as no word is required, nearly every document has one in
/// common with a question, and a list of all of them would help nobody.
/// </summary>
internal sealed class RelevantHits : ICollector
{
    /// <summary>A hit is shown when it has at least this share of the best hit's score.</summary>
    private const float WorthShowing = 0.15f;

    private readonly List<ScoreDoc> _hits = [];
    private Scorer? _scorer;
    private int _base;

    /// <inheritdoc />
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>The hits worth showing, best first; equal ones in the order of the index.</summary>
    public IReadOnlyList<ScoreDoc> Ranked()
    {
        var best = _hits.Count == 0 ? 0 : _hits.Max(hit => hit.Score);
        return [.. _hits.Where(hit => hit.Score > 0 && hit.Score >= best * WorthShowing)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc)];
    }

    /// <inheritdoc />
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc />
    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    /// <inheritdoc />
    public void Collect(int doc) => _hits.Add(new ScoreDoc(_base + doc, _scorer!.GetScore()));
}
