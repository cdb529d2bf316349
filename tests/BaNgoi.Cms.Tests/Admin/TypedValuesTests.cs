using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Web.Admin.Editing.Fields;

namespace BaNgoi.Cms.Tests.Admin;

public sealed class TypedValuesTests
{
    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("1.500", 1500)]
    [InlineData("1.500.000", 1500000)]
    [InlineData("2,5", 2.5)]
    [InlineData("-3", -3)]
    public void Numbers_are_read_as_Vietnamese_is_written(string typed, double expected) =>
        Assert.Equal((decimal)expected, NumericFieldEditor.Parse(typed));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1,500.5")]
    [InlineData("15.00")]
    [InlineData("mười")]
    [InlineData("1e3")]
    public void What_could_be_two_numbers_is_asked_again(string typed) => Assert.Null(NumericFieldEditor.Parse(typed));

    [Theory]
    [InlineData("5/9/2026")]
    [InlineData("05-09-2026")]
    [InlineData(" 05.09.2026 ")]
    public void Days_are_read_day_first(string typed) => Assert.Equal(new DateOnly(2026, 9, 5), TypedMoments.Day(typed, out _));

    [Theory]
    [InlineData("31/02/2026", "không có trong lịch")]
    [InlineData("29/02/2025", "không có trong lịch")]
    [InlineData("1/13/2026", "không có trong lịch")]
    [InlineData("5/9/26", "không đọc được ngày")]
    [InlineData("5/9/9026", "không hợp lý")]
    public void A_day_that_is_none_is_named(string typed, string reason)
    {
        Assert.Null(TypedMoments.Day(typed, out var error));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7:30", 7, 30)]
    [InlineData("07h30", 7, 30)]
    [InlineData("7h", 7, 0)]
    [InlineData("23:59", 23, 59)]
    public void Times_are_read_as_people_write_them(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), TypedMoments.Time(typed, out _));

    [Theory]
    [InlineData("24:00")]
    [InlineData("7:60")]
    [InlineData("sáng")]
    public void A_time_that_is_none_is_refused(string typed) => Assert.Null(TypedMoments.Time(typed, out _));
}
