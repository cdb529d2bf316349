using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Submissions;

namespace BaNgoi.Consultations.Comments;

/// <summary>The message that a comment has been received. Queued in the comment's own transaction.</summary>
public static class ReceivedMail
{
    /// <summary>The message.</summary>
    /// <param name="to">Address that was left.</param>
    /// <param name="draftTitle">Title of the draft.</param>
    /// <param name="submission">The comment.</param>
    /// <param name="receiptUrl">Full address of the receipt; "" while the site's own address is not configured.</param>
    public static MailDraft Make(MailAddress to, string draftTitle, SubmissionRecord submission, string receiptUrl) => new(
        "comment-received", to, $"Đã nhận góp ý của ông/bà, mã {submission.Code}",
        $"""
        Phường đã nhận góp ý của ông/bà cho dự thảo “{draftTitle}”.

        Mã biên nhận: {submission.Code}
        Xem góp ý đang ở bước nào: {(receiptUrl.Length > 0 ? receiptUrl : "mở trang của phường, chọn “Tra cứu biên nhận” và gõ mã này")}

        Ai có địa chỉ biên nhận đều đọc được, xin đừng chuyển tiếp thư này.
        Nếu ông/bà không gửi góp ý nào cho phường, có người đã ghi nhầm địa chỉ thư của ông/bà: xin bỏ qua thư này.
        """,
        submission.Id, submission.DocumentId);
}
