using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Tests.Search.Spelling;

public sealed class SoundAlikesTests
{
    [Theory]
    [InlineData("xinh", "sinh")]
    [InlineData("chu", "tru")]
    [InlineData("giay", "day")]
    [InlineData("zay", "giay")]
    [InlineData("nam", "lam")]
    [InlineData("ten", "tenh")]
    [InlineData("tan", "tang")]
    [InlineData("mac", "mat")]
    [InlineData("fi", "phi")]
    [InlineData("sinhh", "sinh")]
    [InlineData("chuc", "truc")]
    [InlineData("xang", "san")]
    public void What_sounds_alike_somewhere_is_found_in_both_ways(string typed, string meant)
    {
        Assert.Contains(meant, SoundAlikes.Of(typed));
        Assert.DoesNotContain(typed, SoundAlikes.Of(typed));
    }
}
