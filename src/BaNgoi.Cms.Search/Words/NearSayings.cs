using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Querying;

namespace BaNgoi.Cms.Search.Words;

/// <summary>
/// Finds phrases people say that a query resembles without having them word for word: "giấy công an cho tiệm cầm đồ" resembles "mở
/// tiệm cầm đồ". Words and pairs in common are weighted by their rarity among the phrases, and count for the part of the phrase
/// they cover.
/// </summary>
internal sealed class NearSayings
{
    /// <summary>Share of a phrase's weight a query must have.</summary>
    private const float Enough = 0.6f;

    /// <summary>Phrases taken: the nearest say most, and each more brings what was not meant.</summary>
    private const int Most = 2;

    /// <summary>Weight of a pair beside that of a syllable.</summary>
    private const float PairShare = 0.5f;

    /// <summary>Worth of a syllable typed without marks, and of one typed with others, for those who type marks.</summary>
    private const float WithoutMarks = 0.6f;

    /// <inheritdoc cref="WithoutMarks" />
    private const float OtherMarks = 0.2f;

    private readonly List<Saying> _sayings;
    private readonly float[] _weights;
    private readonly Dictionary<string, List<int>> _bySyllable = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _pairCounts = [];

    /// <summary>Prepares some phrases; of one syllable there is no resembling.</summary>
    public NearSayings(IEnumerable<Saying> sayings)
    {
        _sayings = [.. sayings.Where(saying => saying.Syllables.Count > 1)];
        for (var number = 0; number < _sayings.Count; number++)
        {
            foreach (var folded in _sayings[number].Syllables.Select(syllable => syllable.Folded).Distinct(StringComparer.Ordinal))
            {
                if (!_bySyllable.TryGetValue(folded, out var numbers))
                {
                    _bySyllable[folded] = numbers = [];
                }

                numbers.Add(number);
            }

            foreach (var pair in Pairs(_sayings[number].Syllables).Distinct())
            {
                _pairCounts[pair] = _pairCounts.GetValueOrDefault(pair) + 1;
            }
        }

        _weights = [.. _sayings.Select(saying => saying.Syllables.Sum(syllable => Rarity(_bySyllable[syllable.Folded].Count))
            + (PairShare * Pairs(saying.Syllables).Sum(pair => Rarity(_pairCounts[pair]))))];
    }

    /// <summary>The phrases a query resembles most, with the share of each that it has.</summary>
    public IReadOnlyList<(Saying Saying, float Share)> In(IReadOnlyList<QuerySyllable> query, bool accented)
    {
        var matched = new Dictionary<int, float>();
        foreach (var typed in query.GroupBy(syllable => syllable.Folded, StringComparer.Ordinal))
        {
            foreach (var number in _bySyllable.GetValueOrDefault(typed.Key) ?? [])
            {
                var weight = Rarity(_bySyllable[typed.Key].Count);
                matched[number] = matched.GetValueOrDefault(number) + _sayings[number].Syllables.Where(syllable => syllable.Folded == typed.Key).Sum(syllable => weight * typed.Max(one => Fit(one, syllable, accented)));
            }
        }

        var pairs = query.Zip(query.Skip(1), (first, second) => (first.Folded, second.Folded)).ToHashSet();
        return [.. matched.Where(match => match.Value >= 0.4f * Enough * _weights[match.Key])
            .Select(match => (Saying: _sayings[match.Key], Weight: match.Value + (PairShare * Pairs(_sayings[match.Key].Syllables).Where(pairs.Contains).Sum(pair => Rarity(_pairCounts[pair]))), Number: match.Key))
            .Select(match => (match.Saying, match.Weight, Share: match.Weight / _weights[match.Number], match.Number))
            .Where(match => match.Share >= Enough)
            .OrderByDescending(match => match.Weight * match.Share).ThenBy(match => match.Number)
            .Take(Most).Select(match => (match.Saying, match.Share))];
    }

    private float Rarity(int count) => MathF.Log(1 + ((_sayings.Count + 1 - count + 0.5f) / (count + 0.5f)));

    private static float Fit(QuerySyllable typed, Syllable wanted, bool accented) =>
        !accented || typed.Exact is null || typed.Exact == wanted.Exact ? 1 : typed.Exact == typed.Folded ? WithoutMarks : OtherMarks;

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<Syllable> syllables) => syllables.Zip(syllables.Skip(1), (first, second) => (first.Folded, second.Folded));
}
