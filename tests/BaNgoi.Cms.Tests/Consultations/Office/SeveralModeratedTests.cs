using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>Several comments published, refused or hidden in one go: all or none, and who stood in the way is named.</summary>
public sealed class SeveralModeratedTests
{
    [Fact]
    public async Task Waiting_comments_are_published_word_for_word_in_the_order_they_came_each_with_the_name_its_sender_agreed_to()
    {
        using var hall = await ConsultationSite.OpenAsync("Đã đăng.");
        var open = await hall.EnterAsync("Xin lùi giờ.\n\nĐến 7 giờ.", name: "Trần Thị Ví Dụ", showName: true, contact: "nguoi.gui@thu.example");

        // Of two within one millisecond nobody can say which came first.
        hall.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        var shy = await hall.EnterAsync("Xin giữ nguyên.", name: "Nguyễn Văn Mẫu");

        Assert.True((await PublishAsync(hall, new(shy, 0), new(open, 0))).Succeeded);

        var states = (await hall.StatesAsync()).Skip(1).ToList();
        Assert.Equal([(open, 2, "Xin lùi giờ.\n\nĐến 7 giờ.", "Trần Thị Ví Dụ"), (shy, 3, "Xin giữ nguyên.", "")], states.Select(s => (s.SubmissionId, s.Number!.Value, s.PublicText, s.PublicName)));
        await using var db = hall.Site.Open();
        Assert.Equal(3, await db.Set<CommentAct>().CountAsync(a => a.Kind == CommentActKind.Published && a.ByName == "can-bo"));
        Assert.Equal(3, await db.Audit.CountAsync(a => a.Act == ConsultationActs.Moderated && a.Summary.StartsWith("Đăng ý kiến số ")));
        Assert.Equal("nguoi.gui@thu.example", (await db.MailMessages.SingleAsync(m => m.Kind == "comment-published")).ToAddress);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task Who_was_moderated_meanwhile_is_named_and_nothing_is_done_to_any()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var (first, second) = (await hall.EnterAsync("Một."), await hall.EnterAsync("Hai."));
        await hall.PublishAsync(first);
        var before = hall.Site.Dump();

        var result = await PublishAsync(hall, new(first, 0), new(second, 0));

        Assert.Equal(DeskOutcome.Conflict, result.Outcome);
        Assert.Equal("Ý kiến số 1: vừa có người khác xử lý, nay là “Đang đăng”.", result.Problems[0].Text);
        Assert.Equal(2, result.Problems.Count);
        Assert.Equal(before, hall.Site.Dump());
    }

    [Fact]
    public async Task One_that_is_not_waiting_keeps_all_from_being_published_and_is_named()
    {
        using var hall = await ConsultationSite.OpenAsync("Đã đăng.");
        var waiting = await hall.EnterAsync("Chờ.");
        var before = hall.Site.Dump();

        var result = await PublishAsync(hall, await hall.SeenAsync(1), new(waiting, 0));

        Assert.Equal("Ý kiến số 1: Chỉ đăng nguyên văn được ý kiến đang chờ duyệt.", Assert.Single(result.Problems).Text);
        Assert.Equal(before, hall.Site.Dump());
    }

    [Fact]
    public async Task One_that_does_not_exist_keeps_all_from_being_published()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var waiting = await hall.EnterAsync("Chờ.");

        Assert.Equal(DeskOutcome.NotFound, (await PublishAsync(hall, new(waiting, 0), new("khongco", 0))).Outcome);
        Assert.Empty(await hall.StatesAsync());
    }

    [Fact]
    public async Task Several_are_refused_for_one_reason_that_each_receipt_says()
    {
        using var hall = await ConsultationSite.OpenAsync();
        SeenComment[] seen = [new(await hall.EnterAsync("Mua đi."), 0), new(await hall.EnterAsync("Mua ngay."), 0)];

        Assert.Equal("code", Assert.Single((await RefuseAsync("")).Problems).Id);
        Assert.True((await RefuseAsync("advertising")).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Equal(["Quảng cáo, không phải góp ý. Bán hàng.", "Quảng cáo, không phải góp ý. Bán hàng."], await db.SubmissionReplies.Select(r => r.Text).ToListAsync());
        Assert.Equal(2, (await hall.CountsAsync()).ByStatus[CommentStatus.Refused]);
        Assert.Equal([], await hall.DifferencesAsync());

        Task<DeskResult> RefuseAsync(string code) => hall.CommentAsync(desk => desk.RefuseAsync(seen, code, "Bán hàng.", hall.Links, hall.Officer, CancellationToken.None));
    }

    [Fact]
    public async Task Several_are_hidden_for_one_reason_and_keep_their_numbers()
    {
        using var hall = await ConsultationSite.OpenAsync("Một.", "Hai.", "Ba.");
        SeenComment[] seen = [await hall.SeenAsync(1), await hall.SeenAsync(3)];

        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(seen, "insult", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);

        Assert.Equal([(1, CommentStatus.Hidden), (2, CommentStatus.Published), (3, CommentStatus.Hidden)], (await hall.StatesAsync()).Select(s => (s.Number!.Value, s.Status)));
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task A_hundred_are_done_in_one_go_and_one_more_are_not()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var ids = new List<SeenComment>();
        for (var i = 0; i <= CommentLimits.MostAtOnce; i++)
        {
            ids.Add(new SeenComment(await hall.EnterAsync($"Ý kiến {i}."), 0));
        }

        Assert.Equal("Mỗi lần làm được nhiều nhất 100 ý kiến; bạn đã chọn 101.", Assert.Single((await PublishAsync(hall, ids)).Problems).Text);
        Assert.Empty(await hall.StatesAsync());
        Assert.True((await PublishAsync(hall, ids[..CommentLimits.MostAtOnce])).Succeeded);
        Assert.Equal(Enumerable.Range(1, CommentLimits.MostAtOnce), (await hall.StatesAsync()).Select(s => s.Number!.Value));
    }

    private static Task<DeskResult> PublishAsync(ConsultationSite hall, params IReadOnlyList<SeenComment> seen) =>
        hall.CommentAsync(desk => desk.PublishAsWrittenAsync(seen, hall.Links, hall.Officer, CancellationToken.None));
}
