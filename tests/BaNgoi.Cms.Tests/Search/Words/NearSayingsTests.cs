using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search.Querying;
using BaNgoi.Cms.Search.Words;

namespace BaNgoi.Cms.Tests.Search.Words;

/// <summary>Phrases a query only resembles: marks that were typed decide between those that differ in nothing else.</summary>
public sealed class NearSayingsTests
{
    private const string Garden = "bán đất vườn nhà";
    private const string Monkey = "bán đất vượn nhã";
    private const string Other = "mở tiệm cầm đồ";

    private readonly NearSayings _near = new(new[] { Garden, Monkey, Other }.Select(phrase =>
        new Saying(Saying.Split(phrase), new SearchWords(SearchWordsKind.Synonyms, [phrase], [], [], "", "", []))));

    [Theory]
    [InlineData("bán đất vườn nhà cho con", Garden)]
    [InlineData("bán cái đất vườn nhà", Garden)]
    [InlineData("bán đất của vượn nhã", Monkey)]
    [InlineData("bán đất vượn với nhã", Monkey)]
    public void Marks_that_were_typed_choose_the_phrase(string typed, string phrase) => Assert.Equal([phrase], Find(typed).Select(near => near.Phrase));

    [Fact]
    public void Without_marks_all_that_differ_in_them_are_alike()
    {
        var found = Find("ban dat vuon nha cho con");
        Assert.Equal([Garden, Monkey], found.Select(near => near.Phrase));
        Assert.Equal(found[0].Share, found[1].Share);
    }

    [Fact]
    public void With_some_marks_left_out_those_typed_still_decide() => Assert.Equal(Garden, Find("bán đất vuon nhà cho con")[0].Phrase);

    [Fact]
    public void Where_no_phrase_has_the_marks_they_are_taken_for_wrong_and_count_for_less()
    {
        var wrong = Assert.Single(Find("mợ tiêm cám đổ"));
        var right = Assert.Single(Find("mở cái tiệm cầm đồ"));
        Assert.Equal((Other, Other), (wrong.Phrase, right.Phrase));
        Assert.InRange(wrong.Share, 0.1f, right.Share - 0.1f);
    }

    [Fact]
    public void Marks_nobody_here_writes_mean_nothing()
    {
        var query = Read("mở tiệm cầm đồ ngay").Select(syllable => syllable with { Exact = syllable.Folded == "cam" ? null : syllable.Exact }).ToList();
        Assert.Equal(Other, Assert.Single(_near.In(query, accented: true)).Saying.Entry.Said[0]);
    }

    private static List<QuerySyllable> Read(string typed) => [.. QueryText.Parse(typed).Syllables.Select(syllable => new QuerySyllable(syllable.Folded, syllable.Exact, 1))];

    private List<(string Phrase, float Share)> Find(string typed) =>
        [.. _near.In(Read(typed), QueryText.Parse(typed).IsAccented).Select(near => (near.Saying.Entry.Said[0], near.Share))];
}
