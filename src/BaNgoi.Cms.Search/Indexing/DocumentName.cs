using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>One name of a document as syllables, kept as <see cref="SyllableNumbers"/>.</summary>
internal sealed class DocumentName
{
    private readonly int[] _exact;
    private readonly int[] _folded;
    private KeptWeight? _weight;

    /// <summary>A name of the given syllables.</summary>
    public DocumentName(bool isTitle, IEnumerable<(string Exact, string Folded)> syllables)
        : this(isTitle, [.. syllables.Select(syllable => (SyllableNumbers.Of(syllable.Exact), SyllableNumbers.Of(syllable.Folded)))])
    {
    }

    private DocumentName(bool isTitle, List<(int Exact, int Folded)> syllables)
    {
        IsTitle = isTitle;
        _exact = new int[syllables.Count];
        _folded = new int[syllables.Count];
        for (var i = 0; i < _exact.Length; i++)
        {
            (_exact[i], _folded[i]) = syllables[i];
            Hash = HashCode.Combine(Hash, _exact[i]);
        }
    }

    /// <summary>Whether it is the title or short title, not a keyword phrase.</summary>
    public bool IsTitle { get; }

    /// <summary>The same for names that are written alike.</summary>
    public int Hash { get; }

    /// <summary>Number of each syllable with its marks, in order.</summary>
    public ReadOnlySpan<int> Exact => _exact;

    /// <summary>Number of each syllable without marks, in order.</summary>
    public ReadOnlySpan<int> Folded => _folded;

    /// <summary>All syllables in order; made anew each time, for what is shown.</summary>
    public IReadOnlyList<(string Exact, string Folded)> Syllables =>
        [.. _exact.Zip(_folded, (exact, folded) => (SyllableNumbers.Text(exact), SyllableNumbers.Text(folded)))];

    /// <summary>Reads syllables parted by spaces, each "đăng/dang" or "khai".</summary>
    public static DocumentName Decode(bool isTitle, ReadOnlySpan<char> words)
    {
        var syllables = new List<(int, int)>();
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (!word.IsEmpty)
            {
                var slash = word.IndexOf('/');
                var exact = SyllableNumbers.Of(slash < 0 ? word : word[..slash]);
                syllables.Add((exact, slash < 0 ? exact : SyllableNumbers.Of(word[(slash + 1)..])));
            }
        }

        return new DocumentName(isTitle, syllables);
    }

    /// <summary>Whether a folded syllable is one of it.</summary>
    public bool Has(string folded) => SyllableNumbers.Find(folded) is >= 0 and var number && _folded.AsSpan().Contains(number);

    /// <summary>Rarity of all its different syllables together, in one state of the index; kept, as a name is scored by nearly every query.</summary>
    public float WeightIn(Vocabulary vocabulary)
    {
        var kept = _weight;
        if (kept?.Vocabulary != vocabulary)
        {
            _weight = kept = new KeptWeight(vocabulary, Sum(vocabulary));
        }

        return kept.Weight;
    }

    private float Sum(Vocabulary vocabulary)
    {
        var sum = 0.0;
        for (var i = 0; i < _folded.Length; i++)
        {
            sum += _folded.AsSpan(0, i).Contains(_folded[i]) ? 0 : vocabulary.Weight(SyllableNumbers.Text(_folded[i]));
        }

        return (float)sum;
    }

    private sealed record KeptWeight(Vocabulary Vocabulary, float Weight);
}
