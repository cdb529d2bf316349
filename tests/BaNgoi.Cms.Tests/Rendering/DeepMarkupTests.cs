using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Tests.Rendering;

public sealed class DeepMarkupTests
{
    // Above the elements stand the root and the body, below them the text.
    private const int Deepest = 512 - 3;

    [Fact]
    public void Markup_just_under_the_limit_is_kept() => Assert.StartsWith("<div><div>", HtmlCleaner.Clean(Nested(Deepest)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Deepest + 1)]
    [InlineData(5_000)]
    public void Markup_over_the_limit_becomes_its_words(int depth) => Assert.Equal("lời &lt; chữ", HtmlCleaner.Clean(Nested(depth)));

    [Theory]
    [InlineData('>')]
    [InlineData('*')]
    [InlineData('[')]
    public void Markdown_nested_beyond_sense_keeps_its_words(char mark) =>
        Assert.Contains("lời", MarkdownRenderer.ToHtml(new string(mark, 5_000) + "lời" + new string(mark, 5_000)), StringComparison.Ordinal);

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("<div>", depth)) + "lời &lt; chữ";
}
