using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Search.Querying;
using static BaNgoi.Cms.Tests.Search.SearchSite;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>Answers are kept while they are right and there is room.</summary>
public sealed class KeptAnswersTests : IDisposable
{
    private const int Today = 20260701;

    private readonly SearchSite _site = new();
    private int _made;

    [Fact]
    public async Task What_is_published_later_is_found_by_the_same_query()
    {
        await _site.With("Đăng ký khai sinh").CatchUp();
        Assert.Equal(1, _site.Search("khai sinh").Total);

        await _site.With("Đăng ký lại khai sinh").CatchUp();
        Assert.Equal(2, _site.Search("khai sinh").Total);
    }

    [Fact]
    public async Task Words_taught_later_answer_the_same_query()
    {
        await _site.With("Đăng ký khai sinh").CatchUp();
        Assert.Empty(_site.Search("làm hộ chiếu").Hits);
        Assert.Null(_site.Search("làm hộ chiếu").Redirect);

        await _site.With(Teaching(SearchWordsKind.Elsewhere, ["hộ chiếu"], answer: "Công an tỉnh làm hộ chiếu.")).CatchUp();
        Assert.Equal("Công an tỉnh làm hộ chiếu.", _site.Search("làm hộ chiếu").Redirect?.Text);
    }

    [Fact]
    public void The_answer_to_what_is_asked_again_is_kept_in_one_state_of_the_index()
    {
        var kept = new KeptAnswers();
        Ask(kept, new SearchRequest("khai sinh"));

        Assert.Same(Ask(kept, new SearchRequest("khai sinh")), Ask(kept, new SearchRequest("  khai sinh ")));
        Assert.Equal(2, _made);
    }

    [Fact]
    public void What_is_asked_once_takes_no_room()
    {
        var kept = new KeptAnswers();
        Ask(kept, new SearchRequest("khai sinh"));
        Ask(kept, new SearchRequest("khai sinh"));
        for (var i = 0; i < 100_000; i++)
        {
            Ask(kept, new SearchRequest($"câu hỏi {i}"));
        }

        _made = 0;
        Ask(kept, new SearchRequest("khai sinh"));

        Assert.Equal(0, _made);
    }

    [Fact]
    public void Another_page_order_size_day_or_spelling_is_another_answer()
    {
        var kept = new KeptAnswers();
        Ask(kept, new SearchRequest("khai sinh"));
        Ask(kept, new SearchRequest("khai sinh", Page: 2));
        Ask(kept, new SearchRequest("khai sinh", Size: 20));
        Ask(kept, new SearchRequest("khai sinh") { NewestFirst = true });
        Ask(kept, new SearchRequest("Khai sinh"));
        Ask(kept, new SearchRequest("khai sinh"), Today + 1);

        Assert.Equal(6, _made);
    }

    [Fact]
    public void Narrowed_answers_and_measured_ones_are_not_kept()
    {
        var kept = new KeptAnswers();
        foreach (var request in new[] { new SearchRequest("a", Type: "Page"), new SearchRequest("a") { IsMadeAnew = true } })
        {
            Ask(kept, request);
            Ask(kept, request);
        }

        Assert.Equal(4, _made);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void What_no_longer_has_room_is_forgotten(int spare, int made)
    {
        // Two answers fit to the byte, or just do not.
        var kept = new KeptAnswers((2 * KeptAnswers.Cost(Answer("a"))) + spare);
        foreach (var query in new[] { "a", "a", "b", "b" })
        {
            Ask(kept, new SearchRequest(query));
        }

        _made = 0;
        Ask(kept, new SearchRequest("b"));
        Ask(kept, new SearchRequest("a"));

        Assert.Equal(made, _made);
    }

    [Fact]
    public void An_answer_costs_at_least_its_texts()
    {
        var hit = new SearchHit("id", new string('t', 100), null, null, "Page", "p", new string('s', 200), 1);

        Assert.True(KeptAnswers.Cost(new SearchResponse("q", 1, null, null, [hit, hit])) >= 2 * 2 * (100 + (2 * 200)));
    }

    public void Dispose() => _site.Dispose();

    private static SearchResponse Answer(string query) => new(query, 0, null, null, []);

    private SearchResponse Ask(KeptAnswers kept, SearchRequest request, int today = Today) => kept.Of(request, QueryText.Parse(request.Query), today, () =>
    {
        _made++;
        return Answer(request.Query);
    });
}
