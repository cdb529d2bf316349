using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>Names offered while somebody types.</summary>
public sealed class SuggestionTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Theory]
    [InlineData("kha", "Đăng ký khai sinh")]
    [InlineData("dang ky kh", "Đăng ký khai sinh")]
    [InlineData("ĐĂNG KÝ KHAI S", "Đăng ký khai sinh")]
    [InlineData("sinh dang k", "Đăng ký khai sinh")]
    [InlineData("giay khai", "Đăng ký khai sinh")]
    [InlineData("quye", "Giấy ủy quyền")]
    [InlineData("uy quy", "Giấy ủy quyền")]
    public async Task The_last_word_may_have_only_begun_and_marks_may_be_missing(string typed, string first)
    {
        await Index(Entry("Đăng ký khai sinh", keywords: "giấy khai sanh"), Entry("Giấy ủy quyền"), Entry("Đăng ký kết hôn"));

        Assert.Equal(first, _site.Suggest(typed)[0].Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData(" - ")]
    [InlineData("khai hon")]
    [InlineData("hai")]
    [InlineData("kha dang")]
    public async Task What_does_not_begin_so_is_not_offered(string typed)
    {
        await Index(Entry("Đăng ký khai sinh"), Entry("Đăng ký kết hôn"));

        Assert.Empty(_site.Suggest(typed));
    }

    [Fact]
    public async Task Short_names_come_first_and_no_more_than_eight()
    {
        await Index([.. Enumerable.Range(1, 12).Select(n => Entry($"Khai báo số {n} {string.Join(' ', Enumerable.Repeat("dài", 13 - n))}"))]);

        var lengths = _site.Suggest("khai b").Select(name => name.Title.Length).ToList();

        Assert.Equal(8, lengths.Count);
        Assert.Equal(lengths.Order(), lengths);
    }

    [Fact]
    public async Task The_short_title_is_offered_for_the_long_one()
    {
        await Index(Entry("Thủ tục cấp giấy xác nhận tình trạng hôn nhân", shortTitle: "Giấy độc thân"));

        Assert.Equal(["Giấy độc thân"], _site.Suggest("tinh tra").Select(name => name.Title));
    }

    [Fact]
    public async Task Of_words_that_differ_in_their_marks_the_one_typed_comes_first()
    {
        await Index(Entry("Tạm trú"), Entry("Tám trụ cột"), Entry("Tam trú xa"));

        Assert.Equal("Tám trụ cột", _site.Suggest("tám tr")[0].Title);
        Assert.Equal(3, _site.Suggest("tam tr").Count);
    }

    [Fact]
    public async Task A_name_several_documents_have_leads_to_no_one_of_them()
    {
        await Index(Entry("Khai sinh"), Entry("Khai sinh"), Entry("Khai tử"));

        Assert.Equal(["Khai sinh:", "Khai tử:trang/d0002"], _site.Suggest("kha").Select(name => $"{name.Title}:{name.Path}"));
    }

    [Fact]
    public async Task What_is_published_or_withdrawn_shows_at_once()
    {
        await Index(Entry("Khai sinh"));
        Assert.Equal(["Khai sinh"], _site.Suggest("kha").Select(name => name.Title));

        _site.Publish("x1", Entry("Khai tử"));
        _site.Withdraw("d0000");
        await _site.CatchUp();

        Assert.Equal(["Khai tử"], _site.Suggest("kha").Select(name => name.Title));
    }

    public void Dispose() => _site.Dispose();

    private async Task Index(params BaNgoi.Cms.Publishing.SearchEntry[] entries)
    {
        _site.With(entries);
        await _site.CatchUp();
    }
}
