using System.Numerics;
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

    /// <summary>What a title says besides a keyword that fits better, or the other way round: both say more than one.</summary>
    private const float SecondShare = 0.1f;

    /// <summary>Worth of a keyword phrase against a title. Below 1, so that an official name typed in full always wins.</summary>
    private const float KeywordShare = 0.75f;

    private readonly CompiledFeatures _features;
    private readonly Vocabulary _vocabulary;
    private readonly Found _syllables;
    private readonly Found _covers;
    private readonly Found _pairs;

    /// <summary>A scorer for one query and one state of the index; for one thread.</summary>
    public NameScorer(QueryFeatures features, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _features = new CompiledFeatures(features, vocabulary);
        _syllables = new Found(_features.SyllableCount, _features.SyllableWeight);
        _covers = new Found(_features.SyllableCount, _features.SyllableWeight);
        _pairs = new Found(_features.PairCount, _features.PairWeight);
    }

    /// <summary>What a document can score at most when no name of it can score more than given.</summary>
    public static float AtMost(DocumentNames names, float ofName) => ofName * (1 + SecondShare) * names.Weight;

    /// <summary>The best score among a document's names: 0 when it has nothing in common with the query.</summary>
    public float Score(DocumentNames names) => Best(names).Score;

    /// <summary>The name that scores best, with how its score came about.</summary>
    public NameScore Best(DocumentNames names)
    {
        var title = new NameScore(0, 0, 0, 0, null);
        var keyword = title;
        foreach (var name in names.Names)
        {
            var score = Score(name);
            ref var best = ref name.IsTitle ? ref title : ref keyword;
            best = score.Score > best.Score ? score : best;
        }

        var (first, second) = keyword.Score > title.Score ? (keyword, title) : (title, keyword);
        return first with { Score = (first.Score + (SecondShare * second.Score)) * names.Weight };
    }

    private NameScore Score(DocumentName name)
    {
        var exact = name.Exact;
        var folded = name.Folded;
        var any = false;
        for (var i = 0; i < folded.Length; i++)
        {
            var place = _features.Syllable(folded[i]);
            if (place < 0)
            {
                continue;
            }

            any = true;
            var (degree, cover) = _features.SyllableDegree(place, exact[i]);
            _syllables.Raise(place, degree);
            _covers.Raise(place, cover);
            if (i > 0 && _features.Pair(folded[i - 1], folded[i]) is >= 0 and var pair)
            {
                _pairs.Raise(pair, _features.PairDegree(pair, exact[i - 1], exact[i]));
            }
        }

        if (!any)
        {
            return new NameScore(0, 0, 0, 0, name);
        }

        var (syllables, pairs, covered) = (_syllables.Take(), _pairs.Take(), _covers.Take());
        var share = covered / Math.Max(name.WeightIn(_vocabulary), covered);
        var score = (syllables + pairs) * (UncoveredShare + ((1 - UncoveredShare) * share)) * (name.IsTitle ? 1 : KeywordShare);
        return new NameScore(score, syllables, pairs, share, name);
    }

    /// <summary>The greatest degree in which each feature was found in a name. Few are found, so only those are summed and cleared.</summary>
    private sealed class Found
    {
        private readonly float[] _degrees;
        private readonly float[] _weights;
        private readonly ulong[] _set;

        public Found(int count, Func<int, float> weight)
        {
            _degrees = new float[count];
            _weights = [.. Enumerable.Range(0, count).Select(weight)];
            _set = new ulong[(count + 63) / 64];
        }

        public void Raise(int place, float degree)
        {
            _set[place >> 6] |= 1UL << place;
            _degrees[place] = Math.Max(_degrees[place], degree);
        }

        /// <summary>The weighted sum, always in one order; then nothing is found any more.</summary>
        public float Take()
        {
            var sum = 0f;
            for (var word = 0; word < _set.Length; word++)
            {
                for (; _set[word] != 0; _set[word] &= _set[word] - 1)
                {
                    var place = (word << 6) + BitOperations.TrailingZeroCount(_set[word]);
                    sum += _degrees[place] * _weights[place];
                    _degrees[place] = 0;
                }
            }

            return sum;
        }
    }
}

/// <summary>How a name came to its score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Syllables">Weight of the syllables in common.</param>
/// <param name="Pairs">Weight of the pairs in common.</param>
/// <param name="Share">Share of the name that the query covers, 0 to 1.</param>
/// <param name="Name">The name; null when the document has none.</param>
internal readonly record struct NameScore(float Score, float Syllables, float Pairs, float Share, DocumentName? Name);
