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

    // A stale page that slipped past an eviction lives no longer than this.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void Policy(OutputCachePolicyBuilder policy) => policy
        .AddPolicy<FreshOnlyPolicy>()
        .Expire(Longest)
        .Tag(Tag)
        .VaryByValue(Kiosk.VaryBy)
        .SetVaryByQuery(ListQuery.ChoiceKey, ListQuery.EndedKey, ListQuery.PageKey, EditionQuery.DayKey, EditionQuery.PrintedKey, EditionQuery.HistoryKey);
}

/// <summary>
/// Keeps a page only if nothing was published while it was being made: what was read before a publication must not be
/// stored after the eviction that the publication caused. And only pages that another reader may ask for again.
/// </summary>
internal sealed class FreshOnlyPolicy(PublicRecordFollower follower) : IOutputCachePolicy
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
        context.AllowCacheStorage &= context.HttpContext.Items[SequenceKey] is long sequence && sequence == follower.Sequence;
        return ValueTask.CompletedTask;
    }
}
