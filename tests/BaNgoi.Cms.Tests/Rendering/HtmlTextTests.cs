using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Một</p><p>hai</p>", "Một hai")]
    [InlineData("<p>Một<br>hai</p>", "Một hai")]
    [InlineData("<p>khai <strong>sin</strong>h</p>", "khai sinh")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "a b")]
    [InlineData("<p>5 &lt; 6 &amp;&nbsp;7</p>", "5 < 6 & 7")]
    [InlineData("", "")]
    public void Blocks_part_words_and_inline_marks_do_not(string html, string expected) => Assert.Equal(expected, HtmlText.Plain(html));
}
