using BaNgoi.Cms.Web.Public;
using Microsoft.AspNetCore.Http;

namespace BaNgoi.Web.Tests.Http;

/// <summary>A kept page is shown only while it is what would be made now.</summary>
public sealed class PageCacheTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private static readonly KeptPageKey Key = new("https", "phuong.example", "/thu-tuc", "", "br", false);

    [Fact]
    public void It_is_found_under_all_that_tells_pages_apart()
    {
        using var cache = new PageCache(new Clock());
        cache.Keep(Key, Page(published: 7, Now.AddMinutes(1)));

        Assert.NotNull(cache.Find(Key with { }, 7, Now));
        foreach (var other in new[] { Key with { Scheme = "http" }, Key with { Host = "khac.example" }, Key with { Path = "/Thu-tuc" }, Key with { Query = "?trang=2" }, Key with { Encoding = "" }, Key with { Kiosk = true } })
        {
            Assert.Null(cache.Find(other, 7, Now));
        }
    }

    [Fact]
    public void After_a_publication_it_is_not_shown_again_even_if_nobody_threw_it_away()
    {
        using var cache = new PageCache(new Clock());
        cache.Keep(Key, Page(published: 7, Now.AddMinutes(1)));

        Assert.Null(cache.Find(Key, 8, Now));
    }

    [Fact]
    public void It_is_shown_until_the_moment_it_would_look_different_by_itself_and_not_in_it()
    {
        using var cache = new PageCache(new Clock());
        var closes = Now.AddHours(1);
        cache.Keep(Key, Page(published: 7, closes));

        Assert.NotNull(cache.Find(Key, 7, closes.AddTicks(-1)));
        Assert.Null(cache.Find(Key, 7, closes));
    }

    [Theory]
    [InlineData(null, 300)]
    [InlineData(299, 299)]
    [InlineData(301, 300)]
    public void No_page_is_kept_longer_than_five_minutes_or_past_the_moment_it_changes(int? changesAfter, int keptFor)
    {
        using var cache = new PageCache(new Clock());
        var context = new DefaultHttpContext();
        PageCache.ChangesAt(context, changesAfter is { } seconds ? Now.AddSeconds(seconds) : null);

        Assert.Equal(Now.AddSeconds(keptFor), cache.Until(context));
    }

    [Fact]
    public void There_is_no_room_for_more_than_thirty_two_megabytes()
    {
        using var cache = new PageCache(new Clock());
        for (var n = 0; n < 100; n++)
        {
            cache.Keep(Key with { Query = $"?trang={n}" }, new KeptPage(7, Now, Now.AddMinutes(1), [], new byte[1 << 20], false));
        }

        Assert.InRange(Enumerable.Range(0, 100).Count(n => cache.Find(Key with { Query = $"?trang={n}" }, 7, Now) is not null), 1, 32);
    }

    private static KeptPage Page(long published, DateTimeOffset until) => new(published, Now, until, [], [1], false);

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
