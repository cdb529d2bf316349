using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>What may be done to an official text without changing it: NFC, white space, characters that are not seen.</summary>
public static partial class SourceText
{
    /// <summary>One line: composed, without invisible characters, one space between words; null when nothing is left.</summary>
    public static string? OneLine(string? text)
    {
        var clean = WhiteSpace().Replace(Visible(text), " ").Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The lines that hold something, each as <see cref="OneLine"/>.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', '\r').Select(OneLine).OfType<string>()];

    /// <summary>A text for a list: at most <paramref name="most"/> characters with the ellipsis, cut after a clause or between words.</summary>
    public static string Shortened(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var room = text[..(most - 1)];
        var clause = room.LastIndexOfAny([',', ';', ':', '(', '–']);
        var cut = clause >= most * 3 / 5 ? clause : room.LastIndexOf(' ');
        cut = cut > 0 ? cut : char.IsHighSurrogate(room[^1]) ? room.Length - 1 : room.Length;
        var opened = room.LastIndexOf('(', cut - 1);
        cut = opened > most / 3 && room.IndexOf(')', opened, cut - opened) < 0 ? opened : cut;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '(', '–', '-', '.') + "…";
    }

    private static string Visible(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // ¬ is what a soft hyphen of old Word files became in the national records ("tr¬ưởng").
            if (rune.Value is '¬' || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control && !Rune.IsWhiteSpace(rune)))
            {
                continue;
            }

            seen.Append(rune);
        }

        return seen.ToString().Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
