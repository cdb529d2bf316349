using BaNgoi.Cms.Search.Indexing;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Scores how well a query names a document: which of the query's syllables and pairs the name covers, weighted by
/// rarity, and how much of the name the query covers, so that the plain procedure stands above its variants
/// ("lưu động", "có yếu tố nước ngoài") unless those are asked for. No syllable is ever required.
/// </summary>
internal sealed class NameScorer
{
    /// <summary>Worth of a syllable found with other marks than typed, for those who type marks.</summary>
    private const float OtherMarks = 0.5f;

    /// <summary>Share of the score a name keeps however little of it the query covers.</summary>
    private const float UncoveredShare = 0.35f;

    /// <summary>Worth of a keyword phrase against a title. Below 1, so that an official name typed in full always wins.</summary>
    private const float KeywordShare = 0.8f;

    private readonly QueryTerms _query;
    private readonly TermWeights _weights;
    private readonly float[] _syllableWeights;
    private readonly float[] _pairWeights;
    private readonly float _best;

    /// <summary>A scorer for one query and one state of the index.</summary>
    public NameScorer(QueryTerms query, TermWeights weights)
    {
        _query = query;
        _weights = weights;
        _syllableWeights = [.. query.Folded.Select(weights.Of)];
        _pairWeights = [.. query.FoldedPairs.Select(pair => weights.Of(pair.First, pair.Second))];
        TotalWeight = Math.Max(_syllableWeights.Sum(), float.Epsilon);
        _best = TotalWeight + _pairWeights.Sum();
    }

    /// <summary>Rarity of all the query's syllables together.</summary>
    public float TotalWeight { get; }

    /// <summary>The best score among a document's names: 0 nothing in common, 1 a title typed in full.</summary>
    public float Score(DocumentNames names)
    {
        var best = 0f;
        foreach (var name in names.Names)
        {
            best = Math.Max(best, Score(name) * (name.IsTitle ? 1 : KeywordShare));
        }

        return best;
    }

    private float Score(DocumentName name)
    {
        Span<float> syllables = stackalloc float[_syllableWeights.Length];
        Span<float> pairs = stackalloc float[_pairWeights.Length];
        syllables.Clear();
        pairs.Clear();
        for (var i = 0; i < name.Syllables.Count; i++)
        {
            var (exact, folded) = name.Syllables[i];
            var number = _query.IndexOf(folded);
            if (number < 0)
            {
                continue;
            }

            Raise(ref syllables[number], _query.IsExact(number, exact) ? 1 : OtherMarks);
            if (i > 0 && _query.IndexOf(name.Syllables[i - 1].Folded, folded) is >= 0 and var pair)
            {
                Raise(ref pairs[pair], _query.IsExact(pair, name.Syllables[i - 1].Exact, exact) ? 1 : OtherMarks * OtherMarks);
            }
        }

        var covered = Sum(syllables, _syllableWeights);
        if (covered == 0)
        {
            return 0;
        }

        var shareOfName = covered / Math.Max(name.Distinct.Sum(_weights.Of), covered);
        return (covered + Sum(pairs, _pairWeights)) / _best * (UncoveredShare + ((1 - UncoveredShare) * shareOfName));
    }

    private void Raise(ref float degree, float match) =>
        degree = Math.Max(degree, _query.IsAccented ? match : 1);

    private static float Sum(ReadOnlySpan<float> degrees, float[] weights)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += degrees[i] * weights[i];
        }

        return sum;
    }
}
