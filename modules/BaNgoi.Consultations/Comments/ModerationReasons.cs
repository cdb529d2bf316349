namespace BaNgoi.Consultations.Comments;

/// <summary>A reason not to show a comment.</summary>
/// <param name="Code">Code it is stored under; never changes its meaning.</param>
/// <param name="Words">What sender and public read.</param>
public sealed record ModerationReason(string Code, string Words);

/// <summary>The reasons for which a comment may be kept from the public. That the office dislikes it is none.</summary>
public static class ModerationReasons
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<ModerationReason> All { get; } =
    [
        new("personal-data", "Có thông tin riêng tư của người khác không thể che bớt"),
        new("insult", "Xúc phạm, bịa đặt về người khác"),
        new("unlawful", "Nội dung pháp luật cấm đăng"),
        new("advertising", "Quảng cáo, không phải góp ý"),
        new("not-a-comment", "Không phải góp ý cho dự thảo này"),
        new("sent-twice", "Trùng nguyên văn với ý kiến chính người này đã gửi"),
        new("sender-asked", "Người gửi xin gỡ"),
    ];

    /// <summary>A reason with what was added to it, as people read it.</summary>
    public static string Say(string code, string more)
    {
        var words = Find(code)?.Words ?? "";
        return more.Length == 0 ? words + "." : words.Length == 0 ? more : $"{words}. {more}";
    }

    /// <summary>The reason of a code, or null.</summary>
    public static ModerationReason? Find(string code) => All.FirstOrDefault(reason => reason.Code == code);
}
