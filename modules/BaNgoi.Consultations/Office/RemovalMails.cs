using BaNgoi.Cms.Mail;

namespace BaNgoi.Consultations.Office;

/// <summary>Messages to senders who asked for the removal of their comment, where they left an address with it.</summary>
public static class RemovalMails
{
    /// <summary>The kinds, named for the office's list.</summary>
    public static IReadOnlyList<MailKind> Kinds { get; } = [new("removal-declined", "Không gỡ góp ý"), new("comment-name-removed", "Đã bỏ tên khỏi góp ý")];

    /// <summary>The comment stays as it is.</summary>
    public static MailDraft Declined(MailFacts facts, string reason) => CommentMails.Make(
        "removal-declined", facts, "Về lời xin gỡ góp ý của ông/bà",
        $"Ông/bà đã xin gỡ góp ý cho dự thảo “{facts.Draft.Title}”. Phường trả lời: {reason}");

    /// <summary>The name is off the comment.</summary>
    public static MailDraft NameRemoved(MailFacts facts, string reason) => CommentMails.Make(
        "comment-name-removed", facts, "Đã bỏ tên ông/bà khỏi góp ý",
        $"Ý kiến số {facts.Comment.State.Number} cho dự thảo “{facts.Draft.Title}” không còn hiện tên ông/bà; lời góp ý vẫn đăng.", reason);
}
