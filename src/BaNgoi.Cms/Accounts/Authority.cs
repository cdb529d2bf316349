using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Accounts;

/// <summary>What an item is, as far as permission depends on it.</summary>
/// <param name="ContentType">Its type.</param>
/// <param name="UnitId">The responsible unit's item id, or null.</param>
/// <param name="OwnerId">User id of its owner.</param>
/// <param name="AuthorName">User name of the author of the newest version.</param>
public sealed record ItemFacts(string ContentType, string? UnitId, string OwnerId, string AuthorName)
{
    /// <summary>What the item's row says.</summary>
    public static ItemFacts Of(ContentItemRecord row) => new(row.ContentType, row.UnitId, row.Owner, row.ModifiedBy);
}

/// <summary>Permission as a pure function of actor, act and item.</summary>
public static class Authority
{
    /// <summary>Whether the actor has a permission in a unit; a null unit asks for one that holds everywhere.</summary>
    public static bool Has(Actor actor, string permission, string? unitId) =>
        actor.Grants.Any(grant => (grant.UnitId is null || grant.UnitId == unitId) && (grant.Permissions.Contains("*") || grant.Permissions.Contains(permission)));

    /// <summary>Whether the actor has a permission in at least one unit.</summary>
    public static bool HasSomewhere(Actor actor, string permission) =>
        actor.Grants.Any(grant => grant.Permissions.Contains("*") || grant.Permissions.Contains(permission));

    /// <summary>Why the actor may not do this to the item, in Vietnamese; null when he may.</summary>
    public static string? Refusal(Actor actor, ContentAct act, ItemFacts item, PublishingSettings settings) => act switch
    {
        ContentAct.SaveDraft or ContentAct.DiscardDraft or ContentAct.Restore or ContentAct.SubmitForReview => MayEdit(actor, item) ? null : "Bạn không có quyền sửa nội dung này.",
        ContentAct.Publish or ContentAct.Schedule => PublishRefusal(actor, item, settings),
        ContentAct.Unpublish => Has(actor, item, Permission.PublishContent, "Publish") ? null : "Bạn không có quyền gỡ nội dung này.",
        ContentAct.Delete => Has(actor, item, Permission.DeleteContent, "Delete") ? null : "Bạn không có quyền xóa nội dung này.",
        _ => "Không rõ thao tác.",
    };

    /// <summary>Whether the actor may see the item in the admin at all.</summary>
    public static bool MaySee(Actor actor, ItemFacts item) =>
        MayEdit(actor, item) || Has(actor, item, Permission.ListContent, "ListContent") || Has(actor, item, Permission.PublishContent, "Publish");

    private static string? PublishRefusal(Actor actor, ItemFacts item, PublishingSettings settings)
    {
        if (!Has(actor, item, Permission.PublishContent, "Publish"))
        {
            return "Bạn không có quyền đăng nội dung này.";
        }

        // Four eyes: who wrote does not approve, where the site's setting says so. The system has no eyes of its own.
        return settings.SeparateApproval && actor.UserId.Length > 0 && string.Equals(item.AuthorName, actor.UserName, StringComparison.OrdinalIgnoreCase)
            ? "Người soạn không tự duyệt bài của mình; cần một người khác đăng."
            : null;
    }

    private static bool MayEdit(Actor actor, ItemFacts item) =>
        Has(actor, item, Permission.EditContent, "Edit")
        || (item.OwnerId == actor.UserId && Has(actor, item, Permission.EditOwnContent, "EditOwn"));

    private static bool Has(Actor actor, ItemFacts item, string permission, string perType) =>
        Has(actor, permission, item.UnitId) || Has(actor, $"{perType}_{item.ContentType}", item.UnitId);
}
