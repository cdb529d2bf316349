using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>
/// Answers senders who ask for the removal of their comment otherwise than by hiding it: says why not, or takes only the name away.
/// Hiding and refusing answer them too, see <see cref="CommentDesk"/>.
/// </summary>
/// <param name="db">The office.</param>
/// <param name="clock">The time.</param>
/// <param name="outbox">Wakes the followers of the public record.</param>
/// <param name="mails">Wakes the sending of mail.</param>
public sealed class RemovalDesk(EditorialDbContext db, TimeProvider clock, OutboxSignal outbox, MailSignal mails)
{
    private readonly CommentTransaction _acting = new(db, clock, outbox, mails);

    /// <summary>Leaves the comment as it is. The sender reads why on the receipt of the request, and by mail where an address is known.</summary>
    public async Task<DeskResult> DeclineAsync(SeenComment seen, string reason, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var words = SubmissionText.Lines(reason);
        var draftId = await db.Comments().Where(c => c.SubmissionId == seen.Id).Select(c => c.ConsultationId).FirstOrDefaultAsync(ct) ?? "";
        var isAsked = await db.OpenRemovals(draftId).AnyAsync(s => s.AboutId == seen.Id, ct);
        return await _acting.RunAsync([seen], actor, links, _ => !isAsked ? new Refusal("", "Không có lời xin gỡ nào chưa trả lời.") : RefusalOfReason(words, CommentLimits.ShortestReason), async (comment, _) =>
        {
            var isShown = comment.State.Status is CommentStatus.Published or CommentStatus.Waiting;
            await _acting.AnswerRemovalsAsync(comment, $"{(isShown ? "Phường không gỡ góp ý này. Lý do:" : "Góp ý này không hiện công khai.")} {words}", actor, ct);
            return new CommentDone(CommentActKind.RemovalDeclined, ConsultationActs.Moderated, $"Trả lời lời xin gỡ, không gỡ: {comment.Name.ToLowerInvariant()}")
            {
                Reason = words,
                Mail = facts => RemovalMails.Declined(facts, words),
            };
        }, ct);
    }

    /// <summary>Takes the sender's name off a published comment; the words stay. The name does not come back when the comment is published again.</summary>
    public Task<DeskResult> RemoveNameAsync(SeenComment seen, string reason, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var words = SubmissionText.Lines(reason);
        return _acting.RunAsync([seen], actor, links, comment =>
            comment.State.Status != CommentStatus.Published || comment.State.PublicName.Length == 0 ? new Refusal("", "Ý kiến này không đang hiện tên.") : RefusalOfReason(words, 0), async (comment, _) =>
        {
            comment.State.PublicName = "";
            await _acting.AnswerRemovalsAsync(comment, $"Đã bỏ tên khỏi góp ý; lời góp ý vẫn đăng. {words}".TrimEnd(), actor, ct);
            return new CommentDone(CommentActKind.NameRemoved, ConsultationActs.Moderated, $"Bỏ tên người gửi khỏi ý kiến số {comment.State.Number}") { Reason = words, Mail = facts => RemovalMails.NameRemoved(facts, words) };
        }, ct);
    }

    private static Refusal? RefusalOfReason(string words, int least) =>
        words.Length < least ? new Refusal("reason", "Hãy ghi vì sao không gỡ; người gửi đọc được trên biên nhận.")
        : words.Length > CommentLimits.LongestAnswer ? new Refusal("reason", $"Lời giải thích không quá {CommentLimits.LongestAnswer} ký tự.")
        : null;
}
