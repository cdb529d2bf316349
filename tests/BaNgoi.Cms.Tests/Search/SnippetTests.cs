using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

public sealed class SnippetTests : IDisposable
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Câu này không nói gì cả. ", 40));
    private readonly SearchSite _site = new();

    [Fact]
    public async Task The_snippet_shows_the_passage_that_has_the_words_together()
    {
        await Index("Tóm tắt ngắn.", $"Trẻ em. {Filler}Mang theo giấy chứng sinh của trẻ em. {Filler}");
        var snippet = Snippet("trang giấy chứng sinh trẻ em");
        Assert.Contains("giấy chứng sinh của trẻ em", snippet, StringComparison.Ordinal);
        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, 202);
    }

    [Fact]
    public async Task The_summary_is_shown_when_the_body_says_nothing_better()
    {
        await Index("Tóm tắt ngắn.", Filler);
        Assert.Equal("Tóm tắt ngắn.", Snippet("trang"));
    }

    [Fact]
    public async Task Without_a_summary_the_body_begins()
    {
        await Index("", Filler);
        Assert.StartsWith("Câu này không nói gì cả.", Snippet("trang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_marks_find_their_passage()
    {
        await Index("Tóm tắt ngắn.", $"{Filler}Mang theo giấy chứng sinh.");
        Assert.Contains("giấy chứng sinh", Snippet("trang giay chung sinh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_text_stays_text_on_one_line()
    {
        await Index("", "Một\n\n<b>hai</b>\tba");
        Assert.Equal("Một <b>hai</b> ba", Snippet("trang"));
    }

    public void Dispose() => _site.Dispose();

    private Task Index(string summary, string body) => _site.With(Entry("Trang", summary: summary, body: body)).CatchUp();

    private string Snippet(string query) => Assert.Single(_site.Search(query).Hits).Snippet;
}
