using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Text;

/// <summary>Tells texts that may hold a telephone number, an identity number, a date of birth, an address of mail or of a page. It errs on the side of yes.</summary>
public static partial class PersonalTraces
{
    /// <summary>Whether there may be such a thing in a text.</summary>
    public static bool MayBeIn(string text) =>
        Address().IsMatch(text) || Date().IsMatch(text) || Numbers().Matches(text).Any(number => !ProcedureCode().IsMatch(number.Value));

    // Mail and pages, also where the scheme is left out.
    [GeneratedRegex(@"[@＠]|://|\bwww\.|[a-z0-9]\.(vn|com|net|org|info|io|me)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
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
