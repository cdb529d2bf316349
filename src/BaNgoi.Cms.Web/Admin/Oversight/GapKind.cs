using BaNgoi.Cms.Content.Completeness;
using BaNgoi.Cms.Coverage;

namespace BaNgoi.Cms.Web.Admin.Oversight;

/// <summary>What a public item can lack.</summary>
/// <param name="Slug">Value of the filter.</param>
/// <param name="Filter">Words of the filter.</param>
/// <param name="Words">What is said of items that lack it: "còn thiếu …".</param>
public sealed record GapKind(string Slug, string Filter, string Words)
{
    /// <summary>What a law asks for.</summary>
    public static GapKind Law { get; } = new("luat", "Thiếu phần pháp luật buộc có", "còn thiếu phần mà pháp luật buộc phải có");

    /// <summary>What the office asks of itself.</summary>
    public static GapKind Own { get; } = new("phuong", "Thiếu phần của phường", "còn thiếu phần phường tự đặt ra");

    /// <summary>A check against the source.</summary>
    public static GapKind Overdue { get; } = new("qua-han", "Quá hạn kiểm tra", "quá hạn đối chiếu với nguồn");

    /// <summary>All.</summary>
    public static IReadOnlyList<GapKind> All { get; } = [Law, Own, Overdue];

    /// <summary>The kind of a slug; the law's when there is none.</summary>
    public static GapKind Of(string? slug) => All.FirstOrDefault(kind => kind.Slug == slug) ?? Law;

    /// <summary>The gaps of this kind.</summary>
    public IEnumerable<ContentGap> Of(PublishedItem item) =>
        this == Overdue ? [] : item.Completeness.Missing.Where(gap => gap.Requirement.Own == (this == Own));

    /// <summary>Whether the item lacks something of this kind.</summary>
    public bool Has(PublishedItem item, CheckingRules? rules) =>
        this == Overdue ? rules?.IsOverdue(item.CheckedOn) == true : Of(item).Any();
}
