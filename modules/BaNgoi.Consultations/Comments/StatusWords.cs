using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Comments;

/// <summary>Where comments stand, and what was done to them, in words for the office.</summary>
public static class StatusWords
{
    /// <summary>"Chờ duyệt đăng".</summary>
    public static string Of(CommentStatus status) => status switch
    {
        CommentStatus.Waiting => "Chờ duyệt đăng",
        CommentStatus.Published => "Đang đăng",
        CommentStatus.Refused => "Không đăng",
        _ => "Đã ẩn",
    };

    /// <summary>"Sửa lời đã đăng".</summary>
    public static string Of(CommentActKind kind) => kind switch
    {
        CommentActKind.Published => "Đăng",
        CommentActKind.Refused => "Không đăng",
        CommentActKind.Hidden => "Ẩn",
        CommentActKind.Corrected => "Sửa lời đã đăng",
        CommentActKind.Decided => "Quyết định",
        CommentActKind.Grouped => "Gộp vào nhóm",
        CommentActKind.RemovalDeclined => "Trả lời lời xin gỡ, không gỡ",
        CommentActKind.NameRemoved => "Bỏ tên người gửi",
        _ => "Tách khỏi nhóm",
    };
}
