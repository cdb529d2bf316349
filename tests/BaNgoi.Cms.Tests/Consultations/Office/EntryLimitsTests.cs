using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>What staff enter and name is as long as it may be, and not a letter longer; a day outside the consultation is none.</summary>
public sealed class EntryLimitsTests
{
    [Theory]
    [InlineData("text", CommentLimits.LongestText)]
    [InlineData("name", CommentLimits.LongestName)]
    public async Task A_comment_is_entered_at_the_limit_and_refused_above(string control, int most)
    {
        using var hall = await ConsultationSite.OpenAsync();

        var (above, _) = await EnterAsync(hall, Comment(hall, control, most + 1));
        Assert.Equal(control, Assert.Single(above.Problems).Id);
        Assert.True((await EnterAsync(hall, Comment(hall, control, most))).Result.Succeeded);
    }

    [Fact]
    public async Task The_public_text_keeps_to_the_same_limit()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.");
        Task<DeskResult> PublishAsync(int length) => hall.CommentAsync(desk => desk.PublishAsync(new SeenComment(id, 0), new string('a', length), false, hall.Links, hall.Officer, CancellationToken.None));

        Assert.Equal("text", Assert.Single((await PublishAsync(CommentLimits.LongestText + 1)).Problems).Id);
        Assert.True((await PublishAsync(CommentLimits.LongestText)).Succeeded);
    }

    [Fact]
    public async Task A_groups_title_and_a_boards_place_keep_to_theirs()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin lùi giờ bán.");
        var both = new[] { await hall.SeenAsync(1), await hall.SeenAsync(2) };
        Task<DeskResult> GroupAsync(int length) => hall.CommentAsync(desk => desk.GroupAsync(both, null, new string('a', length), hall.Officer, CancellationToken.None));

        Assert.Equal("title", Assert.Single((await GroupAsync(CommentLimits.LongestGroupTitle + 1)).Problems).Id);
        Assert.True((await GroupAsync(CommentLimits.LongestGroupTitle)).Succeeded);
    }

    [Fact]
    public async Task A_day_before_the_opening_or_after_today_is_refused_and_the_last_day_counts_after_the_end()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var opened = Cms.Calendar.VietnamTime.Today(hall.Site.Clock);

        Assert.Equal("received-on", Assert.Single((await EnterAsync(hall, On(opened.AddDays(-1)))).Result.Problems).Id);
        Assert.Equal("received-on", Assert.Single((await EnterAsync(hall, On(opened.AddDays(1)))).Result.Problems).Id);
        hall.Site.Clock.Advance(TimeSpan.FromDays(25));
        Assert.Equal("received-on", Assert.Single((await EnterAsync(hall, On(opened.AddDays(22)))).Result.Problems).Id);
        Assert.True((await EnterAsync(hall, On(opened.AddDays(21)))).Result.Succeeded);
        Assert.Equal([], await hall.DifferencesAsync());

        StaffComment On(DateOnly day) => Comment(hall, "text", 1) with { ReceivedOn = day };
    }

    private static StaffComment Comment(ConsultationSite hall, string control, int length) => new()
    {
        Text = control == "text" ? new string('a', length) : "Xin lùi giờ.",
        SenderName = control == "name" ? new string('a', length) : "",
        Channel = CommentChannel.Paper,
        ReceivedOn = Cms.Calendar.VietnamTime.Today(hall.Site.Clock),
    };

    private static async Task<(DeskResult Result, string Id)> EnterAsync(ConsultationSite hall, StaffComment comment)
    {
        await using var db = hall.Site.Open();
        return await new StaffEntry(db, hall.Site.Clock, hall.Site.Signal, hall.Mails).EnterAsync(hall.Id, comment, hall.Links, hall.Officer, CancellationToken.None);
    }
}
