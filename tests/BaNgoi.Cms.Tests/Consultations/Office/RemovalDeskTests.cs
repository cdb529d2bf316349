using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>A request to remove a comment is answered whatever is decided, once, with its reason; nothing is lost of what was said before.</summary>
public sealed class RemovalDeskTests
{
    private const string Reason = "Lời góp ý không có thông tin riêng.";

    [Fact]
    public async Task Declining_says_why_on_the_receipt_and_by_mail_and_leaves_the_comment_as_it_is()
    {
        using var hall = await ConsultationSite.OpenAsync();
        await hall.PublishAsync(await hall.EnterAsync("Xin lùi giờ.", contact: "nguoi.gui@thu.example"));
        var seen = await hall.SeenAsync(1);
        await hall.AskRemovalAsync("ask1", seen.Id);
        await hall.AskRemovalAsync("ask2", seen.Id);
        Assert.Equal([seen.Id], await AskedAsync(hall));

        Assert.Equal("reason", Assert.Single((await DeclineAsync(hall, seen, "")).Problems).Id);
        Assert.True((await DeclineAsync(hall, seen, Reason)).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Equal([("ask1", SubmissionState.Answered, $"Phường không gỡ góp ý này. Lý do: {Reason}"), ("ask2", SubmissionState.Answered, $"Phường không gỡ góp ý này. Lý do: {Reason}")],
            (await db.SubmissionReplies.OrderBy(r => r.SubmissionId).ToListAsync()).Select(r => (r.SubmissionId, r.State, r.Text)));
        Assert.Equal((CommentStatus.Published, "Xin lùi giờ."), ((await hall.StatesAsync())[0].Status, (await hall.StatesAsync())[0].PublicText));
        var act = (await ActReading.OfAsync(db, seen.Id, CancellationToken.None))[^1];
        Assert.Equal((CommentActKind.RemovalDeclined, Reason, "can-bo"), (act.Kind, act.Reason, act.ByName));
        Assert.Equal("Trả lời lời xin gỡ, không gỡ: ý kiến số 1 về “Quy chế vỉa hè”", await db.Audit.OrderByDescending(a => a.Sequence).Select(a => a.Summary).FirstAsync());
        var mail = await db.MailMessages.SingleAsync(m => m.Kind == "removal-declined");
        Assert.Equal("nguoi.gui@thu.example", mail.ToAddress);
        Assert.Contains(Reason, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Xin lùi giờ", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await AskedAsync(hall));
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task Nothing_is_declined_that_nobody_asked_for_or_that_was_answered()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        Assert.Equal(DeskOutcome.Refused, (await DeclineAsync(hall, await hall.SeenAsync(1), Reason)).Outcome);

        await hall.AskRemovalAsync("ask1", (await hall.SeenAsync(1)).Id);
        var seen = await hall.SeenAsync(1);
        Assert.True((await DeclineAsync(hall, seen, Reason)).Succeeded);
        Assert.Equal(DeskOutcome.Conflict, (await DeclineAsync(hall, seen, Reason)).Outcome);
        Assert.Equal(DeskOutcome.Refused, (await DeclineAsync(hall, await hall.SeenAsync(1), Reason)).Outcome);
    }

    [Fact]
    public async Task The_name_alone_is_taken_off_and_does_not_come_back()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.", name: "Trần Thị Ví Dụ", showName: true);
        Assert.True((await PublishAsync(hall, new SeenComment(id, 0))).Succeeded);
        await hall.AskRemovalAsync("ask1", id);

        Assert.True((await NameAsync(hall, await hall.SeenAsync(1))).Succeeded);

        Assert.Equal(("", "Xin lùi giờ."), ((await hall.StatesAsync())[0].PublicName, (await hall.StatesAsync())[0].PublicText));
        Assert.DoesNotContain("Ví Dụ", (await hall.Site.PublicJsonAsync(id)).ToJsonString(Relaxed), StringComparison.Ordinal);
        await using var db = hall.Site.Open();
        Assert.Equal("Đã bỏ tên khỏi góp ý; lời góp ý vẫn đăng. Như đã hẹn.", (await db.SubmissionReplies.SingleAsync(r => r.SubmissionId == "ask1")).Text);
        Assert.Equal(DeskOutcome.Refused, (await NameAsync(hall, await hall.SeenAsync(1))).Outcome);
        Assert.Equal([], await hall.DifferencesAsync());

        var seen = await hall.SeenAsync(1);
        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(seen, "sender-asked", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        Assert.True((await PublishAsync(hall, await hall.SeenAsync(1))).Succeeded);
        Assert.Equal("", (await hall.StatesAsync())[0].PublicName);
    }

    [Fact]
    public async Task A_request_about_a_comment_that_waits_is_declined_or_answered_by_refusing_it()
    {
        using var hall = await ConsultationSite.OpenAsync();
        var (kept, refused) = (await hall.EnterAsync("Giữ lại."), await hall.EnterAsync("Bỏ đi."));
        await hall.AskRemovalAsync("ask1", kept);
        await hall.AskRemovalAsync("ask2", refused);

        Assert.True((await DeclineAsync(hall, new SeenComment(kept, 0), Reason)).Succeeded);
        Assert.True((await hall.CommentAsync(desk => desk.RefuseAsync(new SeenComment(refused, 0), "sender-asked", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Equal("Góp ý không được đăng. Người gửi xin gỡ.", (await db.SubmissionReplies.SingleAsync(r => r.SubmissionId == "ask2")).Text);
        Assert.Equal(1, (await hall.CountsAsync()).ByStatus[CommentStatus.Waiting]);
        Assert.Equal([kept], await FoundAsync(db, hall, QueueStates.Waiting));
        Assert.True((await PublishAsync(hall, new SeenComment(kept, 1))).Succeeded);
        Assert.Equal([], await hall.DifferencesAsync());
    }

    [Fact]
    public async Task What_is_hidden_already_is_answered_so()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        var seen = await hall.SeenAsync(1);
        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(seen, "insult", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);
        await hall.AskRemovalAsync("ask1", seen.Id);

        Assert.True((await DeclineAsync(hall, await hall.SeenAsync(1), "Đã ẩn từ trước.")).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Equal("Góp ý này không hiện công khai. Đã ẩn từ trước.", (await db.SubmissionReplies.SingleAsync(r => r.SubmissionId == "ask1")).Text);
    }

    [Theory]
    [InlineData(CommentLimits.ShortestReason - 1, false)]
    [InlineData(CommentLimits.ShortestReason, true)]
    [InlineData(CommentLimits.LongestAnswer, true)]
    [InlineData(CommentLimits.LongestAnswer + 1, false)]
    public async Task The_reason_has_a_length(int length, bool taken)
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        await hall.AskRemovalAsync("ask1", (await hall.SeenAsync(1)).Id);

        Assert.Equal(taken, (await DeclineAsync(hall, await hall.SeenAsync(1), new string('v', length))).Succeeded);
    }

    [Fact]
    public async Task The_list_of_drafts_counts_open_requests()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.", "Xin sớm hơn.");
        await hall.AskRemovalAsync("ask1", (await hall.SeenAsync(1)).Id);
        await hall.AskRemovalAsync("ask2", (await hall.SeenAsync(2)).Id);
        Assert.True((await DeclineAsync(hall, await hall.SeenAsync(2), Reason)).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Equal(1, Assert.Single(await new DraftList(db, hall.Site.Clock).OfAsync(hall.Officer, CancellationToken.None)).Removals);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<DeskResult> DeclineAsync(ConsultationSite hall, SeenComment seen, string reason)
    {
        await using var db = hall.Site.Open();
        return await new RemovalDesk(db, hall.Site.Clock, hall.Site.Signal, hall.Mails).DeclineAsync(seen, reason, hall.Links, hall.Officer, CancellationToken.None);
    }

    private static async Task<DeskResult> NameAsync(ConsultationSite hall, SeenComment seen)
    {
        await using var db = hall.Site.Open();
        return await new RemovalDesk(db, hall.Site.Clock, hall.Site.Signal, hall.Mails).RemoveNameAsync(seen, "Như đã hẹn.", hall.Links, hall.Officer, CancellationToken.None);
    }

    private static Task<DeskResult> PublishAsync(ConsultationSite hall, SeenComment seen) =>
        hall.CommentAsync(desk => desk.PublishAsync(seen, "Xin lùi giờ.", true, hall.Links, hall.Officer, CancellationToken.None));

    private static async Task<IReadOnlyList<string>> AskedAsync(ConsultationSite hall)
    {
        await using var db = hall.Site.Open();
        return await FoundAsync(db, hall, QueueStates.Removal);
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(EditorialDbContext db, ConsultationSite hall, string state) =>
        await (await new CommentQueue(db).FindAsync(hall.Id, new QueueFilter(state, "", "", "", ""), CancellationToken.None)).TakeAsync(0, 100);
}
