using System.Globalization;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Submissions.Intake.QueryLog;

/// <summary>
/// A query that may be counted: one that cannot hold a telephone number, an identity number, a date of birth, an address of mail
/// or of a page, or a story. What might is not shortened or masked but left out whole.
/// </summary>
/// <param name="Spelling">As typed, in lower case.</param>
/// <param name="Folded">Folded.</param>
public sealed partial record LoggableQuery(string Spelling, string Folded)
{
    /// <summary>Characters kept of a query.</summary>
    public const int MaxCharacters = 80;

    /// <summary>A query of more words tells a story, which may be about somebody.</summary>
    public const int MaxWords = 12;

    // No more is ever looked at.
    private const int MaxRead = 1000;

    /// <summary>The query, or null when it is empty or may hold personal data.</summary>
    public static LoggableQuery? Of(string typed)
    {
        if (typed.Length > MaxRead)
        {
            return null;
        }

        var text = VietnameseText.Normalize(typed).ToLowerInvariant();
        if (text.Split(' ', MaxWords + 1).Length > MaxWords || MayIdentify(text))
        {
            return null;
        }

        var spelling = Cut(text);
        var folded = VietnameseText.Fold(spelling);
        return folded.Length is > 0 and <= MaxCharacters ? new LoggableQuery(spelling, folded) : null;
    }

    private static bool MayIdentify(string text) =>
        Address().IsMatch(text) || Date().IsMatch(text) || Numbers().Matches(text).Any(number => !ProcedureCode().IsMatch(number.Value));

    // At the end of a word where there is one, and never through a character.
    private static string Cut(string text)
    {
        if (text.Length <= MaxCharacters)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', MaxCharacters);
        end = end > 0 ? end : char.IsHighSurrogate(text[MaxCharacters - 1]) ? MaxCharacters - 1 : MaxCharacters;
        return text[..end];
    }

    // Mail and pages, also where the scheme is left out.
    [GeneratedRegex(@"[@＠]|://|\bwww\.|[a-z0-9]\.(vn|com|net|org|info|io|me)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "12/5/1990" and the like: six digits are not needed to be a day of birth.
    [GeneratedRegex(@"(?<!\d)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    // Six digits or more, grouped as people group them. A slash is none of it: "61/2018" is the number of a decree.
    [GeneratedRegex(@"\d(?:[ .\-()+]*\d){5,}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // National codes: 1.001193, 1001193, 1.001193.000.00.00. All have a zero after the first digit; no local telephone number has.
    [GeneratedRegex(@"^[1-3][. ]?0\d{5}(\.\d{3}\.\d{2}\.\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ProcedureCode();
}
