using BaNgoi.Cms.Calendar;

namespace BaNgoi.Consultations.Life;

/// <summary>What may be said about the time in which comments are taken, as pure rules.</summary>
public static class ScheduleRules
{
    /// <summary>Whether the time is shorter than the least number of days: then a reason is needed.</summary>
    /// <param name="opensUtc">First moment, UTC.</param>
    /// <param name="closesUtc">First moment after, UTC.</param>
    /// <param name="minimumDays">The least number of days of 24 hours.</param>
    public static bool IsShort(DateTime opensUtc, DateTime closesUtc, int minimumDays) => closesUtc - opensUtc < TimeSpan.FromDays(minimumDays);

    /// <summary>The closing moment that just satisfies the rule: the end of the day on which the last of the days runs out.</summary>
    public static DateTime EarliestClose(DateTime opensUtc, int minimumDays) => VietnamTime.EndOf(VietnamTime.DayOf(opensUtc.AddDays(minimumDays).AddTicks(-1)));

    /// <summary>Why a schedule is none, in Vietnamese, or null.</summary>
    public static string? Refusal(Consultation now, DateTime nowUtc, DateTime opensUtc, DateTime closesUtc, DateOnly answerBy) =>
        now.PhaseAt(nowUtc) != ConsultationPhase.Announced ? "Đã mở lấy ý kiến rồi: chỉ gia hạn hoặc đóng sớm được, không đặt lại lịch."
        : opensUtc < nowUtc.AddMinutes(-1) ? "Giờ mở không được ở quá khứ."
        : closesUtc <= opensUtc ? "Giờ đóng phải sau giờ mở."
        : answerBy < VietnamTime.DayOf(closesUtc) ? "Hạn trả lời không được trước ngày hết hạn góp ý."
        : null;

    /// <summary>Why the closing moment cannot be moved to a later one, in Vietnamese, or null. Only before the end: what is closed stays closed.</summary>
    public static string? RefusalToExtend(Consultation now, DateTime nowUtc, DateTime closesUtc) =>
        now.PhaseAt(nowUtc) is not (ConsultationPhase.Open or ConsultationPhase.Announced) || now.ClosesUtc is null ? "Chỉ gia hạn được khi chưa hết hạn góp ý."
        : closesUtc <= now.ClosesUtc ? "Hạn mới phải sau hạn đang có."
        : null;

    /// <summary>Why the closing moment cannot be moved to an earlier one, in Vietnamese, or null.</summary>
    public static string? RefusalToShorten(Consultation now, DateTime nowUtc, DateTime closesUtc) =>
        now.PhaseAt(nowUtc) != ConsultationPhase.Open ? "Chỉ đóng sớm được khi đang lấy ý kiến."
        : closesUtc >= now.ClosesUtc ? "Giờ đóng mới phải trước giờ đang có."
        : closesUtc < nowUtc.AddMinutes(-1) ? "Giờ đóng không được ở quá khứ."
        : null;
}
