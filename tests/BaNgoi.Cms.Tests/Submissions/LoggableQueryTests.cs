using BaNgoi.Cms.Submissions.Intake.QueryLog;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class LoggableQueryTests
{
    [Theory]
    [InlineData("Làm giấy khai sanh", "làm giấy khai sanh", "lam giay khai sanh")]
    [InlineData("  hộ   khẩu\u200B ", "hộ khẩu", "ho khau")]
    [InlineData("1.001193", "1.001193", "1.001193")]
    [InlineData("thủ tục 1001193", "thủ tục 1001193", "thu tuc 1001193")]
    [InlineData("1.001193.000.00.00.H32", "1.001193.000.00.00.h32", "1.001193.000.00.00.h32")]
    [InlineData("nghị định 61/2018/NĐ-CP", "nghị định 61/2018/nđ-cp", "nghi dinh 61/2018/nd-cp")]
    [InlineData("mẫu CT01", "mẫu ct01", "mau ct01")]
    [InlineData("gọi 12345", "gọi 12345", "goi 12345")]
    [InlineData("luật đất đai 2024", "luật đất đai 2024", "luat dat dai 2024")]
    public void A_question_is_kept_in_lower_case_and_folded(string typed, string spelling, string folded)
    {
        var query = LoggableQuery.Of(typed);

        Assert.Equal(new LoggableQuery(spelling, folded), query);
    }

    [Theory]
    [InlineData("gọi 123456")]
    [InlineData("0905 123 456")]
    [InlineData("0905.123.456")]
    [InlineData("(0258) 3851-234")]
    [InlineData("+84 905 123 456")]
    [InlineData("điện thoại 3851234")]
    [InlineData("cccd 056090001234")]
    [InlineData("cmnd 225123456")]
    [InlineData("hồ sơ 1.0011931")]
    [InlineData("1.001193 056090001234")]
    [InlineData("H32.15-251127-0001")]
    [InlineData("sinh ngày 12/5/1990")]
    [InlineData("sinh 1-5-90")]
    [InlineData("sinh 12 / 5 / 1990")]
    [InlineData("co.lan@example.vn")]
    [InlineData("co.lan＠example")]
    [InlineData("https://facebook.com/ai-do")]
    [InlineData("www.trang-cua-toi")]
    [InlineData("facebook.com/ai.do")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u00AD")]
    public void What_may_say_who_somebody_is_is_not_kept_at_all(string typed) => Assert.Null(LoggableQuery.Of(typed));

    [Fact]
    public void Twelve_words_are_a_question_and_thirteen_a_story()
    {
        Assert.NotNull(LoggableQuery.Of(string.Join(' ', Enumerable.Repeat("từ", LoggableQuery.MaxWords))));
        Assert.Null(LoggableQuery.Of(string.Join(' ', Enumerable.Repeat("từ", LoggableQuery.MaxWords + 1))));
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(81, 80)]
    [InlineData(1000, 80)]
    public void A_long_word_is_cut(int typed, int kept) => Assert.Equal(kept, LoggableQuery.Of(new string('a', typed))!.Spelling.Length);

    [Fact]
    public void Beyond_what_is_read_nothing_is_kept() => Assert.Null(LoggableQuery.Of(new string('a', 1001)));

    [Fact]
    public void Long_words_are_cut_between_two_of_them_and_never_through_a_character()
    {
        Assert.Equal(new string('a', 70), LoggableQuery.Of(new string('a', 70) + " " + new string('b', 70))!.Spelling);
        Assert.Equal(new string('a', 79), LoggableQuery.Of(new string('a', 79) + "🤷🤷")!.Spelling);
    }

    [Fact]
    public void Hidden_in_what_is_cut_off_a_number_still_counts() => Assert.Null(LoggableQuery.Of(new string('a', 90) + " 0905123456"));
}
