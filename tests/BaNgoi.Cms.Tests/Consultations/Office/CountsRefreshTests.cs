using BaNgoi.Cms.Content;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Cms.Tests.Consultations.Office;

public sealed class CountsRefreshTests
{
    [Fact]
    public async Task A_comment_that_came_in_is_counted_on_the_page_and_nothing_is_written_twice()
    {
        using var hall = await ConsultationSite.OpenAsync("Đồng ý.");
        Assert.Equal(0, await RefreshAsync(hall));
        await ReceiveAsync(hall);

        Assert.Equal(1, await RefreshAsync(hall));

        Assert.Equal(2, JsonRead.Number((await hall.AspectAsync())["counts"] as System.Text.Json.Nodes.JsonObject, "received"));
        Assert.Equal(1, JsonRead.Number((await hall.AspectAsync())["counts"] as System.Text.Json.Nodes.JsonObject, "waiting"));
        Assert.Equal(0, await RefreshAsync(hall));
        Assert.Empty(await hall.DifferencesAsync());
    }

    private static async Task<int> RefreshAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await new CountsRefresh(db, hall.Site.Clock, hall.Site.Signal).RunAsync(CancellationToken.None);
    }

    // As the intake stores it: nothing of the office is touched.
    private static async Task ReceiveAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        var id = Ids.New(hall.Site.Clock);
        db.Submissions.Add(new SubmissionRecord
        {
            Id = id, Code = ReceiptCode.New(), Kind = CommentKinds.Comment.Name, AtUtc = hall.Now, DocumentId = hall.Id, Path = "", Title = "", Choice = "", Text = "Chưa đồng ý.", ContactHint = "", SendKey = id,
        });
        db.Comments().Add(new CommentDetails
        {
            SubmissionId = id, ConsultationId = hall.Id, TextNumber = 1, ClauseLabel = "", SenderKind = SenderKind.Person, SenderName = "", ShowName = false, ConsentVersion = ConsentWords.Current, Channel = CommentChannel.Site, EnteredBy = "",
        });
        await db.SaveChangesAsync();
    }
}
