using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>States as they stand in addresses and filters.</summary>
public static class StateWords
{
    private static readonly Dictionary<string, ContentState> BySlug = new(StringComparer.Ordinal)
    {
        ["ban-nhap"] = ContentState.Draft,
        ["da-dang"] = ContentState.Published,
        ["co-ban-nhap-moi"] = ContentState.PublishedWithDraft,
        ["da-go"] = ContentState.Withdrawn,
        ["da-xoa"] = ContentState.Deleted,
    };

    /// <summary>Slug and words of every state.</summary>
    public static IEnumerable<(string Slug, string Words, ContentState State)> All => BySlug.Select(s => (s.Key, ContentLife.Words(s.Value), s.Value));

    /// <summary>The state of a slug, or null.</summary>
    public static ContentState? Of(string? slug) => slug is not null && BySlug.TryGetValue(slug, out var state) ? state : null;

    /// <summary>The slug of a state.</summary>
    public static string Slug(ContentState state) => BySlug.First(s => s.Value == state).Key;
}
