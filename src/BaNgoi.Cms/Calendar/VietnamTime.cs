namespace BaNgoi.Cms.Calendar;

/// <summary>The time on the wall of the ward's office: every date people read or type is meant in it.</summary>
public static class VietnamTime
{
    /// <summary>Vietnam's time zone.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Now, with Vietnam's offset.</summary>
    public static DateTimeOffset Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone);

    /// <summary>Today.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);

    /// <summary>The day a moment falls on.</summary>
    /// <param name="utc">A moment, UTC.</param>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The first moment after a day, UTC.</summary>
    public static DateTime EndOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Zone);
}
