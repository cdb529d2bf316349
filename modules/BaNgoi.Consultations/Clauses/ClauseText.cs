using System.Text.RegularExpressions;
using BaNgoi.Cms.Text;

namespace BaNgoi.Consultations.Clauses;

/// <summary>The words of a clause, without the signs of Markdown.</summary>
internal static partial class ClauseText
{
    /// <summary>Heading and text as people read them, line by line.</summary>
    public static string Plain(Clause clause) =>
        clause.Heading.Length == 0 ? Plain(clause.Markdown) : clause.Markdown.Length == 0 ? clause.Heading : $"{clause.Heading}\n{Plain(clause.Markdown)}";

    /// <summary>Markdown as people read it, line by line; of a link its words stay.</summary>
    public static string Plain(string markdown) =>
        string.Join('\n', markdown.Split('\n').Where(line => !TableRule().IsMatch(line)).Select(PlainLine));

    /// <summary>What two texts must share to count as the same: composed, tone marks in one place, one space between words; a sign at the end does not count.</summary>
    public static string Normal(Clause clause) => VietnameseText.Normalize(Plain(clause)).TrimEnd('.', ';', ',', ':', ' ');

    /// <summary>The words in lower case, for comparing.</summary>
    public static string[] Words(string plain) => [.. Word().Matches(VietnameseText.Normalize(plain).ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Whether there are letters and none of them is small.</summary>
    public static bool IsUpperCase(string text) => text.Count(char.IsUpper) > 1 && !text.Any(char.IsLower);

    /// <summary>A line without emphasis and escapes.</summary>
    public static string PlainLine(string line)
    {
        var text = Link().Replace(LineStart().Replace(line, ""), "$1");
        text = Emphasis().Replace(text, "");
        return Escape().Replace(text.Trim('|', ' '), "$1").Trim();
    }

    [GeneratedRegex(@"^\s*\|?[\s:|-]*-{3,}[\s:|-]*$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\s*#{1,6}\s+")]
    private static partial Regex LineStart();

    [GeneratedRegex(@"(?<!\\)\[([^\]\[]+)\]\((?:<[^>]*>|[^)\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\*+|(?<![\\\p{L}\p{N}])_+(?=\S)|(?<=[^\s\\])_+(?![\p{L}\p{N}])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
