using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Tests.Support;

namespace BaNgoi.Cms.Tests.Submissions;

public sealed class SearchedQuestionsTests : IDisposable
{
    private static readonly Actor Keeper = Cast.Of("user0lan", "co-lan", "unit1", Permission.ManageSearchWords);

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private DateOnly Today => VietnamTime.Today(_site.Clock);

    [Fact]
    public async Task All_spellings_and_days_of_a_question_are_one_line_under_the_spelling_typed_most()
    {
        await AddAsync(Row(0, "ho khau", asked: 2, without: 1), Row(0, "hộ khẩu", asked: 2, clicked: 1), Row(-6, "hộ khẩu", asked: 1, elsewhere: 1), Row(-7, "hộ khẩu", asked: 9));

        Assert.Equal(new SearchedQuestion("ho khau", "hộ khẩu", 5, 1, 1, 1, Today), Assert.Single(await ListAsync(7)));
        Assert.Equal(14, Assert.Single(await ListAsync(8)).Asked);
    }

    [Theory]
    [InlineData(3, 0, 0, 0, true)]
    [InlineData(3, 2, 0, 0, true)]
    [InlineData(3, 0, 0, 1, false)]
    [InlineData(3, 3, 0, 0, false)]
    [InlineData(3, 1, 2, 0, false)]
    public async Task Nobody_clicked_where_something_was_found_and_nothing_opened(int asked, int without, int elsewhere, int clicked, bool expected)
    {
        await AddAsync(Row(0, "hộ khẩu", asked, without, elsewhere, clicked));

        Assert.Equal(expected, Assert.Single(await ListAsync(7)).NobodyClicked);
    }

    [Fact]
    public async Task What_is_put_aside_comes_back_when_it_is_asked_a_month_later()
    {
        await AddAsync(Row(0, "hộ khẩu", asked: 1));
        Assert.True(await AsideAsync("Hộ khẩu", Keeper));
        Assert.True(await AsideAsync("hộ khẩu", Keeper));
        Assert.True(Assert.Single(await ListAsync(90)).IsAside);

        await AddAsync(Row(SearchedQuestions.DaysAside - 1, "hộ khẩu", asked: 1));
        Assert.True(Assert.Single(await ListAsync(90)).IsAside);
        await AddAsync(Row(SearchedQuestions.DaysAside, "hộ khẩu", asked: 1));
        Assert.False(Assert.Single(await ListAsync(90)).IsAside);
    }

    [Fact]
    public async Task What_was_put_aside_says_when_and_by_whom_and_can_be_taken_back()
    {
        await AddAsync(Row(0, "hộ khẩu", asked: 1));
        await AsideAsync("hộ khẩu", Keeper);
        var aside = Assert.Single(await ListAsync(7));
        Assert.Equal((Today, "co-lan"), (aside.AsideOn!.Value, aside.AsideBy));

        Assert.False(await BackAsync("hộ khẩu", Cast.CoLan));
        Assert.False(await BackAsync("chưa ai hỏi", Keeper));
        Assert.True(await BackAsync("Ho khau", Keeper));
        Assert.False(await BackAsync("hộ khẩu", Keeper));
        Assert.False(Assert.Single(await ListAsync(7)).IsAside);
    }

    [Fact]
    public async Task Only_who_keeps_the_words_puts_aside_and_only_what_was_asked()
    {
        await AddAsync(Row(0, "hộ khẩu", asked: 1));

        Assert.False(await AsideAsync("hộ khẩu", Cast.CoLan));
        Assert.False(await AsideAsync("chưa ai hỏi", Keeper));
        Assert.False(await AsideAsync("", Keeper));
        Assert.False(Assert.Single(await ListAsync(7)).IsAside);
    }

    private SearchedQuery Row(int day, string spelling, int asked, int without = 0, int elsewhere = 0, int clicked = 0) =>
        new() { Day = Today.AddDays(day), Spelling = spelling, Folded = "ho khau", Asked = asked, WithoutResult = without, Elsewhere = elsewhere, Clicked = clicked };

    private async Task AddAsync(params SearchedQuery[] rows)
    {
        await using var db = _site.Open();
        db.AddRange(rows.AsEnumerable());
        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<SearchedQuestion>> ListAsync(int days)
    {
        await using var db = _site.Open();
        return await new SearchedQuestions(db, _site.Clock).ListAsync(days, default);
    }

    private async Task<bool> BackAsync(string question, Actor actor)
    {
        await using var db = _site.Open();
        return await new SearchedQuestions(db, _site.Clock).TakeBackAsync(question, actor, default);
    }

    private async Task<bool> AsideAsync(string question, Actor actor)
    {
        await using var db = _site.Open();
        return await new SearchedQuestions(db, _site.Clock).PutAsideAsync(question, actor, default);
    }
}
