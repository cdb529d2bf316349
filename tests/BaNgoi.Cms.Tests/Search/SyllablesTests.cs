using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Tests.Search;

public sealed class SyllablesTests
{
    [Fact]
    public void Text_is_cut_into_exact_and_folded_syllables()
    {
        var syllables = Split("Đăng ký: hộ-tịch, CT07/2025");
        Assert.Equal(["đăng", "kí", "hộ", "tịch", "ct07", "2025"], syllables.Select(syllable => syllable.Exact));
        Assert.Equal(["dang", "ki", "ho", "tich", "ct07", "2025"], syllables.Select(syllable => syllable.Folded));
    }

    [Theory]
    [InlineData("ký", "kí")]
    [InlineData("quy", "qui")]
    [InlineData("Sỹ", "sĩ")]
    [InlineData("Hoà", "Hòa")]
    public void Spellings_of_one_word_are_one_syllable(string one, string other) =>
        Assert.Equal(Split(one)[0].Exact, Split(other)[0].Exact);

    [Theory]
    [InlineData("thúy", "thúi")]
    [InlineData("tay", "tai")]
    [InlineData("y", "i")]
    public void Different_words_stay_different(string one, string other) =>
        Assert.NotEqual(Split(one)[0].Folded, Split(other)[0].Folded);

    [Fact]
    public void Offsets_point_into_the_normalised_text_also_where_folding_shortens_it()
    {
        var text = VietnameseText.Normalize("กำ ký q\u0304x hộ 🎉 khẩu");
        Assert.Contains(Split(text), syllable => text[syllable.Start..syllable.End] == "khẩu" && syllable.Folded == "khau");
        Assert.Contains(Split(text), syllable => text[syllable.Start..syllable.End] == "hộ" && syllable.Folded == "ho");
    }

    [Theory]
    [InlineData("1.001193")]
    [InlineData("1001193")]
    [InlineData("1 001193")]
    [InlineData("mã 1.001193 là gì")]
    [InlineData("thủ tục 1.001.193")]
    public void A_code_is_recognised_however_it_is_typed(string query) =>
        Assert.Contains(IdentifierKey.From("1.001193"), IdentifierKey.CandidatesIn(Split(query)));

    [Fact]
    public void A_word_without_a_digit_is_no_identifier() =>
        Assert.Empty(IdentifierKey.CandidatesIn(Split("mẫu đơn ly hôn")));

    private static List<Syllable> Split(string text) => [.. Syllables.Split(VietnameseText.Normalize(text))];
}
