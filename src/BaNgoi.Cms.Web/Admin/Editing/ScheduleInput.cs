using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Day and hour of scheduled publishing, as typed.</summary>
/// <param name="Day">dd/MM/yyyy.</param>
/// <param name="Time">HH:mm.</param>
public sealed record ScheduleInput(string Day, string Time)
{
    /// <summary>Name of the day.</summary>
    public const string DayKey = "schedule-day";

    /// <summary>Name of the hour.</summary>
    public const string TimeKey = "schedule-time";

    /// <summary>Name of the button that takes the schedule back.</summary>
    public const string CancelKey = "schedule-cancel";

    /// <summary>As it was sent.</summary>
    public static ScheduleInput From(IFormCollection form) => new(form[DayKey].ToString(), form[TimeKey].ToString());

    /// <summary>As it stands now.</summary>
    public static ScheduleInput Of(DateTime? utc, ProjectionContext context) =>
        utc is null ? new("", "") : new(TypedMoments.Write(DateOnly.FromDateTime(context.Local(utc.Value))), TypedMoments.Write(TimeOnly.FromDateTime(context.Local(utc.Value))));

    /// <summary>The moment in UTC, later than now, or what is wrong.</summary>
    public DateTime? Read(ProjectionContext context, DateTime nowUtc, out IReadOnlyList<FormError> errors)
    {
        var day = TypedMoments.Day(Day, out var dayError);
        var time = TypedMoments.Time(Time, out var timeError);
        errors =
        [
            .. day is null ? [new FormError(DayKey, $"Hẹn giờ đăng: {(Day.Length == 0 ? "chưa có ngày" : dayError)}")] : Array.Empty<FormError>(),
            .. time is null ? [new FormError(TimeKey, $"Hẹn giờ đăng: {(Time.Length == 0 ? "chưa có giờ" : timeError)}")] : Array.Empty<FormError>(),
        ];
        if (day is not { } d || time is not { } t)
        {
            return null;
        }

        var atUtc = TimeZoneInfo.ConvertTimeToUtc(d.ToDateTime(t), context.TimeZone);
        errors = atUtc > nowUtc ? [] : [new FormError(DayKey, "Hẹn giờ đăng: giờ hẹn phải ở tương lai")];
        return atUtc > nowUtc ? atUtc : null;
    }
}
