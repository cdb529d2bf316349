using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Querying;

namespace BaNgoi.Cms.Search.Words;

/// <summary>The ward's words of one state of the index, ready to be looked up in queries.</summary>
internal sealed class Thesaurus
{
    /// <summary>Words that may stand between the two syllables of a phrase, and within a longer one in all.</summary>
    private const int WordsBetweenTwo = 1;

    /// <inheritdoc cref="WordsBetweenTwo" />
    private const int WordsBetween = 2;

    private readonly Dictionary<SearchWordsKind, SayingLookup> _byKind;
    private readonly Dictionary<string, Analysis.Syllable[]> _meant = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);

    /// <summary>The words of the given entries; the same phrase may stand in several.</summary>
    public Thesaurus(IEnumerable<SearchWords> entries)
    {
        var sayings = new List<Saying>();
        foreach (var entry in entries)
        {
            sayings.AddRange(entry.Said.Select(phrase => new Saying(Learn(phrase), entry)).Where(saying => saying.Syllables.Length > 0));

            foreach (var phrase in entry.Meant.Where(phrase => !_meant.ContainsKey(phrase)))
            {
                _meant[phrase] = Learn(phrase);
            }
        }

        Near = new NearSayings(sayings.Where(saying => saying.Entry.Kind == SearchWordsKind.Synonyms));
        _byKind = sayings.GroupBy(saying => saying.Entry.Kind).ToDictionary(kind => kind.Key, kind => new SayingLookup(kind));
    }

    /// <summary>Phrases that stand for official ones, to be found where a query only resembles them.</summary>
    public NearSayings Near { get; }

    /// <summary>Whether a folded syllable stands in any phrase.</summary>
    public bool Knows(string folded) => _folded.Contains(folded);

    /// <summary>Whether a syllable with its marks stands in any phrase.</summary>
    public bool KnowsExact(string exact) => _exact.Contains(exact);

    /// <summary>
    /// The phrases of some kind in a query, wherever they begin, longest first. Marks that were typed must agree; a single
    /// syllable must agree in all, for those who type marks.
    /// </summary>
    public IEnumerable<SayingMatch> In(IReadOnlyList<QuerySyllable> query, bool accented, SearchWordsKind kind)
    {
        if (!_byKind.TryGetValue(kind, out var lookup))
        {
            yield break;
        }

        for (var start = 0; start < query.Count; start++)
        {
            var longer = start + 1 < query.Count ? lookup.Longer(query[start].Folded, query[start + 1].Folded) : [];
            foreach (var saying in longer)
            {
                if (Fits(query, start, saying.Syllables, accented))
                {
                    yield return new SayingMatch(start, saying);
                }
            }

            foreach (var saying in lookup.Single(query[start].Folded))
            {
                if (Fits(query, start, saying.Syllables, accented))
                {
                    yield return new SayingMatch(start, saying);
                }
            }
        }
    }

    /// <summary>
    /// The phrases of some kind whose syllables stand in a query in their order with a few words between: "cắt miếng đất" has "cắt
    /// đất". Phrases that stand there whole are not among them.
    /// </summary>
    public IEnumerable<Saying> LooselyIn(IReadOnlyList<QuerySyllable> query, bool accented, SearchWordsKind kind)
    {
        if (!_byKind.TryGetValue(kind, out var lookup))
        {
            yield break;
        }

        for (var start = 0; start < query.Count; start++)
        {
            for (var second = start + 1; second < query.Count && second <= start + 1 + WordsBetween; second++)
            {
                // The first place where a syllable stands is the one that counts.
                if (Repeats(query, start + 1, second))
                {
                    continue;
                }

                foreach (var saying in lookup.Longer(query[start].Folded, query[second].Folded))
                {
                    if (FitsLoosely(query, start, saying.Syllables, accented))
                    {
                        yield return saying;
                    }
                }
            }
        }
    }

    /// <summary>The official phrases of an entry, taken apart.</summary>
    public IEnumerable<Analysis.Syllable[]> Meant(SearchWords entry) => entry.Meant.Select(phrase => _meant[phrase]);

    /// <summary>Whether any of some phrases stands in a query.</summary>
    public static bool AnyIn(IEnumerable<string> phrases, IReadOnlyList<QuerySyllable> query, bool accented) =>
        phrases.Select(Saying.Split).Any(syllables => syllables.Length > 0
            && Enumerable.Range(0, query.Count).Any(start => Fits(query, start, syllables, accented)));

    private static bool Repeats(IReadOnlyList<QuerySyllable> query, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (query[i].Folded == query[at].Folded)
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitsLoosely(IReadOnlyList<QuerySyllable> query, int start, IReadOnlyList<Analysis.Syllable> phrase, bool accented)
    {
        var room = phrase.Count == 2 ? WordsBetweenTwo : WordsBetween;
        var skipped = 0;
        var at = start;
        for (var i = 0; i < phrase.Count; i++, at++)
        {
            for (; i > 0 && at < query.Count && query[at].Folded != phrase[i].Folded; at++, skipped++)
            {
            }

            // Of two syllables alone, both must be meant: their marks agree, or were not typed at all.
            if (at >= query.Count || skipped > room || !MarksFit(query[at], phrase[i], accented, whole: phrase.Count == 2))
            {
                return false;
            }
        }

        return skipped > 0;
    }

    private static bool MarksFit(QuerySyllable typed, Analysis.Syllable wanted, bool accented, bool whole) =>
        !accented || typed.Exact is null || typed.Exact == wanted.Exact || (typed.Exact == typed.Folded && !whole);

    private static bool Fits(IReadOnlyList<QuerySyllable> query, int start, IReadOnlyList<Analysis.Syllable> phrase, bool accented)
    {
        if (start + phrase.Count > query.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            var typed = query[start + i];
            if (typed.Folded != phrase[i].Folded || !MarksFit(typed, phrase[i], accented, whole: phrase.Count == 1))
            {
                return false;
            }
        }

        return true;
    }

    // Ten thousand phrases are made of some hundreds of syllables: each is kept once.
    private Analysis.Syllable[] Learn(string phrase)
    {
        var syllables = Saying.Split(phrase);
        for (var i = 0; i < syllables.Length; i++)
        {
            syllables[i] = syllables[i] with { Folded = Known(_folded, syllables[i].Folded), Exact = Known(_exact, syllables[i].Exact) };
        }

        return syllables;
    }

    private static string Known(HashSet<string> words, string word)
    {
        if (words.TryGetValue(word, out var known))
        {
            return known;
        }

        words.Add(word);
        return word;
    }
}
