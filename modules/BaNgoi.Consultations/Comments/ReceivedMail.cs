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
    /// <param name="baseUrl">Scheme and host of the site; "" while its own address is not configured, then the message has no link.</param>
    /// <param name="confirmUrl">Full address of the page where the owner of the address says whether he sent it, or "".</param>
    public static MailDraft Make(MailAddress to, string draftTitle, SubmissionRecord submission, string baseUrl, string confirmUrl) => new(
        "comment-received", to, $"Đã nhận góp ý của ông/bà, mã {submission.Code}",
        $"""
        Phường đã nhận góp ý của ông/bà cho dự thảo “{draftTitle}”.

        Mã biên nhận: {submission.Code}
        Xem góp ý đang ở bước nào: {(baseUrl.Length > 0 ? $"{baseUrl}/bien-nhan/{submission.Code}" : "mở trang của phường, chọn “Tra cứu biên nhận” và gõ mã này")}

        Ai có địa chỉ biên nhận đều đọc được, xin đừng chuyển tiếp thư này.

        {(confirmUrl.Length > 0 ? Asked(confirmUrl) : "Nếu ông/bà không gửi góp ý nào cho phường, có người đã ghi nhầm địa chỉ thư của ông/bà: xin bỏ qua thư này.")}
        """,
        submission.Id, submission.DocumentId);

    private static string Asked(string confirmUrl) => $"""
        Xin mở trang sau để xác nhận địa chỉ thư này là của ông/bà; hoặc, nếu ông/bà không gửi góp ý nào, để phường xóa địa chỉ và không gửi thư nữa:
        {confirmUrl}
        """;
}
