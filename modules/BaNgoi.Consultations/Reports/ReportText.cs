using System.Globalization;
using System.Text;

namespace BaNgoi.Consultations.Reports;

/// <summary>
/// Text every form of a report can carry: what XML forbids and what turns or hides characters is gone before the report is
/// made, so that page, Word file and table say the same.
/// </summary>
internal static class ReportText
{
    /// <summary>
    /// The text composed (NFC), its lines ended by "\n", without lone surrogates, noncharacters, control and invisible format
    /// characters (among them the marks that turn the direction of writing), without blanks at its ends.
    /// </summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isScalar = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isScalar ? rune.Utf16SequenceLength : 1;
            if (isScalar && IsLineEnd(rune))
            {
                length += rune.Value == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                kept.Append('\n');
            }
            else if (rune.Value == '\t')
            {
                kept.Append(' ');
            }
            else if (isScalar && IsShown(rune))
            {
                kept.Append(text, i, length);
            }

            i += length;
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ');

    /// <summary>The lines of a clean text.</summary>
    public static string[] Lines(string clean) => clean.Split('\n');

    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF);
}
