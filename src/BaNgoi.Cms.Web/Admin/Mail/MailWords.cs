using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;

namespace BaNgoi.Cms.Web.Admin.Mail;

/// <summary>States and outcomes of messages as they stand in addresses and on pages.</summary>
public static class MailWords
{
    /// <summary>Slug and words of every state.</summary>
    public static IReadOnlyList<(string Slug, string Words, MailState State)> States { get; } =
    [
        ("cho-gui", "Chờ gửi", MailState.Queued),
        ("da-gui", "Đã gửi đi", MailState.Sent),
        ("khong-gui-duoc", "Không gửi được", MailState.GivenUp),
        ("giu-lai", "Giữ lại không gửi", MailState.Withheld),
    ];

    /// <summary>The state of a slug, or null.</summary>
    public static MailState? Of(string? slug) => States.Where(s => s.Slug == slug).Select(s => (MailState?)s.State).FirstOrDefault();

    /// <summary>The words of a state.</summary>
    public static string Of(MailState state) => States.First(s => s.State == state).Words;

    /// <summary>The words of an outcome; the outcome itself when a later version wrote one this version does not know.</summary>
    public static string OfOutcome(string outcome) => outcome switch
    {
        MailOutcome.Sent => "máy chủ thư đã nhận",
        MailOutcome.Filed => "ghi thành tệp vì chưa có máy chủ thư; chưa đến người nhận",
        MailOutcome.Refused => "máy chủ thư từ chối hẳn",
        MailOutcome.Deferred => "máy chủ thư chưa nhận",
        MailOutcome.TimedOut => "máy chủ thư không trả lời kịp",
        MailOutcome.Broken => "không nối được, hoặc mất kết nối",
        _ => outcome,
    };
}
