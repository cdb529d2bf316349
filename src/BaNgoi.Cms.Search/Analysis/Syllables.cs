using System.Globalization;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Search.Analysis;

/// <summary>
/// Cuts text into syllables. Index and query go through here and nowhere else, so they cannot disagree;
/// Lucene's own tokenizers cut some words at Vietnamese letters.
/// </summary>
internal static class Syllables
{
    /// <summary>Characters kept of one syllable; longer runs are no words (and Lucene refuses terms above 32 kB).</summary>
    public const int MaxLength = 40;

    /// <summary>The syllables of a text that <see cref="VietnameseText.Normalize"/> has already seen, in order.</summary>
    public static IEnumerable<Syllable> Split(string normalized)
    {
        var lower = normalized.ToLowerInvariant();
        var end = 0;
        while (NextWord(lower, end) is { Length: > 0 } word)
        {
            (var start, end) = (word.Start, word.Start + word.Length);
            if (Of(lower.Substring(start, Math.Min(word.Length, MaxLength)), start, end) is { } syllable)
            {
                yield return syllable;
            }
        }
    }

    private static Syllable? Of(string exact, int start, int end)
    {
        var plain = VietnameseText.Fold(exact);
        return plain.Length > 0 ? new Syllable(FinalY.Unify(exact, plain), FinalY.Unify(plain, plain), start, end) : null;
    }

    /// <summary>Where the next run of letters, digits and marks stands; of no length at the end.</summary>
    public static (int Start, int Length) NextWord(string text, int from)
    {
        while (from < text.Length && !IsWordCharacter(text[from]))
        {
            from++;
        }

        var end = from;
        while (end < text.Length && IsWordCharacter(text[end]))
        {
            end++;
        }

        return (from, end - from);
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
}
