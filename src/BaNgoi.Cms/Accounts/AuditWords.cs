namespace BaNgoi.Cms.Accounts;

/// <summary>The words of <see cref="AuditActs"/> as people read them.</summary>
public static class AuditWords
{
    /// <summary>All acts with their words, in the order of an item's life, then accounts and files.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new(AuditActs.Created, "Tạo nội dung"),
        new(AuditActs.Saved, "Lưu bản nháp"),
        new(AuditActs.ReviewRequested, "Gửi duyệt"),
        new(AuditActs.ReviewTakenBack, "Rút lại bài đã gửi duyệt"),
        new(AuditActs.ReviewReturned, "Trả lại bài gửi duyệt"),
        new(AuditActs.ReviewApproved, "Duyệt"),
        new(AuditActs.Published, "Đăng"),
        new(AuditActs.Scheduled, "Hẹn giờ đăng"),
        new(AuditActs.ScheduleRefused, "Không đăng được theo hẹn"),
        new(AuditActs.Unpublished, "Gỡ"),
        new(AuditActs.Deleted, "Xóa"),
        new(AuditActs.DraftDiscarded, "Bỏ bản nháp"),
        new(AuditActs.Restored, "Khôi phục"),
        new(AuditActs.Imported, "Nhập dữ liệu"),
        new(AuditActs.CodeListAdded, "Nạp danh mục"),
        new(AuditActs.MediaChanged, "Thay đổi tệp"),
        new(AuditActs.SubmissionReplied, "Trả lời phản hồi"),
        new(AuditActs.ContactRead, "Đọc cách liên hệ"),
        new(AuditActs.MailResent, "Gửi lại thư"),
        new(AuditActs.ContactDenied, "Xóa địa chỉ thư theo lời chủ địa chỉ"),
        new(AuditActs.ContactDeleted, "Xóa cách liên hệ, tên hết hạn giữ"),
        new(AuditActs.SettingChanged, "Thay đổi quy định, thông tin chung"),
        new(AuditActs.SignedIn, "Đăng nhập"),
        new(AuditActs.SignInFailed, "Đăng nhập không thành công"),
        new(AuditActs.LockedOut, "Khóa tài khoản"),
        new(AuditActs.CodeAsked, "Hỏi mã xác thực"),
        new(AuditActs.SecondFactorChanged, "Xác thực hai lớp"),
        new(AuditActs.AccountChanged, "Thay đổi tài khoản"),
        new(AuditActs.PasswordChanged, "Đặt mật khẩu"),
    ];
}
