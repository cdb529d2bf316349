using BaNgoi.Cms.Search.Spelling;

namespace BaNgoi.Cms.Tests.Search.Spelling;

public sealed class KeystrokesTests
{
    [Theory]
    [InlineData("ddang", "dang")]
    [InlineData("dangs", "dang")]
    [InlineData("dangd", "dang")]
    [InlineData("ddawng", "dang")]
    [InlineData("kys", "ky")]
    [InlineData("giaays", "giay")]
    [InlineData("giayas", "giay")]
    [InlineData("chuwngs", "chung")]
    [InlineData("thuwowngf", "thuong")]
    [InlineData("wng", "ung")]
    [InlineData("sinhj", "sinh")]
    [InlineData("ti5ch", "tich")]
    [InlineData("d9a8ng", "dang")]
    [InlineData("ho65", "ho")]
    public void Keys_that_stayed_in_the_text_are_undone(string typed, string meant) => Assert.Contains(meant, Keystrokes.Undo(typed));

    [Theory]
    [InlineData("khai")]
    [InlineData("123")]
    [InlineData("")]
    [InlineData("s")]
    public void The_word_itself_is_no_reading_and_nothing_is_ever_empty(string typed)
    {
        Assert.DoesNotContain(typed, Keystrokes.Undo(typed));
        Assert.DoesNotContain("", Keystrokes.Undo(typed));
    }
}
