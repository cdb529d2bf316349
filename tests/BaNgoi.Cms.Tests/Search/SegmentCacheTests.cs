using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Search.Querying;

namespace BaNgoi.Cms.Tests.Search;

public sealed class SegmentCacheTests : IDisposable
{
    private readonly SearchSite _site = new();
    private int _decoded;

    [Fact]
    public async Task What_was_read_is_not_read_again_until_there_is_no_more_room()
    {
        _site.With("Đăng ký khai sinh", "Đăng ký kết hôn");
        await _site.CatchUp();
        var cache = new SegmentCache<string>(IndexFields.Names, Decode, _ => 1, most: 2);
        Assert.Equal(["khai sinh", "kết hôn"], [Read(cache, 0)[^9..], Read(cache, 1)[^7..]]);
        Read(cache, 0);
        Assert.Equal(2, _decoded);

        var full = new SegmentCache<string>(IndexFields.Names, Decode, _ => 3, most: 2);
        Read(full, 0);
        Read(full, 0);
        Assert.Equal(4, _decoded);
    }

    public void Dispose() => _site.Dispose();

    private string Decode(string text)
    {
        _decoded++;
        return string.Join(' ', DocumentNames.Decode(text).Title!.Syllables.Select(syllable => syllable.Exact));
    }

    private string Read(SegmentCache<string> cache, int number) =>
        _site.Index.Read(searcher => cache.Of(searcher.IndexReader.Leaves[0].AtomicReader)(number), "");
}
