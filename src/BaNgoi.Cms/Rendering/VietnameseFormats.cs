using System.Globalization;

namespace BaNgoi.Cms.Rendering;

/// <summary>How dates, moments and sums of money are written for readers, set here and never taken from the machine.</summary>
public static class VietnameseFormats
{
    /// <summary>Vietnam's culture.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Vietnam's time zone.</summary>
    public static TimeZoneInfo TimeZone => Calendar.VietnamTime.Zone;

    private const string DatePattern = "dd/MM/yyyy";

    /// <summary>01/12/2026.</summary>
    public static string Date(DateOnly date) => date.ToString(DatePattern, CultureInfo.InvariantCulture);

    /// <summary>01/12/2026, the day it then is in Vietnam.</summary>
    public static string Date(DateTimeOffset moment) => Local(moment).ToString(DatePattern, CultureInfo.InvariantCulture);

    /// <summary>15:30 ngày 01/12/2026, in Vietnam's time.</summary>
    public static string DateAndTime(DateTimeOffset moment) => Local(moment).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>1.234 or 0,5: points between thousands, a comma before the fraction.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.####", Culture);

    /// <summary>8.000 đồng; another currency is written by its code.</summary>
    public static string Money(decimal amount, string currency) =>
        $"{Number(amount)} {(currency is "" or "VND" ? "đồng" : currency)}";

    private static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZone);
}
