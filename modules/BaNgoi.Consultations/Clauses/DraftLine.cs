using System.Text;
using System.Text.RegularExpressions;

namespace BaNgoi.Consultations.Clauses;

/// <summary>A line of a draft in Markdown.</summary>
/// <param name="Text">Without the blanks around it and without the signs of a heading.</param>
/// <param name="Indent">Blanks before it.</param>
/// <param name="IsHeading">Whether it was a Markdown heading.</param>
/// <param name="StartsBlock">Whether a new block begins here: after an empty line, a heading or a table.</param>
/// <param name="IsQuoted">Whether it stands in a quotation of several lines, as where a text amends another; there nothing is numbered.</param>
/// <param name="Source">As it was written, without the blanks behind it.</param>
internal sealed record DraftLine(string Text, int Indent, bool IsHeading, bool StartsBlock, bool IsQuoted, string Source)
{
    public bool IsBlank => Text.Length == 0;

    public bool IsTable => Text.StartsWith('|');
}

/// <summary>Cuts a draft into lines.</summary>
internal static partial class DraftLines
{
    // A quotation that is not closed within so many lines is a forgotten sign, not a quotation.
    private const int LongestQuotation = 400;

    /// <summary>The lines: composed, with plain spaces, the real đ and no invisible signs.</summary>
    public static IReadOnlyList<DraftLine> Of(string markdown)
    {
        var sources = Clean(markdown).Split('\n');
        var quoted = Quoted(sources);
        var lines = new List<DraftLine>(sources.Length);
        foreach (var source in sources.Select(source => source.TrimEnd()))
        {
            var text = source.TrimStart();
            var heading = Heading().Match(text);
            var before = lines.Count > 0 ? lines[^1] : null;
            var content = heading.Success ? heading.Groups[1].Value.Trim() : text;
            var starts = before is null || before.IsBlank || before.IsHeading || before.IsTable != content.StartsWith('|') || heading.Success;
            lines.Add(new DraftLine(content, source.Length - text.Length, heading.Success, starts, quoted[lines.Count], source));
        }

        return lines;
    }

    private static string Clean(string markdown)
    {
        var clean = new StringBuilder(markdown.Length);
        foreach (var rune in markdown.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Lone surrogates come as U+FFFD; noncharacters cannot be normalised; the African and the Icelandic letter look like Đ.
            switch (rune.Value)
            {
                case '\n':
                    clean.Append('\n');
                    break;
                case 0x00D0 or 0x0189:
                    clean.Append('Đ');
                    break;
                case 0x00F0:
                    clean.Append('đ');
                    break;
                case 0xFFFD or (>= 0xFDD0 and <= 0xFDEF):
                    break;
                default:
                    clean.Append((rune.Value & 0xFFFE) == 0xFFFE || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format ? "" : Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
                    break;
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool[] Quoted(string[] lines)
    {
        var quoted = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            if (OpensQuotation().Match(lines[i]) is not { Success: true } opening)
            {
                continue;
            }

            var straight = opening.Groups[1].Value == "\"";
            var open = 0;
            for (var end = i; end < lines.Length && end < i + LongestQuotation; end++)
            {
                open += straight ? lines[end].Count(c => c == '"') % 2 : lines[end].Count(c => c == '“') - lines[end].Count(c => c == '”');
                if (straight ? open % 2 == 0 : open <= 0)
                {
                    Array.Fill(quoted, true, i, end - i + 1);
                    i = end;
                    break;
                }
            }
        }

        return quoted;
    }

    [GeneratedRegex(@"^#{1,6}(?:\s+(.*?))?(?:\s+#+)?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[\s*_>-]*([“""])")]
    private static partial Regex OpensQuotation();
}
