using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Bulk;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Admin.Bulk;

/// <summary>An act on several items as it stands in addresses and is spoken of.</summary>
/// <param name="Act">The act.</param>
/// <param name="Slug">Its value in forms.</param>
/// <param name="Verb">What is done: "Đăng".</param>
/// <param name="Effect">What comes of it, for who is about to do it.</param>
/// <param name="Permissions">Permissions of which one lets somebody do it to some items.</param>
/// <param name="PerType">The same per type: the part of the permission's name before the type.</param>
public sealed record BulkWords(ContentAct Act, string Slug, string Verb, string Effect, IReadOnlyList<string> Permissions, IReadOnlyList<string> PerType)
{
    /// <summary>Name of a ticked item in forms.</summary>
    public const string ItemKey = "chon";

    /// <summary>Name of all items of a page.</summary>
    public const string PageKey = "ca-trang";

    /// <summary>Name of the act.</summary>
    public const string ActKey = "viec";

    /// <summary>Name of the list's query, for the way back.</summary>
    public const string BackKey = "ve";

    /// <summary>All acts.</summary>
    public static IReadOnlyList<BulkWords> All { get; } =
    [
        new(ContentAct.SubmitForReview, "gui-duyet", "Gửi duyệt", "Bản nháp được gửi cho người duyệt. Người dân chưa thấy gì.", [Permission.EditContent, Permission.EditOwnContent], ["Edit", "EditOwn"]),
        new(ContentAct.Publish, "dang", "Đăng", "Bản mới nhất được đăng. Mọi người xem được ngay.", [Permission.PublishContent], ["Publish"]),
        new(ContentAct.Unpublish, "go", "Gỡ xuống", "Trang không còn xem được. Ai vào địa chỉ cũ sẽ thấy ngày gỡ và lý do bạn ghi.", [Permission.PublishContent], ["Publish"]),
        new(ContentAct.DiscardDraft, "bo-nhap", "Bỏ bản nháp", "Bản nháp bị bỏ, bản đang đăng giữ nguyên. Bản đã bỏ vẫn còn trong lịch sử.", [Permission.EditContent, Permission.EditOwnContent], ["Edit", "EditOwn"]),
        new(ContentAct.Delete, "xoa", "Xóa", "Nội dung bị xóa. Nếu đã từng đăng, ai vào địa chỉ cũ sẽ thấy lý do bạn ghi. Có thể khôi phục từ lịch sử.", [Permission.DeleteContent], ["Delete"]),
    ];

    /// <summary>The act of a slug, or null.</summary>
    public static BulkWords? Of(string? slug) => All.FirstOrDefault(words => words.Slug == slug);

    /// <summary>A row as a ticked item.</summary>
    public static string Token(ContentItemRecord row) => new SeenItem(row.ItemId, row.Revision).Token;

    /// <summary>Whether there can be items the actor may do it to.</summary>
    public bool OfferedTo(Actor actor, ContentDefinitions definitions) =>
        Permissions.Any(permission => Authority.HasSomewhere(actor, permission))
        || definitions.Types.Any(type => PerType.Any(permission => Authority.HasSomewhere(actor, $"{permission}_{type.Name}")));
}
