using BaNgoi.Cms.Mail;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Office;

/// <summary>What a message to a sender is made from.</summary>
public sealed record MailFacts(MailAddress To, DraftItem Draft, OpenComment Comment, SiteLinks Links);

/// <summary>Messages to those who left an address: plain, short, and with a way back. Never the words of the comment: a mail is a postcard.</summary>
public static class CommentMails
{
    /// <summary>The kinds, named for the office's list.</summary>
    public static IReadOnlyList<MailKind> Kinds { get; } =
    [
        new("comment-received", "Đã nhận góp ý"), new("comment-published", "Đã đăng góp ý"), new("comment-refused", "Không đăng góp ý"),
        new("comment-hidden", "Đã ẩn góp ý"), new("comment-decided", "Trả lời góp ý"), new("draft-explained", "Đã công bố giải trình"),
    ];

    /// <summary>The comment is published.</summary>
    public static MailDraft Published(MailFacts facts) => Make(
        "comment-published", facts, "Góp ý của ông/bà đã được đăng",
        $"Góp ý của ông/bà cho dự thảo “{facts.Draft.Title}” đã được đăng công khai, là ý kiến số {facts.Comment.State.Number}.",
        "Khi phường quyết định tiếp thu hay không và vì sao, chúng tôi sẽ gửi thư nữa.");

    /// <summary>The comment is not published.</summary>
    public static MailDraft Refused(MailFacts facts) => Make(
        "comment-refused", facts, "Về góp ý của ông/bà",
        $"Góp ý của ông/bà cho dự thảo “{facts.Draft.Title}” không được đăng công khai. Lý do: {Reason(facts)}",
        "Ông/bà có thể gửi lại góp ý khác khi dự thảo còn lấy ý kiến.");

    /// <summary>The comment is hidden.</summary>
    public static MailDraft Hidden(MailFacts facts) => Make(
        "comment-hidden", facts, "Góp ý của ông/bà đã được ẩn",
        $"Ý kiến số {facts.Comment.State.Number} của ông/bà cho dự thảo “{facts.Draft.Title}” đã được ẩn. Lý do: {Reason(facts)}");

    /// <summary>The comment is decided on.</summary>
    public static MailDraft Decided(MailFacts facts)
    {
        var state = facts.Comment.State;
        return Make(
            "comment-decided", facts, $"Phường trả lời góp ý của ông/bà: {DecisionWords.Of(state.Decision!.Value)}",
            $"Về ý kiến số {state.Number} của ông/bà cho dự thảo “{facts.Draft.Title}”, phường quyết định: {DecisionWords.Of(state.Decision.Value)}.",
            state.Answer, $"Đơn vị trả lời: {state.AnswerUnit}.");
    }

    /// <summary>The report is published.</summary>
    public static MailDraft Explained(MailFacts facts, string reportPath) => Make(
        "draft-explained", facts, "Đã công bố bản giải trình, tiếp thu góp ý",
        $"Phường đã công bố bản tổng hợp, giải trình, tiếp thu ý kiến cho dự thảo “{facts.Draft.Title}”, trong đó có ý kiến của ông/bà:",
        facts.Links.To(reportPath));

    /// <summary>A message with the way back to the receipt.</summary>
    internal static MailDraft Make(string kind, MailFacts facts, string subject, params IReadOnlyList<string> paragraphs) => new(
        kind, facts.To, subject,
        string.Join("\n\n", paragraphs.Where(p => p.Length > 0)
            .Append($"Xem biên nhận của ông/bà: {facts.Links.Receipt(facts.Comment.Submission.Code)}")
            .Append("Ai có địa chỉ biên nhận đều đọc được, xin đừng chuyển tiếp thư này.\nNếu ông/bà không gửi góp ý nào cho phường, xin bỏ qua thư này.")),
        facts.Comment.Submission.Id, facts.Draft.Row.ItemId);

    private static string Reason(MailFacts facts) => ModerationReasons.Say(facts.Comment.State.ReasonCode, facts.Comment.State.Reason);
}
