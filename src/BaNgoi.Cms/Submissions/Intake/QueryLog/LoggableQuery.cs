using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Submissions.Intake.QueryLog;

/// <summary>
/// A query that may be counted: one that cannot hold a telephone number, an identity number, a date of birth, an address of mail
/// or of a page, or a story. What might is not shortened or masked but left out whole.
/// </summary>
/// <param name="Spelling">As typed, in lower case.</param>
/// <param name="Folded">Folded.</param>
public sealed record LoggableQuery(string Spelling, string Folded)
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
        if (text.Split(' ', MaxWords + 1).Length > MaxWords || PersonalTraces.MayBeIn(text))
        {
            return null;
        }

        var spelling = Cut(text);
        var folded = VietnameseText.Fold(spelling);
        return folded.Length is > 0 and <= MaxCharacters ? new LoggableQuery(spelling, folded) : null;
    }

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
}
