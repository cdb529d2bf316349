using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Consultations.Office;

/// <summary>What the office does to a comment is an answer to its sender: the receipt says it, and the contact's time begins.</summary>
public sealed class SenderIsToldTests
{
    [Fact]
    public async Task A_decision_answers_the_submission()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");

        Assert.True((await hall.DecideAsync(Decision.PartlyAccepted, "Lùi nửa giờ.", await hall.SeenAsync(1))).Succeeded);

        await using var db = hall.Site.Open();
        var reply = await db.SubmissionReplies.SingleAsync();
        Assert.Equal((SubmissionState.Answered, "Tiếp thu một phần. Lùi nửa giờ."), (reply.State, reply.Text));
    }

    [Fact]
    public async Task Hiding_answers_who_asked_for_it_once()
    {
        using var hall = await ConsultationSite.OpenAsync("Xin lùi giờ.");
        var seen = await hall.SeenAsync(1);
        await AskAsync(hall, "ask1", seen.Id);
        await AskAsync(hall, "ask2", seen.Id);

        Assert.True((await hall.CommentAsync(desk => desk.HideAsync(seen, "sender-asked", "", hall.Links, hall.Officer, CancellationToken.None))).Succeeded);

        await using var db = hall.Site.Open();
        Assert.Equal(["ask1", "ask2"], await db.SubmissionReplies.OrderBy(r => r.SubmissionId).Select(r => r.SubmissionId).ToListAsync());
        Assert.All(await db.SubmissionReplies.Select(r => r.Text).ToListAsync(), text => Assert.Equal("Đã ẩn góp ý. Người gửi xin gỡ.", text));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(ContactAnswerKind.Confirmed, 1)]
    [InlineData(ContactAnswerKind.Denied, 0)]
    public async Task A_decision_is_told_to_every_address_but_one_whose_owner_sent_nothing(ContactAnswerKind? answer, int told)
    {
        using var hall = await ConsultationSite.OpenAsync();
        var id = await hall.EnterAsync("Xin lùi giờ.", "nguoi.gui@example.org");
        await using var db = hall.Site.Open();
        var link = await db.ContactLinks.SingleAsync();
        var received = await db.MailMessages.AsNoTracking().SingleAsync();
        Assert.Equal((id, link.TokenHash), (link.SubmissionId, ContactToken.Hash(received.Text.Split("https://phuong.example/bien-nhan/xac-nhan/")[1].Trim())));
        if (answer is { } said)
        {
            db.ContactAnswers.Add(new ContactAnswer { SubmissionId = id, Answer = said, AtUtc = hall.Now });
            await db.SaveChangesAsync();
        }

        await hall.PublishAsync(id);
        Assert.True((await hall.DecideAsync(Decision.Accepted, "", await hall.SeenAsync(1))).Succeeded);
        await new BaNgoi.Cms.Submissions.Office.ContactErasure(db, hall.Site.Clock).RunAsync(CancellationToken.None);

        Assert.Equal(told, await db.MailMessages.CountAsync(m => m.Kind == "comment-decided" && m.State == BaNgoi.Cms.Mail.MailState.Queued && m.ToAddress != ""));
    }

    private static Task AskAsync(ConsultationSite hall, string id, string commentId) => hall.AskRemovalAsync(id, commentId);
}
