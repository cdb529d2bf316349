using BaNgoi.Cms.Calendar;

namespace BaNgoi.Consultations.Life;

/// <summary>How much time is left, in words for the office.</summary>
public static class ClockWords
{
    /// <summary>Days from today to the day the running clock ends: 0 on that day, below 0 when it is over; null while none runs.</summary>
    public static int? DaysLeft(Consultation consultation, DateTime nowUtc)
    {
        DateOnly? end = consultation.PhaseAt(nowUtc) switch
        {
            ConsultationPhase.Announced when consultation.OpensUtc is { } opens => VietnamTime.DayOf(opens),
            ConsultationPhase.Open => VietnamTime.DayOf(consultation.ClosesUtc!.Value.AddTicks(-1)),
            ConsultationPhase.Answering => consultation.AnswerBy,
            _ => null,
        };
        return end is { } day ? day.DayNumber - VietnamTime.DayOf(nowUtc).DayNumber : null;
    }

    /// <summary>Whether answering is late.</summary>
    public static bool IsLate(Consultation consultation, DateTime nowUtc) =>
        consultation.PhaseAt(nowUtc) == ConsultationPhase.Answering && DaysLeft(consultation, nowUtc) < 0;

    /// <summary>"còn 12 ngày nhận góp ý"; "" while no clock runs.</summary>
    public static string Of(Consultation consultation, DateTime nowUtc) => (consultation.PhaseAt(nowUtc), DaysLeft(consultation, nowUtc)) switch
    {
        (ConsultationPhase.Announced, 0) => "mở hôm nay",
        (ConsultationPhase.Announced, { } days) => $"mở sau {days} ngày",
        (ConsultationPhase.Open, 0) => "hôm nay là ngày cuối nhận góp ý",
        (ConsultationPhase.Open, { } days) => $"còn {days} ngày nhận góp ý",
        (ConsultationPhase.Answering, 0) => "hôm nay là ngày cuối phải trả lời",
        (ConsultationPhase.Answering, { } days) => days > 0 ? $"còn {days} ngày để trả lời" : $"trễ {-days} ngày trả lời",
        _ => "",
    };
}
