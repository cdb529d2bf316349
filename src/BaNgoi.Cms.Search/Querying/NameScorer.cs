using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Scores how well a query names a document: which syllables and pairs the name has in common with it, weighted by rarity and by
/// what each says, and how much of the name the query covers, so that the plain procedure stands above its variants ("lưu động",
/// "có yếu tố nước ngoài") unless those are asked for. No syllable is ever required.
/// </summary>
internal sealed class NameScorer
{
    /// <summary>Share of the score a name keeps however little of it the query covers.</summary>
    private const float UncoveredShare = 0.3f;

    /// <summary>Worth of a keyword phrase against a title. Below 1, so that an official name typed in full always wins.</summary>
    private const float KeywordShare = 0.75f;

    private readonly QueryFeatures _features;
    private readonly Vocabulary _vocabulary;
    private readonly float[] _syllables;
    private readonly float[] _covers;
    private readonly float[] _pairs;
    private readonly float[] _syllableWeights;
    private readonly float[] _pairWeights;

    /// <summary>A scorer for one query and one state of the index; for one thread.</summary>
    public NameScorer(QueryFeatures features, Vocabulary vocabulary)
    {
        _features = features;
        _vocabulary = vocabulary;
        _syllableWeights = [.. features.Syllables.Select(syllable => vocabulary.Weight(syllable.Folded))];
        _pairWeights = [.. features.Pairs.Select(pair => vocabulary.Weight(pair.First, pair.Second))];
        _syllables = new float[_syllableWeights.Length];
        _covers = new float[_syllableWeights.Length];
        _pairs = new float[_pairWeights.Length];
    }

    /// <summary>The best score among a document's names: 0 when it has nothing in common with the query.</summary>
    public float Score(DocumentNames names) => Best(names).Score;

    /// <summary>The name that scores best, with how its score came about.</summary>
    public NameScore Best(DocumentNames names)
    {
        var best = new NameScore(0, 0, 0, 0, null);
        foreach (var name in names.Names)
        {
            var score = Score(name);
            best = score.Score > best.Score ? score : best;
        }

        return best with { Score = best.Score * names.Weight };
    }

    private NameScore Score(DocumentName name)
    {
        Array.Clear(_syllables);
        Array.Clear(_covers);
        Array.Clear(_pairs);
        var any = false;
        for (var i = 0; i < name.Syllables.Count; i++)
        {
            var (exact, folded) = name.Syllables[i];
            var number = _features.NumberOf(folded);
            if (number < 0)
            {
                continue;
            }

            any = true;
            var (degree, cover) = _features.Degree(folded, exact);
            _syllables[number] = Math.Max(_syllables[number], degree);
            _covers[number] = Math.Max(_covers[number], cover);
            if (i > 0 && _features.NumberOf(name.Syllables[i - 1].Folded, folded) is >= 0 and var pair)
            {
                var before = name.Syllables[i - 1];
                _pairs[pair] = Math.Max(_pairs[pair], _features.Degree((before.Folded, before.Exact), (folded, exact)));
            }
        }

        if (!any)
        {
            return new NameScore(0, 0, 0, 0, name);
        }

        var syllables = Sum(_syllables, _syllableWeights);
        var pairs = Sum(_pairs, _pairWeights);
        var covered = Sum(_covers, _syllableWeights);
        var share = covered / Math.Max(name.WeightIn(_vocabulary), covered);
        var score = (syllables + pairs) * (UncoveredShare + ((1 - UncoveredShare) * share)) * (name.IsTitle ? 1 : KeywordShare);
        return new NameScore(score, syllables, pairs, share, name);
    }

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

/// <summary>How a name came to its score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Syllables">Weight of the syllables in common.</param>
/// <param name="Pairs">Weight of the pairs in common.</param>
/// <param name="Share">Share of the name that the query covers, 0 to 1.</param>
/// <param name="Name">The name; null when the document has none.</param>
internal readonly record struct NameScore(float Score, float Syllables, float Pairs, float Share, DocumentName? Name);
