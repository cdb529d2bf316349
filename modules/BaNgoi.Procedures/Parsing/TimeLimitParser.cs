using System.Globalization;
using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Parsing;

/// <summary>Reads time limits such as "3 Ngày làm việc", "02 Giờ", "1 (nguồn không ghi đơn vị)", "Không quy định".</summary>
public static partial class TimeLimitParser
{
    /// <summary>Never throws; what it does not understand is notStated with the text kept.</summary>
    /// <param name="text">The limit.</param>
    /// <param name="note">Note of the same channel; gives "from when" if it repeats the same limit.</param>
    public static TimeLimit Parse(string? text, string? note = null)
    {
        var clean = SourceText.OneLine(text);
        if (clean is null)
        {
            return new TimeLimit(TimeStates.NotStated, null, null, null, null);
        }

        if (NoLimit().IsMatch(clean))
        {
            return new TimeLimit(TimeStates.NoLimit, null, null, null, clean);
        }

        var match = NumberAndUnit().Match(clean);
        if (!match.Success)
        {
            return new TimeLimit(TimeStates.NotStated, null, null, null, clean, $"Thời hạn “{clean}” không đọc được thành số.");
        }

        var amount = decimal.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        if (amount == 0)
        {
            return new TimeLimit(TimeStates.NotStated, null, null, null, clean, $"Thời hạn ghi số 0 (“{clean}”).");
        }

        var unit = Unit(match.Groups["unit"].Value);
        return unit is null
            ? new TimeLimit(TimeStates.UnitNotStated, amount, null, null, clean)
            : WithNote(new TimeLimit(TimeStates.Stated, amount, unit, From(clean), clean), SourceText.OneLine(note));
    }

    private static TimeLimit WithNote(TimeLimit limit, string? note)
    {
        var match = note is null ? Match.Empty : LimitInNote().Match(note);
        if (!match.Success || decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) != limit.Amount)
        {
            return limit;
        }

        var unit = Unit(match.Groups["unit"].Value);
        return unit == limit.Unit
            ? limit with { From = limit.From ?? From(match.Value) }
            : limit with { Defect = $"Thời hạn ghi “{limit.Text}” nhưng ghi chú ghi “{match.Groups["number"].Value} {match.Groups["unit"].Value}”." };
    }

    private static string? From(string text) =>
        FromWhen().Match(text) is { Success: true } match ? match.Groups["when"].Value.TrimEnd(' ', '.') : null;

    private static string? Unit(string word) => WhiteSpace().Replace(word.ToLowerInvariant(), " ") switch
    {
        "ngày làm việc" => "workingDay",
        "ngày" => "day",
        "giờ" => "hour",
        "phút" => "minute",
        "tháng" => "month",
        _ => null,
    };

    [GeneratedRegex(@"^\W*(pháp luật\s+)?(không|chưa)\s+(có\s+)?quy\s+định", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoLimit();

    /// <summary>One number at the beginning, at most with words like "Không quá" before it; a range or several limits do not match.</summary>
    [GeneratedRegex(@"^\W*((tối đa|không quá|trong|thời hạn|trong thời hạn)\s+){0,3}(?<number>\d{1,4}([.,]5)?)\s*(\([^)\d]*\)\s*)?(?<unit>ngày\s+làm\s+việc|ngày|giờ|phút|tháng)?(?=$|[\s.,;(])(?!.*\d+\s*(ngày|giờ|tháng))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"^\W*(trong\s+)?(thời\s+hạn\s+)?(không\s+quá\s+)?(?<number>\d{1,4})\s*(?<unit>ngày\s+làm\s+việc|ngày|giờ|phút|tháng)\s*,?\s*kể\s+từ\s[^.;\n]{3,120}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LimitInNote();

    [GeneratedRegex(@"kể\s+từ\s+(khi\s+)?(?<when>[^.;,\n]{3,100})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromWhen();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
