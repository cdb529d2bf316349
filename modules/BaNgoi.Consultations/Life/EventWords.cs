using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Life;

/// <summary>Events of a consultation in words for the office.</summary>
public static class EventWords
{
    /// <summary>"Gia hạn đến hết ngày 20/12/2026".</summary>
    public static string Of(ConsultationEvent e) => e.Kind switch
    {
        ConsultationEventKind.Scheduled => $"Đặt lịch: mở {MomentWords.Of(e.OpensUtc!.Value)}, nhận góp ý đến {Closing(e)}{AnswerBy(e)}",
        ConsultationEventKind.Extended => $"Gia hạn đến {Closing(e)}{AnswerBy(e)}",
        ConsultationEventKind.Shortened => $"Đóng sớm: đến {Closing(e)}{AnswerBy(e)}",
        ConsultationEventKind.AnswerDayMoved => $"Đổi hạn trả lời thành {MomentWords.Of(e.AnswerBy!.Value)}",
        ConsultationEventKind.Explained => $"Công bố bản giải trình số {e.Edition}",
        ConsultationEventKind.Issued => $"Ban hành {e.Number}{(e.IssuedOn is { } day ? $" ngày {MomentWords.Of(day)}" : "")}{(e.InForceOn is { } from ? $", có hiệu lực từ {MomentWords.Of(from)}" : "")}",
        ConsultationEventKind.Withdrawn => "Dừng dự thảo, không ban hành",
        _ => "Thông báo",
    };

    private static string Closing(ConsultationEvent e) => MomentWords.OfClosing(e.ClosesUtc!.Value);

    private static string AnswerBy(ConsultationEvent e) => e.AnswerBy is { } day ? $", trả lời trước hết ngày {MomentWords.Of(day)}" : "";
}
