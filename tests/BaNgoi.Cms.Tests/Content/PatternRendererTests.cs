using System.Diagnostics;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Tests.Content;

public sealed class PatternRendererTests
{
    private static readonly ContentItem Item = new() { ContentItemId = "item1", ContentType = "Page", DisplayText = "Đăng ký & đổi thẻ <b>" };

    [Theory]
    [InlineData("{{ Model.ContentItem | display_text | slugify }}", "dang-ky-doi-the-b")]
    [InlineData("{{ ContentItem.DisplayText | slugify }}", "dang-ky-doi-the-b")]
    [InlineData("{{ ContentItem | container | display_text | slugify }}/{{ ContentItem.DisplayText | slugify }}", "thu-tuc/dang-ky-doi-the-b")]
    [InlineData("{{ ContentItem.DisplayText }}", "Đăng ký & đổi thẻ <b>")]
    [InlineData("{{ ContentItem.ContentType }}-{{ ContentItem.ContentItemId }}", "Page-item1")]
    [InlineData("cố định", "cố định")]
    [InlineData("{{ Nothing.Here }}", "")]
    [InlineData("{{ ContentItem.Owner }}", "")]
    public void Patterns_of_stock_recipes_are_filled_in(string pattern, string expected) =>
        Assert.Equal(expected, new PatternRenderer().Render(pattern, Item, "Thủ tục"));

    [Theory]
    [InlineData("{{ ContentItem")]
    [InlineData("{% if %}")]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}")]
    [InlineData("{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}")]
    [InlineData("{% assign s = 'xxxxxxxxxx' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}{{ s }}")]
    [InlineData("{% include 'x' %}")]
    [InlineData("{{ (1..1000000000) }}")]
    [InlineData("{{ 'x' | replace: 'x', 'xxxxxxxxxx' | replace: 'x', 'xxxxxxxxxx' | divided_by: 0 }}{{")]
    public void A_broken_or_endless_pattern_gives_no_text_and_soon(string pattern)
    {
        var clock = Stopwatch.StartNew();

        var rendered = new PatternRenderer().Render(pattern, Item, null);

        Assert.Equal("", rendered);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Fact]
    public void Filters_that_are_not_for_patterns_do_nothing() =>
        Assert.Equal("5", new PatternRenderer().Render("{{ 5 | divided_by: 0 | append: 'x' }}", Item, null));

    [Fact]
    public void A_pattern_of_nothing_but_brackets_is_no_harm() =>
        Assert.Equal("", new PatternRenderer().Render("{{ " + new string('(', 900), Item, null));

    [Fact]
    public void A_pattern_too_long_to_be_one_is_not_read_at_all()
    {
        var hostile = string.Concat(Enumerable.Repeat("{% if true %}", 20_000)) + "x" + string.Concat(Enumerable.Repeat("{% endif %}", 20_000));

        Assert.Equal("", new PatternRenderer().Render(hostile, Item, null));
    }

    [Theory]
    [InlineData("/Tin tức//Đà Lạt/", "tin-tuc/da-lat")]
    [InlineData("../..", "muc/muc")]
    [InlineData("", "")]
    public void A_rendered_path_is_cleaned_segment_by_segment(string rendered, string expected) => Assert.Equal(expected, PatternRenderer.CleanPath(rendered));

    [Fact]
    public void A_path_stays_within_the_limit() =>
        Assert.InRange(PatternRenderer.CleanPath(string.Join('/', Enumerable.Repeat(new string('a', 70), 100))).Length, 900, 1014);
}
