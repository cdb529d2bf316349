using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>Finds the code of the form a paper is written on: CT01, NA17, Mẫu số 01.</summary>
public static partial class FormCode
{
    /// <summary>Most codes taken from one name.</summary>
    private const int Most = 4;

    /// <summary>The codes in order, separated by commas; null when the name names no form.</summary>
    public static string? Find(string name)
    {
        var found = Named().Matches(name).Select(Code).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        return found.Count == 0 ? null : string.Join(", ", found);
    }

    private static string Code(Match match) => match.Groups["lettered"].Success
        ? match.Groups["lettered"].Value.ToUpperInvariant()[..1] + match.Groups["lettered"].Value[1..]
        : "Mẫu số " + match.Groups["numbered"].Value;

    [GeneratedRegex(@"(?<!\p{L})(?i:mẫu)(?i:\s+số)?\s*:?\s*((?<lettered>[A-ZĐ]{1,4}\d{1,3}[a-zđ]?(/\d{2})?(?![\p{L}\d]))|(?<numbered>\d{1,3}[A-Za-zđ]?(\.[A-ZĐ]{2,4})?(?![\p{L}\d/])))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
