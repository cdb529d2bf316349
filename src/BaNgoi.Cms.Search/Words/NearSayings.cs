using System.Buffers;
using System.Numerics;
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

    /// <summary>Share of <see cref="Enough"/> its syllables alone must have, for its pairs to be looked at.</summary>
    private const float EnoughSyllables = 0.4f;

    /// <summary>Phrases taken: the nearest say most, and each more brings what was not meant.</summary>
    private const int Most = 2;

    /// <summary>Weight of a pair beside that of a syllable.</summary>
    private const float PairShare = 0.5f;

    /// <summary>Worth of a syllable typed without marks, and of one typed with others, for those who type marks.</summary>
    private const float WithoutMarks = 0.6f;

    /// <inheritdoc cref="WithoutMarks" />
    private const float OtherMarks = 0.2f;

    private readonly Saying[] _sayings;
    private readonly float[] _weights;

    /// <summary>What the syllables a phrase has in common must weigh, for its pairs to be looked at.</summary>
    private readonly float[] _needed;

    private readonly Dictionary<string, Uses> _bySyllable;
    private readonly Dictionary<(string, string), int> _pairNumbers;
    private readonly float[] _pairRarity;

    /// <summary>The pairs of all phrases by their numbers, phrase by phrase, and where those of each begin.</summary>
    private readonly int[] _pairs;

    /// <inheritdoc cref="_pairs" />
    private readonly int[] _firstPair;

    /// <summary>Prepares some phrases; of one syllable there is no resembling.</summary>
    public NearSayings(IEnumerable<Saying> sayings)
    {
        _sayings = [.. sayings.Where(saying => saying.Syllables.Length > 1)];
        _bySyllable = _sayings
            .SelectMany((saying, number) => saying.Syllables.Select(syllable => (syllable.Folded, syllable.Exact, Number: number)))
            .GroupBy(use => use.Folded, StringComparer.Ordinal)
            .ToDictionary(
                uses => uses.Key,
                uses => new Uses(
                    Rarity(uses.Select(use => use.Number).Distinct().Count()),
                    [.. uses.GroupBy(use => use.Exact, use => use.Number, StringComparer.Ordinal).Select(form => new Form(form.Key, [.. form]))]),
                StringComparer.Ordinal);
        var pairs = _sayings.SelectMany(saying => Pairs(saying.Syllables).Distinct()).CountBy(pair => pair).ToList();
        _pairRarity = [.. pairs.Select(pair => Rarity(pair.Value))];
        _pairNumbers = pairs.Select((pair, number) => (pair.Key, number)).ToDictionary();
        _pairs = [.. _sayings.SelectMany(saying => Pairs(saying.Syllables).Select(pair => _pairNumbers[pair]))];
        _firstPair = new int[_sayings.Length];
        for (var number = 1; number < _sayings.Length; number++)
        {
            _firstPair[number] = _firstPair[number - 1] + _sayings[number - 1].Syllables.Length - 1;
        }

        _weights = [.. _sayings.Select(saying => saying.Syllables.Sum(syllable => _bySyllable[syllable.Folded].Rarity)
            + (PairShare * Pairs(saying.Syllables).Sum(pair => _pairRarity[_pairNumbers[pair]])))];
        _needed = [.. _weights.Select(weight => EnoughSyllables * Enough * weight)];
    }

    /// <summary>
    /// The phrases a query resembles most, with the share of each that it has. Who types marks is believed: phrases with other marks
    /// are only looked for where none has these, and then count for less.
    /// </summary>
    public IReadOnlyList<(Saying Saying, float Share)> In(IReadOnlyList<QuerySyllable> query, bool accented)
    {
        var found = Find(query, accented);
        return found.Count > 0 || !accented ? found : [.. Find(query, accented: false).Select(near => (near.Saying, near.Share * WithoutMarks))];
    }

    private List<(Saying Saying, float Share)> Find(IReadOnlyList<QuerySyllable> query, bool accented)
    {
        var matched = ArrayPool<float>.Shared.Rent(_sayings.Length);
        Array.Clear(matched, 0, _sayings.Length);
        try
        {
            for (var i = 0; i < query.Count; i++)
            {
                if (IsFirst(query, i) && _bySyllable.TryGetValue(query[i].Folded, out var uses))
                {
                    Match(query, i, uses, accented, matched);
                }
            }

            return Nearest(query, accented, matched);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(matched);
        }
    }

    private static bool IsFirst(IReadOnlyList<QuerySyllable> query, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (query[i].Folded == query[at].Folded)
            {
                return false;
            }
        }

        return true;
    }

    // A syllable that stands several times in the query counts as the one that fits best.
    private static void Match(IReadOnlyList<QuerySyllable> query, int first, Uses uses, bool accented, float[] matched)
    {
        foreach (var (exact, numbers) in uses.Forms)
        {
            var fit = 0f;
            for (var i = first; i < query.Count && fit < 1; i++)
            {
                fit = query[i].Folded == query[first].Folded ? Math.Max(fit, Fit(query[i], exact, accented)) : fit;
            }

            // Thousands for the common ones: nothing else is done within.
            var weight = uses.Rarity * fit;
            foreach (var number in numbers)
            {
                matched[number] += weight;
            }
        }
    }

    private List<(Saying Saying, float Share)> Nearest(IReadOnlyList<QuerySyllable> query, bool accented, float[] matched)
    {
        var asked = new AskedPairs(query, _pairNumbers);
        var near = new List<(int Number, float Weight, float Share)>();
        for (var number = FirstLikely(matched, 0); number < _sayings.Length; number = FirstLikely(matched, number + 1))
        {
            var weight = matched[number] + (PairShare * PairsIn(number, query, accented, asked));
            if (weight / _weights[number] is >= Enough and var share)
            {
                near.Add((number, weight, share));
            }
        }

        return [.. near.OrderByDescending(match => match.Weight * match.Share).ThenBy(match => match.Number)
            .Take(Most).Select(match => (_sayings[match.Number], match.Share))];
    }

    // The first phrase from a place on that has enough in common; behind the last one when there is none. Few have, so several are
    // looked at at once.
    private int FirstLikely(float[] matched, int from)
    {
        for (; from <= _sayings.Length - Vector<float>.Count; from += Vector<float>.Count)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(matched, from), new Vector<float>(_needed, from)))
            {
                break;
            }
        }

        while (from < _sayings.Length && matched[from] < _needed[from])
        {
            from++;
        }

        return from;
    }

    // A pair fits as well as the worse of its two syllables does, in the place of the query where it fits best.
    private float PairsIn(int number, IReadOnlyList<QuerySyllable> query, bool accented, AskedPairs asked)
    {
        var sum = 0f;
        var syllables = _sayings[number].Syllables;
        for (var i = 1; i < syllables.Length; i++)
        {
            var pair = _pairs[_firstPair[number] + i - 1];
            if (asked.Places(pair) is { } places)
            {
                var fit = 0f;
                foreach (var at in places)
                {
                    fit = Math.Max(fit, Math.Min(Fit(query[at - 1], syllables[i - 1].Exact, accented), Fit(query[at], syllables[i].Exact, accented)));
                }

                sum += fit * _pairRarity[pair];
            }
        }

        return sum;
    }

    private float Rarity(int count) => MathF.Log(1 + ((_sayings.Length + 1 - count + 0.5f) / (count + 0.5f)));

    private static float Fit(QuerySyllable typed, string exact, bool accented) =>
        !accented || typed.Exact is null || typed.Exact == exact ? 1 : typed.Exact == typed.Folded ? WithoutMarks : OtherMarks;

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<Syllable> syllables) => syllables.Zip(syllables.Skip(1), (first, second) => (first.Folded, second.Folded));

    /// <summary>Where each pair that any phrase has stands in a query, as the place of its second syllable.</summary>
    private sealed class AskedPairs
    {
        private readonly List<List<int>> _places = [];
        private readonly NumberTable _byNumber;

        public AskedPairs(IReadOnlyList<QuerySyllable> query, Dictionary<(string, string), int> numbers)
        {
            _byNumber = new NumberTable(query.Count);
            for (var i = 1; i < query.Count; i++)
            {
                if (!numbers.TryGetValue((query[i - 1].Folded, query[i].Folded), out var number))
                {
                    continue;
                }

                if (Places(number) is { } known)
                {
                    known.Add(i);
                }
                else
                {
                    _byNumber[number] = _places.Count;
                    _places.Add([i]);
                }
            }
        }

        public List<int>? Places(int pair) => _byNumber[pair] is >= 0 and var place ? _places[place] : null;
    }

    /// <summary>All phrases a syllable stands in, by how it is written there.</summary>
    private sealed record Uses(float Rarity, Form[] Forms);

    /// <summary>A syllable with its marks, and the phrases it stands in: once for each time it does.</summary>
    private readonly record struct Form(string Exact, int[] Sayings);
}
