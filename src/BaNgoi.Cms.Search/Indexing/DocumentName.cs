using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>One name of a document as syllables.</summary>
internal sealed class DocumentName
{
    private KeptWeight? _weight;

    /// <summary>A name of the given syllables.</summary>
    public DocumentName(bool isTitle, IEnumerable<(string Exact, string Folded)> syllables)
    {
        IsTitle = isTitle;
        Syllables = [.. syllables];
        Distinct = [.. Syllables.Select(syllable => syllable.Folded).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether it is the title or short title, not a keyword phrase.</summary>
    public bool IsTitle { get; }

    /// <summary>All syllables in order.</summary>
    public IReadOnlyList<(string Exact, string Folded)> Syllables { get; }

    /// <summary>Each folded syllable once.</summary>
    public IReadOnlyList<string> Distinct { get; }

    /// <summary>Rarity of all its syllables together, in one state of the index; kept, as a name is scored by nearly every query.</summary>
    public float WeightIn(Vocabulary vocabulary)
    {
        var kept = _weight;
        if (kept?.Vocabulary != vocabulary)
        {
            _weight = kept = new KeptWeight(vocabulary, Distinct.Sum(vocabulary.Weight));
        }

        return kept.Weight;
    }

    /// <summary>Reads "đăng/dang" or "khai".</summary>
    public static (string Exact, string Folded) Decode(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (word, word) : (word[..slash], word[(slash + 1)..]);
    }

    private sealed record KeptWeight(Vocabulary Vocabulary, float Weight);
}
