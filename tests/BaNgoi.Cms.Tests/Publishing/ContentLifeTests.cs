using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using static BaNgoi.Cms.Storage.ContentState;

namespace BaNgoi.Cms.Tests.Publishing;

public sealed class ContentLifeTests
{
    // Every state, every act; "-" means it cannot be done. Written out again on purpose: a change of the life of an item must be made twice.
    private const string Table =
        """
                            SaveDraft           Publish    Schedule            Unpublish  DiscardDraft  Restore             Delete   SubmitForReview
        Draft               Draft               Published  Draft               -          -             Draft               Deleted  Draft
        Published           PublishedWithDraft  -          -                   Withdrawn  -             PublishedWithDraft  Deleted  -
        PublishedWithDraft  PublishedWithDraft  Published  PublishedWithDraft  Withdrawn  Published     PublishedWithDraft  Deleted  PublishedWithDraft
        Withdrawn           Withdrawn           Published  Withdrawn           -          -             Withdrawn           Deleted  Withdrawn
        Deleted             -                   -          -                   -          -             Draft               -        -
        """;

    public static TheoryData<ContentState, ContentAct, ContentState?> Pairs()
    {
        var lines = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var acts = lines[0].Select(Enum.Parse<ContentAct>).ToList();
        var pairs = new TheoryData<ContentState, ContentAct, ContentState?>();
        foreach (var line in lines.Skip(1))
        {
            for (var i = 0; i < acts.Count; i++)
            {
                pairs.Add(Enum.Parse<ContentState>(line[0]), acts[i], line[i + 1] == "-" ? null : Enum.Parse<ContentState>(line[i + 1]));
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_state_and_act_lead_where_the_table_says(ContentState state, ContentAct act, ContentState? next) =>
        Assert.Equal(next, ContentLife.Next(state, act));

    [Fact]
    public void The_table_names_every_state_and_every_act() =>
        Assert.Equal(Enum.GetValues<ContentState>().Length * Enum.GetValues<ContentAct>().Length, Pairs().Count);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_cannot_be_done_is_explained_in_words(ContentState state, ContentAct act, ContentState? next)
    {
        var words = ContentLife.Impossible(state, act);

        Assert.True(next is not null || (words.Length > 20 && words.EndsWith('.')), words);
    }

    [Theory]
    [InlineData(Draft, false)]
    [InlineData(Published, true)]
    [InlineData(PublishedWithDraft, true)]
    [InlineData(Withdrawn, false)]
    [InlineData(Deleted, false)]
    public void Only_published_states_are_public(ContentState state, bool expected) => Assert.Equal(expected, ContentLife.IsPublic(state));

    [Fact]
    public void States_have_different_words() =>
        Assert.Equal(Enum.GetValues<ContentState>().Length, Enum.GetValues<ContentState>().Select(ContentLife.Words).Where(w => w.Length > 0).Distinct().Count());
}
