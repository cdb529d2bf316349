using System.Globalization;
using System.Text;

namespace BaNgoi.Cms.Text;

/// <summary>Makes any sequence of UTF-16 units safe to normalise, compare and show on one line.</summary>
internal static class TextCleaner
{
    /// <summary>
    /// Combining marks kept after one letter. Vietnamese needs two; stacks of hundreds ("zalgo") would make
    /// Unicode's reordering quadratic and the page unreadable.
    /// </summary>
    private const int MarksPerLetter = 8;

    /// <summary>As <see cref="MarksPerLetter"/>, before composition, which can unfold one character into a letter and several marks.</summary>
    private const int MarksBeforeComposition = 32;

    /// <summary>NFC without lone surrogates, noncharacters, control and invisible format characters; runs of white space are one space.</summary>
    public static string Clean(string text)
    {
        var wellFormed = Filter(text, MarksBeforeComposition, keepMarks: true);
        return Filter(wellFormed.Normalize(NormalizationForm.FormC), MarksPerLetter, keepMarks: true);
    }

    /// <summary>The letters of an already clean text without any of their marks.</summary>
    public static string WithoutMarks(string clean) =>
        Filter(clean.Normalize(NormalizationForm.FormD), marksPerLetter: 0, keepMarks: false).Normalize(NormalizationForm.FormC);

    /// <summary>Whether the character is a combining mark of any kind.</summary>
    public static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Filter(string text, int marksPerLetter, bool keepMarks)
    {
        var result = new StringBuilder(text.Length);
        var marks = 0;
        var spaceDue = false;
        for (var i = 0; i < text.Length;)
        {
            var isScalar = Rune.TryGetRuneAt(text, i, out var rune);
            i += isScalar ? rune.Utf16SequenceLength : 1;
            if (!isScalar || IsNoncharacter(rune))
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                spaceDue = true;
                marks = 0;
                continue;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                continue;
            }

            var isMark = IsMark(category);
            marks = isMark ? marks + 1 : 0;
            if (isMark && (!keepMarks || marks > marksPerLetter))
            {
                continue;
            }

            if (spaceDue && result.Length > 0)
            {
                result.Append(' ');
            }

            spaceDue = false;
            result.Append(text, i - rune.Utf16SequenceLength, rune.Utf16SequenceLength);
        }

        return result.ToString();
    }

    // U+FDD0..U+FDEF and the last two of each plane: not text, and Normalize refuses some of them.
    private static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
