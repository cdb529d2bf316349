using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>
/// Turns plain official text into Markdown that reads the same: paragraphs, lists where the source has dashes and
/// plus signs, "Bước 1" in bold, and every character that would be markup escaped.
/// </summary>
public static partial class MarkdownText
{
    /// <summary>The text, or null when there is none. Same text in, same Markdown out.</summary>
    public static string? From(string? text)
    {
        var blocks = new StringBuilder();
        var depth = 0;
        foreach (var line in Parted(text).Where(line => !Rule().IsMatch(line)))
        {
            var (nextDepth, block) = Block(line, depth);
            blocks.Append(blocks.Length == 0 ? "" : nextDepth > 0 && depth > 0 ? "\n" : "\n\n").Append(block);
            depth = nextDepth;
        }

        return blocks.Length == 0 ? null : blocks.ToString();
    }

    /// <summary>A list with one item for each text; dashes inside a text become items under it.</summary>
    public static string? List(IEnumerable<string> items)
    {
        var lines = items.SelectMany(item => Parted(item).Where(line => !Rule().IsMatch(line)).Select((line, i) => (i == 0 ? "- " : "  - ") + Escape(Bullet().Replace(line, "")))).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>Depth in lists (0 = paragraph) and Markdown of one source line.</summary>
    private static (int Depth, string Markdown) Block(string line, int depthBefore)
    {
        var step = Step().Match(line);
        if (step.Success)
        {
            return (0, $"**{Escape(step.Groups["head"].Value.TrimEnd(' ', '.', ':'))}.** {Escape(line[step.Length..])}".TrimEnd());
        }

        var bullet = Bullet().Match(line);
        if (!bullet.Success)
        {
            return (0, Escape(line));
        }

        // In these texts "+" stands under "-".
        var depth = line[0] == '+' && depthBefore > 0 ? 2 : 1;
        return (depth, (depth == 2 ? "  - " : "- ") + Escape(line[bullet.Length..]));
    }

    /// <summary>Some records have all steps or all dashes on one line. They are parted where no sentence can go on.</summary>
    private static IEnumerable<string> Parted(string? text)
    {
        var expected = 0;
        foreach (var line in SourceText.Lines(text))
        {
            if (Step().Match(line) is { Success: true } first)
            {
                expected = Number(first) + 1;
            }

            var start = 0;
            foreach (var match in BeginsInside().Matches(line).Where(match => match.Index > 0))
            {
                // "Bước 5" in the middle is a step only when it counts on; else it is a reference to one.
                if (match.Groups["number"].Success)
                {
                    if (expected == 0 || Number(match) != expected)
                    {
                        continue;
                    }

                    expected++;
                }

                yield return line[start..match.Index].Trim();
                start = match.Index;
            }

            yield return line[start..].Trim();
        }
    }

    private static int Number(Match step) => int.Parse(step.Groups["number"].Value, CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = Markup().Replace(text, @"\$0");
        return NumberAtStart().Replace(escaped, @"$1\$2");
    }

    [GeneratedRegex(@"^([-–+*•]\s*|[a-zđ]\)\s*|\d{1,2}[.\)]\s*)?(?<head>Bước\s+(?<number>\d{1,2}))\s*[:.]?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    /// <summary>A step, or a dash before a capital, behind the end of a sentence or clause.</summary>
    [GeneratedRegex(@"(?<=[.;:)]\s?)([-–+*•]\s*|[a-zđ]\)\s*)?Bước\s+(?<number>\d{1,2})\s*[:.]|(?<=[.;:]\s?)[-–+*•]\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsInside();

    [GeneratedRegex(@"^[-–+*•]+\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    /// <summary>A line of nothing but signs would become a rule or turn the line above into a heading.</summary>
    [GeneratedRegex(@"^[-–_=*.~+•\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    /// <summary>Markup of CommonMark and of the extensions in use; # and > matter at the start only, but read the same escaped.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>#|~^&]|(?<==)=|(?<=\+)\+|(?<=\$)\$|^[-+=](?=\s|$)|!(?=\[)", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(\d{1,9})([.\)])(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtStart();
}
