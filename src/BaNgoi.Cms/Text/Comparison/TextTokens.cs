using System.Globalization;

namespace BaNgoi.Cms.Text.Comparison;

/// <summary>Cuts text for comparing; the pieces joined are the text again.</summary>
internal static class TextTokens
{
    /// <summary>Lines, each with its end.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', start))
        {
            lines.Add(text[start..(at + 1)]);
            start = at + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }

    /// <summary>Words, runs of blanks, and single other signs. A letter keeps its marks, written in one sign or in several.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || !Belongs(text[i - 1], text[i]))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return words;
    }

    private static bool Belongs(char left, char right) =>
        (IsLetter(left) && IsLetter(right)) || (char.IsWhiteSpace(left) && char.IsWhiteSpace(right)) || (char.IsHighSurrogate(left) && char.IsLowSurrogate(right));

    private static bool IsLetter(char sign) => char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
