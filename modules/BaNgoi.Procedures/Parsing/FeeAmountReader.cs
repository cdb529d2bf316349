using System.Globalization;
using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>
/// The number in a fee. National records give it twice: a figure ("5,000 Việt Nam Đồng") and words in brackets
/// ("5.000đ/giấy"). Where the two disagree neither is shown.
/// </summary>
internal static partial class FeeAmountReader
{
    /// <summary>Smallest fee in đồng that is believed; below it three zeros are missing.</summary>
    private const decimal SmallestDong = 1_000;

    private const string Dong = "VND";

    /// <summary>The fee when the text begins with a figure above zero, else null.</summary>
    public static Fee? Read(string text)
    {
        var match = Figure().Match(text);
        if (!match.Success || Number(match.Groups["number"].Value) is not { } figure || figure == 0)
        {
            return null;
        }

        var currency = match.Groups["dollar"].Success ? "USD" : Dong;
        var words = text[match.Length..];
        var inWords = currency == Dong
            ? Sum().Matches(words).Select(sum => Number(sum.Groups["number"].Value)).OfType<decimal>().ToList()
            : [];
        return Trouble(figure, currency, words, inWords) is { } trouble
            ? new Fee(FeeStates.Amount, null, null, null, null, null, trouble)
            : new Fee(FeeStates.Amount, figure, currency, Per(words), null, null, Steps(inWords));
    }

    private static string? Trouble(decimal figure, string currency, string words, List<decimal> inWords)
    {
        if (inWords.Count > 0 && inWords[0] != figure)
        {
            return $"Phí ghi hai số khác nhau: {Shown(figure)} và {Shown(inWords[0])} đồng.";
        }

        if (currency == Dong && figure < SmallestDong)
        {
            return $"Phí ghi {Shown(figure)} đồng, có thể thiếu ba số 0.";
        }

        // One line of an enumeration, or a cut for a time: true for some applicants only.
        return ListItem().IsMatch(words) || Reduced().IsMatch(words)
            ? $"Mức {Shown(figure)} đồng chỉ đúng cho một số trường hợp hoặc một thời gian."
            : null;
    }

    private static string? Steps(List<decimal> inWords) => inWords.Distinct().Count() > 1 ? "Phí có nhiều mức; số đầu là mức chung." : null;

    private static string? Per(string words)
    {
        var match = PerUnit().Match(words);
        return match.Success ? match.Groups["unit"].Value.Trim() : null;
    }

    /// <summary>"5,000", "5.000", "5000", "4.500.000"; null for anything else, such as "0.000".</summary>
    private static decimal? Number(string text)
    {
        if (!WellFormed().IsMatch(text))
        {
            return null;
        }

        var digits = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return decimal.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Shown(decimal number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    [GeneratedRegex(@"^\W*((phí|lệ\s+phí|mức\s+thu)\s*,?\s*)*:?\s*(?<number>\d[\d.,]{0,14}\d|\d)\s*((?<dollar>usd|đô\s+la(\s+mỹ)?|\$)|đồng|đ\b|vnđ|vnd|việt\s+nam\s+đồng)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![\d.,/])(?<number>\d[\d.,]{0,14}\d|\d)\s*(đồng|đ\b|vnđ\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(0|[1-9]\d{0,11}|[1-9]\d{0,2}([.,]\d{3}){1,4}|0\.000)$")]
    private static partial Regex WellFormed();

    [GeneratedRegex(@"^\W*\(\s*-|^\s*\(\s*\+|theo\s+danh\s+sách", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\d\s*%|được\s+giảm|giảm\s+\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reduced();

    [GeneratedRegex(@"(^\W*|\d\s*(đồng|đ)\s*)/\s*(?<unit>\p{L}[\p{L}\s/]{1,38}?)(?=$|[.,;:()]|\s+(đã|áp\s+dụng|theo)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerUnit();
}
