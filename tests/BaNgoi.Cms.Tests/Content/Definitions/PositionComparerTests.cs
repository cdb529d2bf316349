using BaNgoi.Cms.Content.Definitions;

namespace BaNgoi.Cms.Tests.Content.Definitions;

public sealed class PositionComparerTests
{
    [Fact]
    public void Positions_sort_before_numbers_after_and_absent_last()
    {
        string?[] sorted = ["before", "-1", "0", "1", "1.1", "1.2", "1.10", "2", "10", "after", ""];
        var shuffled = sorted.OrderBy(p => p!.Length).ThenByDescending(p => p, StringComparer.Ordinal);

        Assert.Equal(sorted, shuffled.Order(PositionComparer.Instance));
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData(null, " ")]
    [InlineData("0", "nonsense")]
    [InlineData("99999999999999999999999999999999", "0")]
    public void Equal_or_senseless_positions_are_equal_and_never_an_error(string? x, string? y) =>
        Assert.Equal(0, PositionComparer.Instance.Compare(x, y));
}
