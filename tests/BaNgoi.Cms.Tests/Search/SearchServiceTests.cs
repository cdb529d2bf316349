using BaNgoi.Cms.Publishing;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

public sealed class SearchServiceTests : IDisposable
{
    private readonly SearchSite _site = new();

    [Theory]
    [InlineData("đăng ký khai tử")]
    [InlineData("dang ky khai tu")]
    [InlineData("ĐĂNG KÍ KHAI TỬ")]
    [InlineData("cần làm gì để khai tử cho ông nội")]
    public async Task A_title_is_found_with_and_without_marks_and_among_other_words(string query)
    {
        await Index("Đăng ký khai sinh", "Đăng ký khai tử", "Đăng ký kết hôn");
        Assert.Equal("Đăng ký khai tử", _site.Titles(query)[0]);
    }

    [Theory]
    [InlineData("hộ tịch", "Sao hộ tịch")]
    [InlineData("hồ tích", "Sao hồ tích")]
    [InlineData("hổ tịch", "Sao hộ tịch")]
    public async Task Marks_count_for_those_who_type_them(string query, string first)
    {
        await Index("Sao hồ tích", "Sao hộ tịch");
        Assert.Equal(first, _site.Titles(query)[0]);
        Assert.Equal(2, _site.Search("ho tich").Total);
    }

    [Theory]
    [InlineData("1.001193")]
    [InlineData("1001193")]
    [InlineData("1 001193")]
    [InlineData("thủ tục 1.001193 ở phường")]
    [InlineData("ct07")]
    [InlineData("mẫu CT 07")]
    [InlineData("CT-07")]
    public async Task An_identifier_stands_before_any_text(string query)
    {
        await Index(
            Entry("Mẫu thủ tục ở phường CT07 1.001193", body: "mẫu CT07, thủ tục 1.001193 ở phường"),
            Entry("Khai báo nơi ở", ["1.001193", "CT07"]));
        var hit = _site.Search(query).Hits[0];
        Assert.Equal("Khai báo nơi ở", hit.Title);
        Assert.Equal("1.001193", hit.Code);
    }

    [Theory]
    [InlineData("đăng ký khai sinh", "Thủ tục đăng ký khai sinh")]
    [InlineData("dang ky khai sinh", "Thủ tục đăng ký khai sinh")]
    [InlineData("đăng ký khai sinh lưu động", "Thủ tục đăng ký khai sinh lưu động")]
    [InlineData("khai sinh có yếu tố nước ngoài", "Thủ tục đăng ký khai sinh có yếu tố nước ngoài")]
    public async Task The_plain_procedure_stands_above_its_variants_unless_they_are_named(string query, string first)
    {
        await Index(
            "Thủ tục đăng ký khai sinh có yếu tố nước ngoài", "Thủ tục đăng ký khai sinh lưu động", "Đăng ký lại khai sinh",
            "Thủ tục đăng ký khai sinh", "Thủ tục đăng ký kết hôn");
        Assert.Equal(first, _site.Titles(query)[0]);
    }

    [Fact]
    public async Task Neighbouring_syllables_count_more_than_the_same_apart()
    {
        await Index("Nhận con về nhà chăm nuôi", "Nuôi con nuôi", "Chăm con nhận nhà nuôi về");
        Assert.Equal("Nhận con về nhà chăm nuôi", _site.Titles("nhan con ve nha")[0]);
    }

    [Fact]
    public async Task A_keyword_phrase_finds_a_document_but_an_official_title_comes_first()
    {
        await Index(
            Entry("Cấp giấy chứng nhận quyền sử dụng đất", keywords: "sổ đỏ, sổ hồng\nsang tên nhà đất"),
            Entry("Thu hồi sổ đỏ"),
            Entry("Cấp thẻ căn cước", keywords: "cccd"));
        Assert.Equal("Cấp giấy chứng nhận quyền sử dụng đất", _site.Titles("sang tên nhà đất")[0]);
        Assert.Equal("Cấp thẻ căn cước", _site.Titles("lam cccd o dau")[0]);
        Assert.Equal(["Thu hồi sổ đỏ", "Cấp giấy chứng nhận quyền sử dụng đất"], _site.Titles("thu hồi sổ đỏ"));
    }

