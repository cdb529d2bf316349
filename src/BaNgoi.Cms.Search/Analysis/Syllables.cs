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
        for (var i = 0; i < lower.Length; i++)
        {
            if (!IsWordCharacter(lower[i]))
            {
                continue;
            }

            var start = i;
            while (i < lower.Length && IsWordCharacter(lower[i]))
            {
                i++;
            }

            var end = Math.Min(i, start + MaxLength);
            var exact = lower[start..end];
            var plain = VietnameseText.Fold(exact);
            if (plain.Length > 0)
            {
                yield return new Syllable(FinalY.Unify(exact, plain), FinalY.Unify(plain, plain), start, i);
            }
        }
    }

    private static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
}
