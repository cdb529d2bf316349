using System.Collections.Concurrent;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary>
/// Gives each syllable of names and shown texts a number, so that they are compared and kept as numbers, not strings. There are as
/// many as published texts have different words, some ten thousand in the language; what people type gets none unless it is published.
/// </summary>
internal static class SyllableNumbers
{
    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly Lock Adding = new();

    // By number. A number is only given out when its place is filled; full ones are replaced by larger ones.
    private static volatile string[] _texts = new string[1024];
    private static volatile int[] _folded = new int[1024];
    private static volatile int _count;

    /// <summary>How many have a number; more than any number given so far.</summary>
    public static int Count => _count;

    /// <summary>The number of a published syllable.</summary>
    public static int Of(ReadOnlySpan<char> syllable)
    {
        var numbers = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (numbers.TryGetValue(syllable, out var number))
        {
            return number;
        }

        lock (Adding)
        {
            return numbers.TryGetValue(syllable, out number) ? number : Add(syllable.ToString());
        }
    }

    /// <summary>The number of a published syllable whose form without marks <see cref="Folded"/> then knows.</summary>
    public static int Of(string exact, string folded)
    {
        var (number, ofFolded) = (Of(exact), Of(folded));
        lock (Adding)
        {
            _folded[number] = ofFolded;
        }

        return number;
    }

    /// <summary>The number of a syllable if it has one; else -1.</summary>
    public static int Find(string syllable) => Numbers.TryGetValue(syllable, out var number) ? number : -1;

    /// <summary>The syllable of a number.</summary>
    public static string Text(int number) => _texts[number];

    /// <summary>The number of a syllable's form without marks, by its own number; of those only which were given with it.</summary>
    public static int Folded(int number) => _folded[number];

    private static int Add(string text)
    {
        var number = _count;
        if (number == _texts.Length)
        {
            var (texts, folded) = (_texts, _folded);
            Array.Resize(ref texts, 2 * number);
            Array.Resize(ref folded, 2 * number);
            (_texts, _folded) = (texts, folded);
        }

        _texts[number] = text;
        _count = number + 1;
        Numbers[text] = number;
        return number;
    }
}
