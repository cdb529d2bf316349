using BaNgoi.Procedures.Parsing;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Procedures.Parsing;

public class TimeLimitParserTests
{
    [Theory]
    [InlineData("3 Ngày làm việc", 3, "workingDay")]
    [InlineData("15 Ngày", 15, "day")]
    [InlineData("02 Giờ", 2, "hour")]
    [InlineData("30 phút", 30, "minute")]
    [InlineData("Không quá 6 tháng", 6, "month")]
    [InlineData("0,5 ngày", 0.5, "day")]
    [InlineData("05 (năm) ngày làm việc", 5, "workingDay")]
    public void A_number_with_a_unit_is_stated(string text, double amount, string unit)
    {
        var limit = TimeLimitParser.Parse(text);
        Assert.Equal((TimeStates.Stated, (decimal?)(decimal)amount, unit, text), (limit.State, limit.Amount, limit.Unit, limit.Text));
    }

    [Fact]
    public void A_number_without_a_unit_gets_none()
    {
        var limit = TimeLimitParser.Parse("1 (nguồn không ghi đơn vị)");
        Assert.Equal((TimeStates.UnitNotStated, (decimal?)1, null), (limit.State, limit.Amount, limit.Unit));
    }

    [Fact]
    public void No_limit_laid_down_is_not_the_same_as_nothing_said()
    {
        Assert.Equal(TimeStates.NoLimit, TimeLimitParser.Parse("Không quy định").State);
        Assert.Equal(TimeStates.NotStated, TimeLimitParser.Parse(null).State);
    }

    [Fact]
    public void Zero_is_not_a_limit()
    {
        var limit = TimeLimitParser.Parse("0 (nguồn không ghi đơn vị)");
        Assert.Equal((TimeStates.NotStated, null), (limit.State, limit.Amount));
        Assert.NotNull(limit.Defect);
    }

    [Theory]
    [InlineData("20 ngày hoặc 40 ngày")]
    [InlineData("Từ 3 đến 5 ngày")]
    [InlineData("Trong ngày")]
    public void More_or_less_than_one_number_is_not_guessed_at(string text)
    {
        var limit = TimeLimitParser.Parse(text);
        Assert.Equal((TimeStates.NotStated, null, text), (limit.State, limit.Amount, limit.Text));
    }

    [Fact]
    public void From_when_is_taken_from_a_note_that_repeats_the_limit() =>
        Assert.Equal(
            "ngày nhận đủ hồ sơ theo quy định",
            TimeLimitParser.Parse("6 Ngày làm việc", "06 ngày làm việc, kể từ ngày nhận đủ hồ sơ theo quy định").From);

    [Fact]
    public void A_note_with_another_unit_is_reported()
    {
        var limit = TimeLimitParser.Parse("8 Ngày làm việc", "8 ngày, kể từ ngày nhận được hồ sơ hợp lệ.");
        Assert.Null(limit.From);
        Assert.Contains("ghi chú", limit.Defect, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public bool No_text_makes_it_throw_and_a_number_needs_digits(string? text, string? note)
    {
        var limit = TimeLimitParser.Parse(text, note);
        return limit.Amount is null || text!.Any(char.IsDigit);
    }
}
