using System.Globalization;
using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>How many of a paper.</summary>
/// <param name="Originals">Number of originals; null when not stated or not believable.</param>
/// <param name="Copies">Number of copies; null when not stated or not believable.</param>
/// <param name="Text">What the source says.</param>
/// <param name="Defect">What a person should check, in Vietnamese; null when nothing.</param>
public sealed record Quantity(int? Originals, int? Copies, string? Text, string? Defect = null)
{
    /// <summary>The source says zero and means: this is no paper to hand in.</summary>
    public bool IsNone => Defect is null && (Originals ?? 0) + (Copies ?? 0) == 0 && Text is not null;
}

/// <summary>Reads quantities such as "1 bản chính,1 bản sao", "Bản chính: 1 Bản sao: 0", "01 bản chính".</summary>
public static partial class QuantityParser
{
    /// <summary>Most copies of one paper that are believed.</summary>
    private const int MostBelievable = 20;

    /// <summary>Never throws; a number that cannot be right is left out and reported.</summary>
    public static Quantity Parse(string? text)
    {
        var clean = SourceText.OneLine(text);
        if (clean is null)
        {
            return new Quantity(null, null, null);
        }

        var originals = Count(clean, "chính");
        var copies = Count(clean, "sao");
        if (originals is null && copies is null)
        {
            return new Quantity(null, null, clean, $"Số lượng “{clean}” không đọc được.");
        }

        var defect = originals?.Defect ?? copies?.Defect;
        return new Quantity(originals?.Number, copies?.Number, clean, defect is null ? null : $"Số lượng “{clean}”: {defect}");
    }

    private static (int? Number, string? Defect)? Count(string text, string kind)
    {
        // In "Bản chính: 1 Bản sao: 0" the 1 also stands before "bản sao"; the form with colons says whose it is.
        var pattern = Behind().IsMatch(text) ? Behind() : Before();
        var match = pattern.Matches(text).FirstOrDefault(m => m.Groups["kind"].Value.Equals(kind, StringComparison.OrdinalIgnoreCase));
        if (match is null)
        {
            return null;
        }

        var digits = match.Groups["number"].Value;
        if (digits.Length <= 4 && int.Parse(digits, CultureInfo.InvariantCulture) is var number and <= MostBelievable)
        {
            return (number, null);
        }

        // The end of the name ran into the number: "…/2025" + "1 bản chính". With a year in front the rest is clear.
        return Year().Match(digits) is { Success: true } year
            ? (int.Parse(year.Groups["rest"].Value, CultureInfo.InvariantCulture), "một năm dính vào số.")
            : (null, "con số không tin được.");
    }

    [GeneratedRegex(@"(?<number>\d{1,9})\s*(\(\w+\)\s*)?bản\s+(?<kind>chính|sao)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"bản\s+(?<kind>chính|sao)\s*:\s*(?<number>\d{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(19|20)\d{2}(?<rest>\d)$")]
    private static partial Regex Year();
}
