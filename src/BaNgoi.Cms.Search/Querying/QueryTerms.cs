using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>A query taken apart: its syllables, its neighbouring pairs and what may be identifiers in it.</summary>
internal sealed class QueryTerms
{
    /// <summary>Characters read of a query. The longest official title has 919.</summary>
    public const int MaxCharacters = 1000;

    /// <summary>Syllables used of a query: enough to tell twins of titles that differ only near their end.</summary>
    public const int MaxSyllables = 120;

    private readonly Dictionary<string, int> _syllables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Second), int> _pairs = [];
    private readonly List<HashSet<string>> _exact = [];
    private readonly List<HashSet<(string First, string Second)>> _exactPairs = [];

    private QueryTerms(string text, IReadOnlyList<Syllable> syllables)
    {
        Text = text;
        Identifiers = IdentifierKey.CandidatesIn(syllables);
        for (var i = 0; i < syllables.Count; i++)
        {
            Add(_syllables, _exact, syllables[i].Folded, syllables[i].Exact);
            if (i > 0)
            {
                Add(_pairs, _exactPairs, (syllables[i - 1].Folded, syllables[i].Folded), (syllables[i - 1].Exact, syllables[i].Exact));
            }
        }

        // People who type marks leave some out; one in four tells a Vietnamese keyboard.
        IsAccented = syllables.Count(syllable => syllable.Exact != syllable.Folded) * 4 >= Math.Max(1, syllables.Count);
    }

    /// <summary>The query, cleaned and cut.</summary>
    public string Text { get; }

    /// <summary>Keys that may be identifiers.</summary>
    public IReadOnlySet<string> Identifiers { get; }

    /// <summary>Whether the person typed Vietnamese marks, so that they must count.</summary>
    public bool IsAccented { get; }

    /// <summary>Each different folded syllable, in order of first use: its place is its number.</summary>
    public IReadOnlyCollection<string> Folded => _syllables.Keys;

    /// <summary>Each different folded pair, likewise numbered.</summary>
    public IReadOnlyCollection<(string First, string Second)> FoldedPairs => _pairs.Keys;

    /// <summary>All syllables as typed.</summary>
    public IEnumerable<string> Exact => _exact.SelectMany(forms => forms);

    /// <summary>Takes any string apart.</summary>
    public static QueryTerms Parse(string? query)
    {
        // Invisible characters do not use up the limit, but no more than a multiple of it is ever read.
        var raw = query ?? "";
        var text = VietnameseText.Normalize(raw[..Math.Min(raw.Length, 4 * MaxCharacters)]);
        if (text.Length > MaxCharacters)
        {
            text = VietnameseText.Normalize(text[..MaxCharacters]);
        }

        return new QueryTerms(text, [.. Syllables.Split(text).Take(MaxSyllables)]);
    }

    /// <summary>Number of a folded syllable, -1 when the query does not have it.</summary>
    public int IndexOf(string folded) => _syllables.TryGetValue(folded, out var number) ? number : -1;

    /// <summary>Whether the query has a folded syllable.</summary>
    public bool Has(ReadOnlySpan<char> folded) => _syllables.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(folded);

    /// <summary>Number of a folded pair, -1 when the query does not have it.</summary>
    public int IndexOf(string first, string second) => _pairs.TryGetValue((first, second), out var number) ? number : -1;

    /// <summary>Whether the syllable of this number was typed exactly so.</summary>
    public bool IsExact(int number, string exact) => _exact[number].Contains(exact);

    /// <summary>Whether the pair of this number was typed exactly so.</summary>
    public bool IsExact(int number, string first, string second) => _exactPairs[number].Contains((first, second));

    private static void Add<T>(Dictionary<T, int> numbers, List<HashSet<T>> forms, T folded, T exact)
        where T : notnull
    {
        if (!numbers.TryGetValue(folded, out var number))
        {
            number = numbers.Count;
            numbers.Add(folded, number);
            forms.Add([]);
        }

        forms[number].Add(exact);
    }
}
