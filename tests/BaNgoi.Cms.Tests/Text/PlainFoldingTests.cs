using BaNgoi.Cms.Text;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Text;

/// <summary>The shortcut gives what the long way gives.</summary>
public sealed class PlainFoldingTests
{
    [Theory]
    [InlineData("Đăng ký khai sinh cho con")]
    [InlineData("HOÀ GIẢI, THUỶ LỢI; qu\u00fd khách")]
    [InlineData("mức 8.000 đồng/bản – Điều 5")]
    public void Vietnamese_goes_the_short_way(string text)
    {
        Assert.NotNull(PlainFolding.Fold(text));
        Assert.Equal(VietnameseText.FoldAny(text), PlainFolding.Fold(text));
    }

    [Theory]
    [InlineData(" đầu")]
    [InlineData("cuối ")]
    [InlineData("hai  cách")]
    [InlineData("x\u200by")]
    [InlineData("e\u0301")]
    [InlineData("漢字")]
    public void What_needs_its_neighbours_goes_the_long_way(string text) => Assert.Null(PlainFolding.Fold(text));

    [Property(MaxTest = 500)]
    public void Both_ways_agree_on_any_text(string? text, char[] latin)
    {
        Agree(text ?? "");
        Agree(new string([.. latin.Select(c => (char)(c % 0x2100))]));
    }

    private static void Agree(string text) => Assert.Equal(VietnameseText.FoldAny(text), VietnameseText.Fold(text));
}
