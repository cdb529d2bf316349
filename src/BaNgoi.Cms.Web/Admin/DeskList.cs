namespace BaNgoi.Cms.Web.Admin;

/// <summary>One list of the desk: some of the content list, which shows exactly the same items under the slug.</summary>
/// <param name="Slug">Value of the content list's filter.</param>
/// <param name="Heading">Heading on the desk.</param>
/// <param name="Filter">The same as a choice of the filter.</param>
/// <param name="None">Words when there is nothing; "" leaves the list out of the desk.</param>
public sealed record DeskList(string Slug, string Heading, string Filter, string None = "")
{
    /// <summary>Drafts the actor may publish.</summary>
    public static DeskList ToApprove { get; } = new("cho-toi-duyet", "Chờ bạn duyệt", "Chờ tôi duyệt");

    /// <summary>Drafts that came back to the actor.</summary>
    public static DeskList Returned { get; } = new("bi-tra-lai", "Bị trả lại, cần bạn sửa", "Bị trả lại cho tôi");

    /// <summary>Drafts the actor works on.</summary>
    public static DeskList Drafts { get; } = new("nhap-cua-toi", "Bản nháp của bạn", "Bản nháp của tôi", "Không còn bản nháp nào đang chờ.");

    /// <summary>Drafts the actor handed in.</summary>
    public static DeskList HandedIn { get; } = new("toi-da-gui", "Bạn đã gửi, đang chờ duyệt", "Tôi đã gửi duyệt");

    /// <summary>Drafts anybody handed in.</summary>
    public static DeskList Waiting { get; } = new("cho-duyet", "Chờ duyệt", "Chờ duyệt");

    /// <summary>What publishes itself.</summary>
    public static DeskList Scheduled { get; } = new("hen-gio", "Hẹn giờ đăng", "Đang hẹn giờ đăng", "Không có gì đang hẹn giờ.");

    /// <summary>All, in the order of the desk.</summary>
    public static IReadOnlyList<DeskList> All { get; } = [ToApprove, Returned, Drafts, HandedIn, Waiting, Scheduled];

    /// <summary>The content list with exactly these items.</summary>
    public string Address => ListUrl.Of(AdminPaths.Content, ("tinh-trang", Slug));

    /// <summary>The list of a slug, or null.</summary>
    public static DeskList? Of(string? slug) => All.FirstOrDefault(list => list.Slug == slug);
}
