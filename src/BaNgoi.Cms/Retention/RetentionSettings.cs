using BaNgoi.Cms.DatedSettings;

namespace BaNgoi.Cms.Retention;

/// <summary>How long what is not meant to stay is kept.</summary>
public static class RetentionSettings
{
    /// <summary>Contacts citizens leave, and what else of them nobody is to keep for good, such as names that are not shown; without a decision nothing is deleted.</summary>
    public static DatedSetting Contacts { get; } = DatedSetting.CalendarDays(
        "retention.contacts",
        "Giữ cách liên hệ và tên không đăng của người gửi",
        "Số ngày giữ điện thoại, thư điện tử người gửi để lại và tên người góp ý không đăng công khai, kể từ lần trả lời cuối cùng. Hết hạn thì máy xóa hẳn; lời phản hồi và câu trả lời vẫn còn. Chưa có con số thì không xóa.");

    /// <summary>What editors typed and never saved.</summary>
    public static DatedSetting WorkingCopies { get; } = DatedSetting.CalendarDays(
        "retention.working-copies",
        "Giữ chữ đang soạn mà chưa lưu",
        "Số ngày máy giữ hộ những gì biên tập viên đã gõ mà chưa lưu, kể từ lần cuối mở trang soạn.",
        "30");

    /// <summary>What was asked of the search.</summary>
    public static DatedSetting SearchedQueries { get; } = DatedSetting.CalendarDays(
        "retention.searched-queries",
        "Giữ số liệu người dân tìm gì",
        "Số ngày giữ các câu người dân đã gõ vào ô tìm kiếm, cộng lại theo ngày, không kèm ai hỏi, hỏi từ đâu.",
        "400");

    /// <summary>Addresses and words of messages that were sent or given up.</summary>
    public static DatedSetting Mail { get; } = DatedSetting.CalendarDays(
        "retention.mail",
        "Giữ địa chỉ và lời của thư báo",
        "Số ngày giữ địa chỉ nhận, tiêu đề và lời của thư báo, kể từ lúc gửi được hoặc thôi không gửi nữa. Hết hạn thì máy xóa hẳn; việc đã có thư, gửi lúc nào, kết quả ra sao vẫn còn.",
        "30");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DatedSetting> All { get; } = [Contacts, WorkingCopies, SearchedQueries, Mail];
}
