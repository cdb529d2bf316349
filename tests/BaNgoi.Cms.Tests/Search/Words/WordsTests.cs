using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search.Words;

/// <summary>The ward's words, published like any content, at work in the search.</summary>
public sealed class WordsTests : IDisposable
{
    private static readonly string[] Titles =
    [
        "Cấp Giấy xác nhận tình trạng hôn nhân", "Xác nhận thông tin cư trú", "Tách thửa đất", "Đăng ký kết hôn", "Ghi vào sổ việc ly hôn", "Cấp thẻ căn cước", "Cấp lại thẻ căn cước", "Cấp đổi thẻ căn cước",
        "Khóa thẻ căn cước",
    ];

    private readonly SearchSite _site = new();

    [Theory]
    [InlineData("giấy độc thân")]
    [InlineData("giay doc than")]
    [InlineData("xin giấy độc thân ở đâu")]
    [InlineData("giấy chứng nhận độc thân")]
    public async Task What_people_say_finds_what_it_officially_is(string typed)
    {
        await IndexAsync(Teaching(SearchWordsKind.Synonyms, ["giấy độc thân", "xác nhận độc thân"], ["xác nhận tình trạng hôn nhân"]));
        Assert.Equal("Cấp Giấy xác nhận tình trạng hôn nhân", _site.Titles(typed)[0]);
    }

    [Fact]
    public async Task A_phrase_is_added_and_never_put_in_the_place_of_what_was_typed()
    {
        await IndexAsync(Teaching(SearchWordsKind.Synonyms, ["kết hôn"], ["xác nhận tình trạng hôn nhân"]));
        var titles = _site.Titles("đăng ký kết hôn");
        Assert.Equal("Đăng ký kết hôn", titles[0]);
        Assert.Contains("Cấp Giấy xác nhận tình trạng hôn nhân", titles);
    }

    [Theory]
    [InlineData("cắt miếng đất")]
    [InlineData("cắt đất cho con")]
    [InlineData("muốn cắt bớt đất ra hai sổ")]
    public async Task Other_words_may_stand_within_a_phrase(string typed)
    {
        await IndexAsync(Teaching(SearchWordsKind.Synonyms, ["cắt đất"], ["tách thửa đất"]));
        Assert.Equal("Tách thửa đất", _site.Titles(typed)[0]);
    }

    [Fact]
    public async Task A_single_word_must_agree_in_its_marks_with_those_who_type_them()
    {
        await IndexAsync(Teaching(SearchWordsKind.Synonyms, ["thú"], ["đăng ký kết hôn"]), Entry("Thụ lý đơn"));
        Assert.Contains("Đăng ký kết hôn", _site.Titles("thu"));
        Assert.Equal("Đăng ký kết hôn", _site.Titles("thú")[0]);
        Assert.DoesNotContain("Đăng ký kết hôn", _site.Titles("thụ"));
    }

    [Fact]
    public async Task A_way_of_asking_says_nothing()
    {
        var asked = "thông tin cần giấy tờ gì để tách thửa";
        await IndexAsync();
        var before = _site.Search(asked).Hits.Single(hit => hit.Title == "Xác nhận thông tin cư trú").Score;
        await IndexAsync(Teaching(SearchWordsKind.Fillers, ["thông tin", "cần giấy tờ gì"]));
        Assert.Equal("Tách thửa đất", _site.Titles(asked)[0]);
        Assert.True((_site.Search(asked).Hits.FirstOrDefault(hit => hit.Title == "Xác nhận thông tin cư trú")?.Score ?? 0) < before / 2);
    }

    [Fact]
    public async Task What_another_agency_does_is_answered_with_who_does_it_and_with_what_is_near()
    {
        await IndexAsync(Teaching(SearchWordsKind.Elsewhere, ["ly hôn", "ly dị"], unless: ["ghi vào sổ"], answer: "Ly hôn do Tòa án nhân dân giải quyết.", address: "https://toaan.example"));

        var answer = _site.Search("tôi muốn ly dị chồng");
        Assert.Equal(("Ly hôn do Tòa án nhân dân giải quyết.", "https://toaan.example"), (answer.Redirect!.Text, answer.Redirect.Url));
        Assert.Empty(answer.Hits);
        Assert.Equal("Ghi vào sổ việc ly hôn", _site.Search("ly hôn rồi ghi vào sổ").Hits[0].Title);
        Assert.Null(_site.Search("ly hôn rồi ghi vào sổ").Redirect);
        Assert.NotNull(_site.Search("ly hôn").Redirect);
    }

    [Fact]
    public async Task Without_exceptions_a_title_that_has_the_words_speaks_for_itself()
    {
        await IndexAsync(Teaching(SearchWordsKind.Elsewhere, ["ly hôn", "hộ chiếu"], answer: "Nơi khác làm."));
        Assert.Null(_site.Search("việc ly hôn").Redirect);
        Assert.NotNull(_site.Search("làm hộ chiếu").Redirect);
    }

