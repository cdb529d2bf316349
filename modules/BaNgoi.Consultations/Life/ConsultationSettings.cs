using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Consultations.Life;

/// <summary>Numbers consultations live by that a rule or the ward decides.</summary>
public static class ConsultationSettings
{
    /// <summary>Fewest days comments are taken.</summary>
    public static DatedSetting MinimumDays { get; } = DatedSetting.CalendarDays(
        "consultations.minimum-days",
        "Lấy ý kiến dự thảo ít nhất",
        "Số ngày ít nhất từ lúc mở đến lúc đóng nhận góp ý. Mở ngắn hơn phải ghi lý do, và lý do được công khai.");

    /// <summary>Days for answering after closing.</summary>
    public static DatedSetting AnswerDays { get; } = DatedSetting.CalendarDays(
        "consultations.answer-days",
        "Trả lời góp ý trong vòng",
        "Số ngày từ lúc hết hạn góp ý đến ngày phải trả lời xong mọi ý kiến. Trang dự thảo ghi ngày này; quá ngày thì ghi số ngày trễ.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DatedSetting> All { get; } = [MinimumDays, AnswerDays];
}
