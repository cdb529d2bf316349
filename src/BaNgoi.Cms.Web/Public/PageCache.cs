using Microsoft.Extensions.Caching.Memory;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Pages are kept as bytes until anything is published. Any page may name any document (lists, picked items, menus), and
/// publications are rare beside views, so a publication outdates all of them: a finer rule could leave an old title standing.
/// </summary>
/// <remarks>
/// Own code, not the platform's output cache: that one took half as long again for a kept page as a bare server takes to
/// send its bytes (keys put together from parts, copies made of what is kept, work handed from one state machine to the next).
/// </remarks>
public sealed class PageCache(TimeProvider clock) : IDisposable
{
    // Bytes of kept pages; the whole catalogue of a ward is a tenth of it.
    private const long Limit = 32L << 20;

    // Nothing in the record says so, but a page that is wrong for any other reason lives no longer than this.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly object ChangesKey = new();

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Limit });

    /// <summary>Says from which moment on a page that is being made would look different by itself; it is kept no longer.</summary>
    public static void ChangesAt(HttpContext context, DateTimeOffset? moment)
    {
        if (moment is not null)
        {
            context.Items[ChangesKey] = moment;
        }
    }

    /// <summary>The page kept under a key, if it is still what would be made now.</summary>
    public KeptPage? Find(KeptPageKey key, long published, DateTimeOffset now) =>
        _pages.TryGetValue(key, out KeptPage? page) && page!.IsFresh(published, now) ? page : null;

    /// <summary>Until when a page that has just been made may be shown.</summary>
    public DateTimeOffset Until(HttpContext context)
    {
        var longest = clock.GetUtcNow() + Longest;
        return context.Items[ChangesKey] is DateTimeOffset change && change < longest ? change : longest;
    }

    /// <summary>Keeps a page. When there is no room it is not kept, and what was asked for longest ago goes to make room for the next.</summary>
    public void Keep(KeptPageKey key, KeptPage page) =>
        _pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Size, AbsoluteExpiration = page.Until });

    /// <summary>Forgets all. Outdated pages are never shown anyway; this gives their memory back.</summary>
    public void Clear() => _pages.Clear();

    /// <inheritdoc />
    public void Dispose() => _pages.Dispose();
}
