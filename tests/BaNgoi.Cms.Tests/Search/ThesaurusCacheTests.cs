using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Querying;
using BaNgoi.Cms.Search.Words;

namespace BaNgoi.Cms.Tests.Search;

public sealed class ThesaurusCacheTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Fact]
    public async Task Words_are_taken_apart_again_only_when_they_change()
    {
        _site.Publish("births", SearchSite.Entry("Đăng ký khai sinh"));
        _site.Publish("words", Words("đẻ con", "khai sinh"));
        await _site.CatchUp();
        var first = Current();

        _site.Publish("marriages", SearchSite.Entry("Đăng ký kết hôn"));
        await _site.CatchUp();
        Assert.Same(first, Current());
        Assert.Equal(["Đăng ký kết hôn"], _site.Titles("kết hôn").Take(1));

        _site.Publish("words", Words("đẻ con", "kết hôn"), version: "v2");
        await _site.CatchUp();
        Assert.NotSame(first, Current());
        Assert.Equal(["Đăng ký kết hôn"], _site.Titles("đẻ con"));
    }

    [Fact]
    public async Task Words_that_are_withdrawn_and_added_are_noticed()
    {
        _site.Publish("births", SearchSite.Entry("Đăng ký khai sinh"));
        _site.Publish("words", Words("đẻ con", "khai sinh"));
        _site.Publish("more", Words("lên bố", "khai sinh"));
        await _site.CatchUp();
        _site.Withdraw("words");
        await _site.CatchUp();
        Assert.False(Current().Knows("de"));
        Assert.Empty(_site.Titles("đẻ con"));
        Assert.Single(_site.Titles("lên bố"));

        _site.Publish("words", Words("đẻ con", "khai sinh"));
        await _site.CatchUp();
        Assert.Single(_site.Titles("đẻ con"));
    }

    [Fact]
    public async Task Two_indexes_do_not_share_their_words()
    {
        using var other = new SearchSite();
        other.Publish("words", Words("lên bố", "khai sinh"));
        _site.Publish("words", Words("đẻ con", "khai sinh"));
        await other.CatchUp();
        await _site.CatchUp();
        Assert.True(Current().Knows("de"));
        Assert.False(Current().Knows("bo"));
    }

    public void Dispose() => _site.Dispose();

    private Thesaurus Current() => _site.Index.Read<Thesaurus?>(searcher => IndexState.Of(searcher.IndexReader).Thesaurus, null)!;

    private static SearchEntry Words(string said, string meant) =>
        SearchSite.Entry("") with { Words = new SearchWords(SearchWordsKind.Synonyms, [said], [meant], [], "", "", []) };
}
