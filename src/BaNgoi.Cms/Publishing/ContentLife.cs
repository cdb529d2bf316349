using System.Collections.Frozen;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing;

/// <summary>What can be done to a content item.</summary>
public enum ContentAct
{
    /// <summary>Save a draft.</summary>
    SaveDraft = 0,

    /// <summary>Make the newest version public.</summary>
    Publish = 1,

    /// <summary>Have the newest version published later, or take that back.</summary>
    Schedule = 2,

    /// <summary>Take the item down, with a public reason.</summary>
    Unpublish = 3,

    /// <summary>Throw the draft away; the published version stays.</summary>
    DiscardDraft = 4,

    /// <summary>Make an earlier version the draft.</summary>
    Restore = 5,

    /// <summary>Remove the item; versions and trace stay.</summary>
    Delete = 6,

    /// <summary>Hand the draft in to whoever may publish it, or take that back.</summary>
    SubmitForReview = 7,
}

/// <summary>The whole life of a content item: every state, every act, nothing elsewhere.</summary>
public static class ContentLife
{
    private static readonly FrozenDictionary<(ContentState, ContentAct), ContentState> Transitions = new Dictionary<(ContentState, ContentAct), ContentState>
    {
        [(ContentState.Draft, ContentAct.SaveDraft)] = ContentState.Draft,
        [(ContentState.Draft, ContentAct.Publish)] = ContentState.Published,
        [(ContentState.Draft, ContentAct.Schedule)] = ContentState.Draft,
        [(ContentState.Draft, ContentAct.SubmitForReview)] = ContentState.Draft,
        [(ContentState.Draft, ContentAct.Restore)] = ContentState.Draft,
        [(ContentState.Draft, ContentAct.Delete)] = ContentState.Deleted,

        [(ContentState.Published, ContentAct.SaveDraft)] = ContentState.PublishedWithDraft,
        [(ContentState.Published, ContentAct.Unpublish)] = ContentState.Withdrawn,
        [(ContentState.Published, ContentAct.Restore)] = ContentState.PublishedWithDraft,
        [(ContentState.Published, ContentAct.Delete)] = ContentState.Deleted,

        [(ContentState.PublishedWithDraft, ContentAct.SaveDraft)] = ContentState.PublishedWithDraft,
        [(ContentState.PublishedWithDraft, ContentAct.Publish)] = ContentState.Published,
        [(ContentState.PublishedWithDraft, ContentAct.Schedule)] = ContentState.PublishedWithDraft,
        [(ContentState.PublishedWithDraft, ContentAct.SubmitForReview)] = ContentState.PublishedWithDraft,
        [(ContentState.PublishedWithDraft, ContentAct.Unpublish)] = ContentState.Withdrawn,
        [(ContentState.PublishedWithDraft, ContentAct.DiscardDraft)] = ContentState.Published,
        [(ContentState.PublishedWithDraft, ContentAct.Restore)] = ContentState.PublishedWithDraft,
        [(ContentState.PublishedWithDraft, ContentAct.Delete)] = ContentState.Deleted,

        [(ContentState.Withdrawn, ContentAct.SaveDraft)] = ContentState.Withdrawn,
        [(ContentState.Withdrawn, ContentAct.Publish)] = ContentState.Published,
        [(ContentState.Withdrawn, ContentAct.Schedule)] = ContentState.Withdrawn,
        [(ContentState.Withdrawn, ContentAct.SubmitForReview)] = ContentState.Withdrawn,
        [(ContentState.Withdrawn, ContentAct.Restore)] = ContentState.Withdrawn,
        [(ContentState.Withdrawn, ContentAct.Delete)] = ContentState.Deleted,

        // Undo of a deletion: the item comes back as a draft.
        [(ContentState.Deleted, ContentAct.Restore)] = ContentState.Draft,
    }.ToFrozenDictionary();

    /// <summary>The state after the act, or null when the act is not possible in this state.</summary>
    public static ContentState? Next(ContentState state, ContentAct act) =>
        Transitions.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>Whether the public sees an item in this state.</summary>
    public static bool IsPublic(ContentState state) => state is ContentState.Published or ContentState.PublishedWithDraft;

    /// <summary>The state in words for people.</summary>
    public static string Words(ContentState state) => state switch
    {
        ContentState.Draft => "Bản nháp",
        ContentState.Published => "Đã đăng",
        ContentState.PublishedWithDraft => "Đã đăng, có bản nháp mới",
        ContentState.Withdrawn => "Đã gỡ",
        ContentState.Deleted => "Đã xóa",
        _ => "",
    };

    /// <summary>Why an act is not possible in a state, in words for people.</summary>
    public static string Impossible(ContentState state, ContentAct act) => (state, act) switch
    {
        (ContentState.Published, ContentAct.Publish) => "Không có thay đổi nào để đăng.",
        (ContentState.Published, ContentAct.Schedule) => "Không có bản nháp để hẹn giờ đăng.",
        (ContentState.Published, ContentAct.SubmitForReview) => "Không có bản nháp để gửi duyệt.",
        (ContentState.Deleted, _) => "Nội dung đã bị xóa; hãy khôi phục trước.",
        _ => $"Không làm được việc này khi nội dung ở trạng thái “{Words(state)}”.",
    };
}
