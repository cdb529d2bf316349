using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class VietnameseFormatsTests
{
    [Fact]
    public void Thousands_are_parted_by_points() => Assert.Equal("8.000 đồng", VietnameseFormats.Money(8000, ""));

    [Fact]
    public void Another_currency_is_named_by_its_code() => Assert.Equal("10 USD", VietnameseFormats.Money(10, "USD"));

    [Fact]
    public void A_fraction_stands_behind_a_comma() => Assert.Equal("0,5", VietnameseFormats.Number(0.5m));

    [Fact]
    public void The_day_of_a_moment_is_the_day_in_vietnam() =>
        Assert.Equal("02/12/2026", VietnameseFormats.Date(new DateTimeOffset(2026, 12, 1, 17, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void A_second_before_midnight_in_vietnam_is_still_the_day_before() =>
        Assert.Equal("01/12/2026", VietnameseFormats.Date(new DateTimeOffset(2026, 12, 1, 16, 59, 59, TimeSpan.Zero)));

    [Fact]
    public void A_moment_is_said_with_hour_and_day() =>
        Assert.Equal("15:30 ngày 01/12/2026", VietnameseFormats.DateAndTime(new DateTimeOffset(2026, 12, 1, 8, 30, 0, TimeSpan.Zero)));
}
