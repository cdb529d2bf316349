using System.Collections.Concurrent;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary>
/// Gives each syllable of names and shown texts a number, so that they are compared and kept as numbers, not strings. There are as
/// many as published texts have different words, some ten thousand in the language; what people type gets none unless it is published.
/// </summary>
internal static class SyllableNumbers
{
    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<int, string> Texts = [];
    private static readonly Lock Adding = new();

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
            if (!numbers.TryGetValue(syllable, out number))
            {
                var text = syllable.ToString();
                number = Texts.Count;
                Texts[number] = text;
                Numbers[text] = number;
            }
        }

        return number;
    }

    /// <summary>The number of a syllable if it has one; else -1.</summary>
    public static int Find(string syllable) => Numbers.TryGetValue(syllable, out var number) ? number : -1;

    /// <summary>The syllable of a number.</summary>
    public static string Text(int number) => Texts[number];
}
