using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.OutputCaching;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Pages are kept as bytes until anything is published. Any page may name any document (lists, picked items, menus), and
/// publications are rare beside views, so one tag serves all: a finer one could leave an old title standing.
/// </summary>
internal static class PageCache
{
    /// <summary>The tag on every page.</summary>
    public const string Tag = "pages";

    internal static readonly object ChangesKey = new();

    // A stale page that slipped past an eviction lives no longer than this.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Says from which moment on a page that is being made would look different by itself; it is kept no longer.</summary>
    public static void ChangesAt(HttpContext context, DateTimeOffset? moment)
    {
        if (moment is not null)
        {
            context.Items[ChangesKey] = moment;
        }
    }

    public static void Policy(OutputCachePolicyBuilder policy) => policy
        .AddPolicy<FreshOnlyPolicy>()
        .Expire(Longest)
        .Tag(Tag)
        .VaryByValue(Kiosk.VaryBy)
        .VaryByValue(PublicCompression.VaryBy)
        .SetVaryByQuery(ListQuery.ChoiceKey, ListQuery.EndedKey, ListQuery.PageKey, EditionQuery.DayKey, EditionQuery.PrintedKey, EditionQuery.HistoryKey);
}

/// <summary>
/// Keeps a page only if nothing was published while it was being made: what was read before a publication must not be
/// stored after the eviction that the publication caused. And only pages that another reader may ask for again.
/// </summary>
internal sealed class FreshOnlyPolicy(PublicRecordFollower follower, TimeProvider clock) : IOutputCachePolicy
{
    private static readonly object SequenceKey = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // Words typed into a list are one reader's: kept, they would push out the pages everybody reads.
        context.EnableOutputCaching &= !context.HttpContext.Request.Query.ContainsKey(ListQuery.QueryKey);
        context.HttpContext.Items[SequenceKey] = follower.Sequence;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Items[PageCache.ChangesKey] is DateTimeOffset change)
        {
            var left = change - clock.GetUtcNow();
            context.AllowCacheStorage &= left > TimeSpan.Zero;
            context.ResponseExpirationTimeSpan = left < context.ResponseExpirationTimeSpan ? left : context.ResponseExpirationTimeSpan;
        }

        context.AllowCacheStorage &= context.HttpContext.Items[SequenceKey] is long sequence && sequence == follower.Sequence;
        return ValueTask.CompletedTask;
    }
}
