using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>What can be done to several comments at once by who moderates them.</summary>
/// <param name="Slug">Its value in forms and addresses.</param>
/// <param name="From">The comments it can be done to: those that stand so.</param>
/// <param name="Words">The button of the list.</param>
/// <param name="Verb">What is done: "Đăng nguyên văn".</param>
/// <param name="Effect">What comes of it, for who is about to do it.</param>
/// <param name="NeedsReason">Whether one of the reasons is asked for.</param>
public sealed record ModerationAct(string Slug, CommentStatus From, string Words, string Verb, string Effect, bool NeedsReason)
{
    /// <summary>Name of the act in forms and addresses.</summary>
    public const string Key = "viec";

    /// <summary>Publishes the words as they were sent.</summary>
    public static ModerationAct Publish { get; } = new(
        "dang", CommentStatus.Waiting, "Đăng nguyên văn các ý kiến đã chọn", "Đăng nguyên văn",
        "Mọi người đọc được ngay từng lời dưới đây, không che chữ nào. Ý kiến nào còn thông tin riêng của người khác hoặc lời xúc phạm thì bỏ chọn rồi mở riêng để che. Ai để lại địa chỉ thư đều được báo.", false);

    /// <summary>Publishes none of it.</summary>
    public static ModerationAct Refuse { get; } = new(
        "khong-dang", CommentStatus.Waiting, "Không đăng các ý kiến đã chọn", "Không đăng",
        "Chỉ không đăng vì một trong các lý do dưới đây; phường không đồng ý với góp ý không phải là lý do. Người gửi đọc được lý do trên biên nhận, và số ý kiến không đăng được công khai.", true);

    /// <summary>Takes what is published out of sight.</summary>
    public static ModerationAct Hide { get; } = new(
        "an", CommentStatus.Published, "Ẩn các ý kiến đã chọn", "Ẩn",
        "Lời và tên không hiện nữa. Số của ý kiến, việc ẩn và lý do vẫn công khai; ý kiến đã ẩn không còn tính vào số đang đăng.", true);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ModerationAct> All { get; } = [Publish, Refuse, Hide];

    /// <summary>The act of a slug, or null.</summary>
    public static ModerationAct? Of(string? slug) => All.FirstOrDefault(act => act.Slug == slug);
}