    [Fact]
    public async Task The_short_title_is_a_title()
    {
        await Index(
            Entry("Cấp giấy xác nhận cho người chưa có vợ hoặc chồng theo quy định của pháp luật về hộ tịch", shortTitle: "Xác nhận độc thân"),
            Entry("Xác nhận cư trú"));
        var hit = _site.Search("xác nhận độc thân").Hits[0];
        Assert.Equal("Xác nhận độc thân", hit.ShortTitle);
    }

    [Fact]
    public async Task Body_text_decides_between_equal_titles_and_never_beats_a_title()
    {
        await Index(
            Entry("Hỗ trợ chi phí cho dân", body: "dành cho người có công"),
            Entry("Hỗ trợ chi phí cho người", body: "dành cho hỏa táng và mai táng"),
            Entry("Mai táng"));
        Assert.Equal(["Hỗ trợ chi phí cho người", "Hỗ trợ chi phí cho dân"], _site.Titles("hỗ trợ chi phí hỏa táng").Take(2));
        Assert.Equal("Mai táng", _site.Titles("mai táng")[0]);
    }

    [Fact]
    public async Task A_word_only_in_the_body_is_found_too()
    {
        await Index(Entry("Đăng ký khai sinh", body: "Nộp giấy chứng sinh do bệnh viện cấp."), Entry("Đăng ký kết hôn", body: "Tờ khai."));
        Assert.Equal("Đăng ký khai sinh", Assert.Single(_site.Titles("bệnh viện")));
    }

    [Fact]
    public async Task Only_documents_of_the_wanted_type_are_returned()
    {
        _site.Publish("a", Entry("Lịch tiếp dân"), type: "News");
        _site.Publish("b", Entry("Lịch tiếp dân tháng này"), type: "Event");
        await _site.CatchUp();
        Assert.Equal("b", Assert.Single(_site.Search("lịch tiếp dân", type: "Event").Hits).Id);
        Assert.Empty(_site.Search("lịch tiếp dân", type: "Nothing").Hits);
    }

    [Fact]
    public async Task Pages_divide_all_hits_without_gap_or_double()
    {
        await Index([.. Enumerable.Range(0, 23).Select(number => $"Giấy phép số {number}")]);
        var seen = Enumerable.Range(1, 4).SelectMany(page => _site.Search("giấy phép", page, 7).Hits).ToList();
        Assert.Equal(23, seen.Select(hit => hit.Id).Distinct().Count());
        Assert.Equal(23, seen.Count);
        Assert.Equal(23, _site.Search("giấy phép").Total);
        Assert.Equal(seen.Select(hit => hit.Score).OrderDescending(), seen.Select(hit => hit.Score));
        Assert.Empty(_site.Search("giấy phép", 5, 7).Hits);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(-5, -1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 100, 100)]
    [InlineData(1, 101, 100)]
    [InlineData(1, int.MaxValue, 100)]
    [InlineData(int.MaxValue, 100, 0)]
    public async Task Page_and_size_are_held_within_limits(int page, int size, int hits)
    {
        await Index([.. Enumerable.Range(0, 120).Select(number => $"Giấy phép số {number}")]);
        Assert.Equal(hits, _site.Search("giấy phép", page, size).Hits.Count);
    }

    [Fact]
    public void Without_an_index_nothing_is_found_and_nothing_fails() =>
        Assert.Equal(0, _site.Search("khai sinh").Total);

    public void Dispose() => _site.Dispose();

    private Task Index(params string[] titles) => _site.With(titles).CatchUp();

    private Task Index(params SearchEntry[] entries) => _site.With(entries).CatchUp();
}
