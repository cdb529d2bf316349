using System.Globalization;
using BaNgoi.Cms.Calendar;

namespace BaNgoi.Consultations.Life;

/// <summary>Moments of a consultation as people say them.</summary>
public static class MomentWords
{
    private const string Day = "dd/MM/yyyy";

    /// <summary>"08:00 05/09/2026".</summary>
    public static string Of(DateTime utc) => Local(utc).ToString("HH:mm " + Day, CultureInfo.InvariantCulture);

    /// <summary>A closing moment: "hết ngày 20/09/2026" when it is the end of a day, else "17:00 20/09/2026".</summary>
    public static string OfClosing(DateTime utc) =>
        IsEndOfDay(utc) ? "hết ngày " + Of(VietnamTime.DayOf(utc.AddTicks(-1))) : Local(utc).ToString((Local(utc).Second == 0 ? "HH:mm " : "HH:mm:ss ") + Day, CultureInfo.InvariantCulture);

    /// <summary>"05/09/2026".</summary>
    public static string Of(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Whether the moment is the first of a day: what closes then closes at the end of the day before.</summary>
    public static bool IsEndOfDay(DateTime utc) => Local(utc).TimeOfDay == TimeSpan.Zero;

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, VietnamTime.Zone);
}
