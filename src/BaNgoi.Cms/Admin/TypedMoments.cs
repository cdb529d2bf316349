using System.Globalization;
using System.Text.RegularExpressions;
using BaNgoi.Cms.Calendar;

namespace BaNgoi.Cms.Admin;

/// <summary>Days and times of day as people type them.</summary>
public static partial class TypedMoments
{
    // Nothing a ward publishes is older or further off; a year of two digits or with one too many is a slip.
    private const int EarliestYear = 1800;
    private const int LatestYear = 2200;

    /// <summary>A day as it is written.</summary>
    public static string Write(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time of day as it is written.</summary>
    public static string Write(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The day typed (5/9/2026, 05-09-2026, 05.09.2026), or why it cannot be read.</summary>
    public static DateOnly? Day(string typed, out string error)
    {
        error = "";
        if (DayShape().Match(typed.Trim()) is not { Success: true } match)
        {
            error = $"không đọc được ngày “{typed}”; viết ngày/tháng/năm, ví dụ 05/09/2026";
            return null;
        }

        var (day, month, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
        if (year is < EarliestYear or > LatestYear)
        {
            error = $"năm {year} không hợp lý";
            return null;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            error = $"ngày {typed.Trim()} không có trong lịch";
            return null;
        }

        return new DateOnly(year, month, day);
    }

    /// <summary>The time typed (7:30, 07h30, 7 giờ), or why it cannot be read.</summary>
    public static TimeOnly? Time(string typed, out string error)
    {
        error = "";
        if (TimeShape().Match(typed.Trim()) is { Success: true } match && Number(match, 1) <= 23 && Number(match, 2) <= 59 && Number(match, 3) <= 59)
        {
            return new TimeOnly(Number(match, 1), Number(match, 2), Number(match, 3));
        }

        error = $"không đọc được giờ “{typed}”; viết giờ:phút, ví dụ 07:30";
        return null;
    }

    /// <summary>The moment typed as a day and a time of day in Vietnam, UTC, or why it cannot be read. Without a time: the end of the day.</summary>
    public static DateTime? Moment(string typedDay, string typedTime, out string error)
    {
        if (Day(typedDay, out error) is not { } day)
        {
            return null;
        }

        return string.IsNullOrWhiteSpace(typedTime) ? VietnamTime.EndOf(day)
            : Time(typedTime, out error) is { } time ? TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), VietnamTime.Zone)
            : null;
    }

    private static int Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\\z")]
    private static partial Regex DayShape();

    [GeneratedRegex("^([0-9]{1,2})(?:(?:[:hg]| ?giờ ?)([0-9]{1,2})?(?::([0-9]{1,2}))?)?\\z", RegexOptions.IgnoreCase)]
    private static partial Regex TimeShape();
}
