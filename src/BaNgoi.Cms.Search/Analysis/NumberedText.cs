using System.Collections.Concurrent;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary>A text whose syllables were found and numbered once, to be looked through by many queries.</summary>
internal sealed class NumberedText
{
    /// <summary>Spellings remembered; texts of one language have fewer.</summary>
    private const int MostSpellings = 100_000;

    /// <summary>What has more letters is no word.</summary>
    public const int LongestWord = byte.MaxValue;

    private const int None = -1;

    private static ConcurrentDictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private static int _remembered;

    private readonly Word[] _words;

    /// <summary>Takes a normalised text apart, as <see cref="Syllables.Split"/> does.</summary>
    public NumberedText(string text)
    {
        Text = text;
        var words = new List<Word>(text.Length / 5);
        var end = 0;
        while (Syllables.NextWord(text, end) is { Length: > 0 } word)
        {
            (var start, end) = (word.Start, word.Start + word.Length);
            if (word.Length <= LongestWord && Number(text.AsSpan(start, Math.Min(word.Length, Syllables.MaxLength))) is >= 0 and var number)
            {
                words.Add(new Word(number, start, word.Length));
            }
        }

        _words = [.. words];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its syllables in order.</summary>
    public ReadOnlySpan<Word> Words => _words;

    /// <summary>Those that stand wholly between two places.</summary>
    public ReadOnlySpan<Word> WordsWithin(int start, int end)
    {
        var first = FirstWith(static (word, place) => word.Start >= place, start);
        return _words.AsSpan(first, Math.Max(first, FirstWith(static (word, place) => word.End > place, end)) - first);
    }

    // Words stand in order: the first that is at a place, by halving.
    private int FirstWith(Func<Word, int, bool> isAt, int place)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isAt(_words[middle], place) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // A text has few words that no text before it had, so hardly any is folded.
    private static int Number(ReadOnlySpan<char> written)
    {
        var spellings = _spellings;
        if (spellings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref _remembered) > MostSpellings)
        {
            Interlocked.Exchange(ref _remembered, 0);
            Interlocked.Exchange(ref _spellings, spellings = new(StringComparer.Ordinal));
        }

        var number = None;
        foreach (var syllable in Syllables.Split(written.ToString()))
        {
            number = SyllableNumbers.Of(syllable.Exact, syllable.Folded);
        }

        return spellings[written.ToString()] = number;
    }

    /// <summary>A syllable by the number of its form with marks, and where it stands. A ward's texts have half a million, hence eight bytes.</summary>
    internal readonly struct Word(int exact, int start, int length)
    {
        private const int LengthBits = 8;

        private readonly int _place = (start << LengthBits) | length;

        /// <summary>Its number among <see cref="SyllableNumbers"/>.</summary>
        public int Exact => exact;

        /// <summary>Its first character.</summary>
        public int Start => _place >> LengthBits;

        /// <summary>Just after its last character.</summary>
        public int End => Start + (_place & LongestWord);
    }
}
