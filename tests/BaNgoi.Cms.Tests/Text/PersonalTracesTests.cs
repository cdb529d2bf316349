using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Tests.Text;

public sealed class PersonalTracesTests
{
    [Theory]
    [InlineData("Xin gọi 0900 000 000 cho tôi.")]
    [InlineData("Bà Mẫu sinh 1/2/1950 ở cạnh đó.")]
    [InlineData("Viết cho Ai.Do@Thu.Example nhé.")]
    [InlineData("XEM TRANG-CUA-TOI.VN")]
    public void What_may_identify_somebody_is_noticed_in_any_case(string text) => Assert.True(PersonalTraces.MayBeIn(text));

    [Theory]
    [InlineData("Từ 6 giờ đến 22 giờ, rộng 1,5 mét.")]
    [InlineData("Theo Nghị định 61/2018 và mã 1.001193.")]
    [InlineData("Xin lùi giờ.")]
    public void Ordinary_words_and_numbers_are_not(string text) => Assert.False(PersonalTraces.MayBeIn(text));
}
