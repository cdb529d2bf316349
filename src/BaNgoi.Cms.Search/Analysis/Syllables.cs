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
    private const int MaxLength = 40;

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

    /// <summary>
    /// The syllables among them whose folded form is wanted. Looks through a long text without making strings of all the
    /// others.
    /// </summary>
    public static IEnumerable<Syllable> Find(string normalized, Func<ReadOnlySpan<char>, bool> isWanted)
    {
        var end = 0;
        while (NextWord(normalized, end) is { Length: > 0 } word)
        {
            (var start, end) = (word.Start, word.Start + word.Length);
            if (MayBe(normalized.AsSpan(start, Math.Min(word.Length, MaxLength)), isWanted)
                && Of(normalized.Substring(start, Math.Min(word.Length, MaxLength)).ToLowerInvariant(), start, end) is { } syllable && isWanted(syllable.Folded))
            {
                yield return syllable;
            }
        }
    }

    private static bool MayBe(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, bool> isWanted)
    {
        Span<char> folded = stackalloc char[word.Length];
        return !VietnameseText.TryFold(word, folded) || isWanted(FinalY.UnifyFolded(folded));
    }

    private static Syllable? Of(string exact, int start, int end)
    {
        var plain = VietnameseText.Fold(exact);
        return plain.Length > 0 ? new Syllable(FinalY.Unify(exact, plain), FinalY.Unify(plain, plain), start, end) : null;
    }

    private static (int Start, int Length) NextWord(string text, int from)
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
