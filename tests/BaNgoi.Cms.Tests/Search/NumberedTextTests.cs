using BaNgoi.Cms.Search.Analysis;
using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Tests.Search;

public sealed class NumberedTextTests
{
    [Theory]
    [InlineData("Đăng ký: hộ-tịch, CT07/2025 và QUÝ khách, thúy tay y")]
    [InlineData("กำ ký q\u0304x hộ 🎉 khẩu")]
    [InlineData("")]
    public void A_numbered_text_has_the_syllables_of_the_text(string text) => Same(VietnameseText.Normalize(text));

    [Fact]
    public void What_is_longer_than_any_word_is_none()
    {
        var (longest, longer) = (new string('a', NumberedText.LongestWord), new string('b', NumberedText.LongestWord + 1));

        Assert.Equal([(4, 4 + NumberedText.LongestWord)], new NumberedText($" -  {longest} {longer}").Words.ToArray().Select(word => (word.Start, word.End)));
    }

    [Fact]
    public void So_has_any_text() => Assert.All(Enumerable.Range(1, 5).SelectMany(HostileQueries.Of), text => Same(VietnameseText.Normalize(text)));

    private static void Same(string text) => Assert.Equal(
        Syllables.Split(text).Where(syllable => syllable.End - syllable.Start <= NumberedText.LongestWord),
        new NumberedText(text).Words.ToArray().Select(word => new Syllable(SyllableNumbers.Text(word.Exact), SyllableNumbers.Text(SyllableNumbers.Folded(word.Exact)), word.Start, word.End)));
}
