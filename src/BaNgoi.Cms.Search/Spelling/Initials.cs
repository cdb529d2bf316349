using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Spelling;

/// <summary>
/// Reads an unknown word as the initials of neighbouring syllables of names: gcn for giấy chứng nhận, tnxp for thanh niên
/// xung phong. Officials abbreviate everything so, and no list could hold it all.
/// </summary>
internal sealed class Initials
{
    private const int Shortest = 2;
    private const int Longest = 8;

    /// <summary>Most neighbouring pairs kept; names of one language have fewer, whatever their number.</summary>
    private const int MostPairs = 200_000;

    /// <summary>Phrases followed at a time while a word is being read.</summary>
    private const int Followed = 24;

    private readonly Dictionary<(char First, char Second), List<Pair>> _pairs = [];

    /// <summary>The pairs of one state of the index.</summary>
    public Initials(IndexReader reader)
    {
        var terms = MultiFields.GetTerms(reader, IndexFields.NamesPairs)?.GetEnumerator();
        for (var count = 0; terms is not null && count < MostPairs && terms.MoveNext(); count++)
        {
            Add(terms.Term.Utf8ToString(), terms.DocFreq);
        }

        foreach (var pairs in _pairs.Values)
        {
            pairs.Sort((one, other) => other.Count.CompareTo(one.Count));
        }
    }

    /// <summary>Whether a word looks like initials: too few vowels for a syllable.</summary>
    public static bool Looks(string folded) =>
        folded.Length is >= Shortest and <= Longest && folded.All(char.IsAsciiLetterLower) && !folded.AsSpan(folded.Length > Shortest ? 1 : 0).ContainsAny("aeiouy");

    /// <summary>Phrases, as folded syllables, whose initials a word may be: the most usual first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Read(string folded, int most)
    {
        if (!Looks(folded) || !_pairs.TryGetValue((folded[0], folded[1]), out var first))
        {
            return [];
        }

        var phrases = first.Take(Followed).Select(pair => (Syllables: new List<string> { pair.First, pair.Second }, pair.Count)).ToList();
        for (var at = 2; at < folded.Length; at++)
        {
            var next = _pairs.GetValueOrDefault((folded[at - 1], folded[at])) ?? [];
            phrases = [.. phrases
                .SelectMany(phrase => next.Where(pair => pair.First == phrase.Syllables[^1])
                    .Select(pair => (Syllables: phrase.Syllables.Append(pair.Second).ToList(), Count: Math.Min(phrase.Count, pair.Count))))
                .OrderByDescending(phrase => phrase.Count).Take(Followed)];
        }

        return [.. phrases.Take(most).Select(phrase => phrase.Syllables)];
    }

    private void Add(string term, int count)
    {
        var space = term.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || space == term.Length - 1 || !char.IsAsciiLetterLower(term[0]) || !char.IsAsciiLetterLower(term[space + 1]))
        {
            return;
        }

        var key = (term[0], term[space + 1]);
        if (!_pairs.TryGetValue(key, out var pairs))
        {
            _pairs[key] = pairs = [];
        }

        pairs.Add(new Pair(term[..space], term[(space + 1)..], count));
    }

    private readonly record struct Pair(string First, string Second, int Count);
}
