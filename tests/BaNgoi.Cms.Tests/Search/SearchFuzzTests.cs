using System.Diagnostics;
using BaNgoi.Cms.Tests.Text;
using FsCheck.Xunit;

namespace BaNgoi.Cms.Tests.Search;

public sealed class SearchFuzzTests : IClassFixture<SearchFuzzTests.SmallSite>
{
    private readonly SearchSite _site;

    public SearchFuzzTests(SmallSite fixture) => _site = fixture.Site;

    [Property(MaxTest = 300)]
    public bool Any_string_is_a_query(string? query) => _site.Search(query ?? "").Hits.Count >= 0;

    [Property(MaxTest = 300)]
    public bool Any_sequence_of_characters_is_a_query(char[] characters) => _site.Search(new string(characters)).Total >= 0;

    [Property(Arbitrary = [typeof(VietnameseWords)], MaxTest = 300)]
    public bool Snippets_are_short_plain_lines(string query) => _site.Search(query + " khai sinh").Hits.All(hit =>
        hit.Snippet.Length is > 0 and <= 202 && !hit.Snippet.Any(char.IsControl));

    [Theory]
    [InlineData("AND OR NOT")]
    [InlineData("title:khai~2^5 +\"sinh [a TO b] {x} (( \\ / * ? && ||")]
    [InlineData("*:*")]
    [InlineData("%00%0a<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("   ")]
    [InlineData("🎉🎉🎉")]
    public void Operators_and_tricks_are_only_text(string query) => Assert.NotNull(_site.Search(query).Hits);

    [Theory]
    [InlineData("khai ")]
    [InlineData("a")]
    [InlineData("ế")]
    [InlineData("\u0301")]
    [InlineData("1.")]
    [InlineData("\u200B")]
    public void A_query_of_any_length_is_answered_at_once(string piece)
    {
        var query = string.Concat(Enumerable.Repeat(piece, 100_000));
        var clock = Stopwatch.StartNew();
        var response = _site.Search(query);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"took {clock.Elapsed}");
        Assert.InRange(response.Query.Length, 0, 1000);
    }

    [Fact]
    public void A_query_of_ten_thousand_different_words_is_answered_at_once()
    {
        var clock = Stopwatch.StartNew();
        _site.Search(string.Join(' ', Enumerable.Range(0, 10_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"took {clock.Elapsed}");
    }

    public sealed class SmallSite : IDisposable
    {
        internal SearchSite Site { get; } = new SearchSite().With(
            SearchSite.Entry("Đăng ký khai sinh", ["1.001193"], "giấy khai sinh", "Khai sinh cho trẻ.", Body("Nộp tờ khai ở phường 🎉.")),
            SearchSite.Entry(new string('x', 5000), body: new string('y', 100_000)),
            SearchSite.Entry("Khai 🎉 sinh", body: string.Concat(Enumerable.Repeat("🎉", 20_000))));

        public SmallSite() => Site.CatchUp().GetAwaiter().GetResult();

        public void Dispose() => Site.Dispose();

        private static string Body(string sentence) => string.Join(' ', Enumerable.Repeat(sentence, 400));
    }
}