    [Fact]
    public async Task A_chosen_document_stands_first_for_its_phrase_and_only_while_it_is_public()
    {
        await IndexAsync(Teaching(SearchWordsKind.BestBets, ["căn cước"], picks: ["9.000009", "/trang/khong-co"]), Entry("Hướng dẫn làm thẻ", ["9.000009"]));
        Assert.Equal("Hướng dẫn làm thẻ", _site.Titles("căn cước")[0]);
        Assert.NotEqual("Hướng dẫn làm thẻ", _site.Titles("kết hôn")[0]);

        _site.Withdraw(Id("Hướng dẫn làm thẻ"));
        await _site.CatchUp();
        Assert.NotEqual("Hướng dẫn làm thẻ", _site.Titles("căn cước")[0]);
    }

    [Theory]
    [InlineData("căn cước ở đâu", true)]
    [InlineData("can cuoc", true)]
    [InlineData("cấp lại căn cước", false)]
    [InlineData("căn cước cho người nước ngoài", false)]
    public async Task A_document_is_chosen_for_the_phrase_alone_however_it_is_asked_for(string typed, bool chosen)
    {
        await IndexAsync(Teaching(SearchWordsKind.Fillers, ["ở đâu"]), Teaching(SearchWordsKind.BestBets, ["căn cước"], picks: ["9.000009"]), Entry("Hướng dẫn làm thẻ", ["9.000009"]));
        Assert.Equal(chosen, _site.Titles(typed)[0] == "Hướng dẫn làm thẻ");
    }

    [Theory]
    [InlineData("9.999999")]
    [InlineData("/trang/khong-co")]
    [InlineData("/")]
    [InlineData("...")]
    [InlineData("không phải mã")]
    public async Task What_was_chosen_and_is_not_here_changes_nothing(string pick)
    {
        await IndexAsync();
        var before = _site.Titles("căn cước");
        _site.Publish("bet", Teaching(SearchWordsKind.BestBets, ["căn cước"], picks: [pick]), type: "Words");
        await _site.CatchUp();
        Assert.Equal(before, _site.Titles("căn cước"));
    }

    [Theory]
    [InlineData("/gioi-thieu")]
    [InlineData(" gioi-thieu/ ")]
    public async Task A_page_is_chosen_by_its_address(string pick)
    {
        await IndexAsync(Teaching(SearchWordsKind.BestBets, ["căn cước"], picks: [pick]));
        _site.Publish("about", Entry("Giới thiệu"), path: "gioi-thieu");
        await _site.CatchUp();
        Assert.Equal("Giới thiệu", _site.Titles("căn cước")[0]);
    }

    [Fact]
    public async Task What_was_chosen_is_an_answer_where_nothing_else_would_be()
    {
        const string Asked = "tiệm bánh nào ngon nhất thẻ";
        await IndexAsync();
        Assert.Empty(_site.Titles(Asked));
        _site.Publish("bet", Teaching(SearchWordsKind.BestBets, [Asked], picks: ["9.000009"]), type: "Words");
        _site.Publish("guide", Entry("Danh bạ cửa hàng", ["9.000009"]));
        await _site.CatchUp();
        Assert.Equal("Danh bạ cửa hàng", _site.Titles(Asked)[0]);
    }

    [Fact]
    public async Task Words_are_searched_with_as_soon_as_they_are_published_and_are_never_hits()
    {
        await IndexAsync();
        Assert.DoesNotContain("Tách thửa đất", _site.Titles("chẻ lô"));

        _site.Publish("words1", Teaching(SearchWordsKind.Synonyms, ["chẻ lô"], ["tách thửa đất"]), type: "Words");
        await _site.CatchUp();
        Assert.Equal(["Tách thửa đất"], _site.Titles("chẻ lô"));

        _site.Withdraw("words1");
        await _site.CatchUp();
        Assert.DoesNotContain("Tách thửa đất", _site.Titles("chẻ lô"));
    }

    [Theory]
    [InlineData("căn cước", true)]
    [InlineData("cấp lại căn cước", false)]
    [InlineData("tách thửa", false)]
    public async Task A_bare_noun_that_several_documents_fit_asks_which(string typed, bool broad)
    {
        await IndexAsync();
        Assert.Equal(broad, _site.Search(typed).IsBroad);
    }

    [Fact]
    public async Task A_sentence_with_nothing_together_in_any_name_is_refused_with_what_is_near()
    {
        await IndexAsync(Teaching(SearchWordsKind.Fillers, ["ở đâu"]));
        var answer = _site.Search("tiệm bánh nào ngon nhất thẻ ở đâu");
        Assert.Empty(answer.Hits);
        Assert.NotEmpty(answer.Near);
    }

    public void Dispose() => _site.Dispose();

    private string Id(string title) => _site.Search(title).Hits.Single(hit => hit.Title == title).Id;

    private Task IndexAsync(params SearchEntry[] more) => _site.With([.. Titles.Select(title => Entry(title)), .. more]).CatchUp();
}
