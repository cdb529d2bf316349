using System.Globalization;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What a reader asked of a page's past. Unreadable values read as absent.</summary>
/// <param name="Day">The day whose text to show, or null.</param>
/// <param name="Printed">The day the reader's sheet was printed, or null.</param>
/// <param name="History">Whether to list all editions.</param>
internal sealed record EditionQuery(DateOnly? Day, DateOnly? Printed, bool History)
{
    /// <summary>Name of the parameter that asks for the text of a day.</summary>
    public const string DayKey = "ngay";

    /// <summary>Name of the parameter in the code on a printed sheet: the day it was printed.</summary>
    public const string PrintedKey = "in";

    /// <summary>Name of the parameter that asks for all editions.</summary>
    public const string HistoryKey = "lich-su";

    /// <summary>Whether anything was asked.</summary>
    public bool Any => Day is not null || Printed is not null || History;

    /// <summary>From a request's query string.</summary>
    public static EditionQuery From(IQueryCollection query) =>
        new(Parse(query[DayKey].ToString()), Parse(query[PrintedKey].ToString()), query[HistoryKey] == "1");

    /// <summary>The address of a page as it was on a day.</summary>
    public static string DayUrl(string address, DateOnly day) => $"{address}?{DayKey}={Write(day)}";

    /// <summary>A day as addresses write it.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;
}
