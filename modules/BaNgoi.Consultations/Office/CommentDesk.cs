using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>
/// Acts on comments: moderation and decisions. Each is one transaction: state, act, audit line, public record, and the message to the
/// sender. The original stays as it was received; the public reads the public text.
/// </summary>
/// <param name="db">The office.</param>
/// <param name="clock">The time.</param>
/// <param name="outbox">Wakes the followers of the public record.</param>
/// <param name="mails">Wakes the sending of mail.</param>
public sealed class CommentDesk(EditorialDbContext db, TimeProvider clock, OutboxSignal outbox, MailSignal mails)
{
    private readonly CommentTransaction _acting = new(db, clock, outbox, mails);

    /// <summary>Publishes the public text. The comment gets its number.</summary>
    /// <param name="seen">The comment.</param>
    /// <param name="publicText">What the public is to read.</param>
    /// <param name="showName">Whether the name is shown; only a name whose sender agreed is.</param>
    /// <param name="links">Makes addresses for the message.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public Task<DeskResult> PublishAsync(SeenComment seen, string publicText, bool showName, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var text = SubmissionText.Lines(publicText);
        return _acting.RunAsync([seen], actor, links, comment =>
            comment.State.Status == CommentStatus.Published ? new Refusal("", "Ý kiến này đã được đăng.")
            : RefusalOfText(text), (comment, draft) => PublishAsync(comment, draft, text, showName, ct), ct);
    }

    /// <summary>Publishes waiting comments word for word, each with its name where the sender agreed: all or none. They get their numbers in the order they came.</summary>
    public Task<DeskResult> PublishAsWrittenAsync(IReadOnlyList<SeenComment> seen, SiteLinks links, Actor actor, CancellationToken ct) =>
        OnSeveralAsync(
            [.. seen.OrderBy(one => one.Id, StringComparer.Ordinal)], actor, links, comment =>
                comment.State.Status != CommentStatus.Waiting ? new Refusal("", "Chỉ đăng nguyên văn được ý kiến đang chờ duyệt.") : RefusalOfText(comment.Submission.Text),
            (comment, draft) => PublishAsync(comment, draft, comment.Submission.Text, showName: true, ct), ct);

    /// <summary>Does not publish it; the sender reads why on the receipt.</summary>
    public Task<DeskResult> RefuseAsync(SeenComment seen, string code, string reason, SiteLinks links, Actor actor, CancellationToken ct) => RefuseAsync([seen], code, reason, links, actor, ct);

    /// <summary>Does not publish several, for one reason: all or none.</summary>
    public Task<DeskResult> RefuseAsync(IReadOnlyList<SeenComment> seen, string code, string reason, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var words = SubmissionText.Lines(reason);
        return OnSeveralAsync(seen, actor, links, comment => comment.State.Number is not null ? new Refusal("", "Ý kiến đã từng được đăng: chỉ ẩn được.") : RefusalOfReason(code, words), async (comment, _) =>
        {
            (comment.State.Status, comment.State.ReasonCode, comment.State.Reason) = (CommentStatus.Refused, code, words);
            _acting.Reply(comment.Submission.Id, SubmissionState.Closed, ModerationReasons.Say(code, words), actor);
            await _acting.AnswerRemovalsAsync(comment, $"Góp ý không được đăng. {ModerationReasons.Say(code, words)}", actor, ct);
            return new CommentDone(CommentActKind.Refused, ConsultationActs.Moderated, "Không đăng một ý kiến") { Code = code, Reason = words, Mail = CommentMails.Refused };
        }, ct);
    }

    /// <summary>Hides a published comment. Its number, and that and why it was hidden, stay public.</summary>
    public Task<DeskResult> HideAsync(SeenComment seen, string code, string reason, SiteLinks links, Actor actor, CancellationToken ct) => HideAsync([seen], code, reason, links, actor, ct);

    /// <summary>Hides several, for one reason: all or none.</summary>
    public Task<DeskResult> HideAsync(IReadOnlyList<SeenComment> seen, string code, string reason, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var words = SubmissionText.Lines(reason);
        return OnSeveralAsync(seen, actor, links, comment => comment.State.Status != CommentStatus.Published ? new Refusal("", "Chỉ ẩn được ý kiến đang đăng.") : RefusalOfReason(code, words), async (comment, _) =>
        {
            (comment.State.Status, comment.State.ReasonCode, comment.State.Reason) = (CommentStatus.Hidden, code, words);
            await _acting.AnswerRemovalsAsync(comment, $"Đã ẩn góp ý. {ModerationReasons.Say(code, words)}", actor, ct);
            return new CommentDone(CommentActKind.Hidden, ConsultationActs.Moderated, $"Ẩn ý kiến số {comment.State.Number}") { Code = code, Reason = words, Mail = CommentMails.Hidden };
        }, ct);
    }

    /// <summary>Corrects the public text; that it was corrected is kept.</summary>
    public Task<DeskResult> CorrectAsync(SeenComment seen, string publicText, string reason, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var (text, words) = (SubmissionText.Lines(publicText), SubmissionText.Lines(reason));
        return _acting.RunAsync([seen], actor, links, comment =>
            comment.State.Status != CommentStatus.Published ? new Refusal("", "Chỉ sửa được ý kiến đang đăng.")
            : words.Length < CommentLimits.ShortestReason ? new Refusal("reason", "Hãy ghi vì sao sửa lời đã đăng.")
            : RefusalOfText(text), (comment, _) =>
        {
            comment.State.PublicText = text;
            return Task.FromResult(new CommentDone(CommentActKind.Corrected, ConsultationActs.Moderated, $"Sửa lời đã đăng của ý kiến số {comment.State.Number}: {words}") { Text = text, Reason = words });
        }, ct);
    }

    /// <summary>Decides on one comment, or on several with one answer: all or none.</summary>
    /// <param name="seen">The comments.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="answer">The explanation; only full acceptance may do without.</param>
    /// <param name="unit">Name of the unit that answers.</param>
    /// <param name="links">Makes addresses for the message.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public Task<DeskResult> DecideAsync(IReadOnlyList<SeenComment> seen, Decision decision, string answer, string unit, SiteLinks links, Actor actor, CancellationToken ct)
    {
        return DecideEachAsync([.. seen.Select(one => new CommentAnswer(one, decision, answer, unit))], links, actor, ct);
    }

    /// <summary>Decides on several comments, each with its own answer: all or none.</summary>
    public Task<DeskResult> DecideEachAsync(IReadOnlyList<CommentAnswer> answers, SiteLinks links, Actor actor, CancellationToken ct)
    {
        var byId = answers.DistinctBy(answer => answer.Seen.Id).ToDictionary(
            answer => answer.Seen.Id, answer => answer with { Answer = SubmissionText.Lines(answer.Answer), Unit = SubmissionText.Line(answer.Unit) }, StringComparer.Ordinal);
        return _acting.RunAsync([.. byId.Values.Select(answer => answer.Seen)], actor, links, comment => RefusalOfDecision(comment, byId[comment.Submission.Id]), (comment, _) =>
        {
            var (_, decision, words, unit) = byId[comment.Submission.Id];
            (comment.State.Decision, comment.State.Answer, comment.State.AnswerUnit, comment.State.DecidedUtc) = (decision, words, unit, clock.GetUtcNow().UtcDateTime);
            _acting.Reply(comment.Submission.Id, SubmissionState.Answered, words.Length > 0 ? $"{DecisionWords.Of(decision)}. {words}" : $"{DecisionWords.Of(decision)}.", actor);
            return Task.FromResult(new CommentDone(CommentActKind.Decided, ConsultationActs.Decided, $"{DecisionWords.Of(decision)} ý kiến số {comment.State.Number}") { Text = words, Code = DecisionWords.Code(decision), Mail = CommentMails.Decided });
        }, ct);
    }

    /// <summary>Puts comments into a group of the same opinion.</summary>
    /// <param name="seen">The comments, of one draft.</param>
    /// <param name="groupId">A group there is; null for a new one.</param>
    /// <param name="title">The opinion in a line, for a new one.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<DeskResult> GroupAsync(IReadOnlyList<SeenComment> seen, string? groupId, string title, Actor actor, CancellationToken ct)
    {
        var line = SubmissionText.Line(title);
        CommentGroup? group = null;
        return await _acting.RunAsync(seen, actor, null, comment =>
            comment.State.Status != CommentStatus.Published ? new Refusal("", "Chỉ gộp được ý kiến đã đăng.")
            : groupId is null && line.Length is 0 or > CommentLimits.LongestGroupTitle ? new Refusal("title", $"Hãy ghi ý kiến chung trong một dòng, không quá {CommentLimits.LongestGroupTitle} ký tự.")
            : null, async (comment, draft) =>
        {
            group ??= await GroupOfAsync(draft.Row.ItemId, groupId, line, ct);
            comment.State.GroupId = group.Id;
            return new CommentDone(CommentActKind.Grouped, ConsultationActs.Grouped, $"Gộp ý kiến số {comment.State.Number} vào nhóm {group.Number}") { Code = group.Id };
        }, ct);
    }

    /// <summary>Takes a comment out of its group.</summary>
    public Task<DeskResult> UngroupAsync(SeenComment seen, Actor actor, CancellationToken ct) =>
        _acting.RunAsync([seen], actor, null, comment => comment.State.GroupId is null ? new Refusal("", "Ý kiến này không ở nhóm nào.") : null, (comment, _) =>
        {
            var former = comment.State.GroupId!;
            comment.State.GroupId = null;
            return Task.FromResult(new CommentDone(CommentActKind.Ungrouped, ConsultationActs.Grouped, $"Tách ý kiến số {comment.State.Number} khỏi nhóm") { Code = former });
        }, ct);

    private async Task<CommentDone> PublishAsync(OpenComment comment, DraftItem draft, string text, bool showName, CancellationToken ct)
    {
        comment.State.Status = CommentStatus.Published;
        comment.State.PublicText = text;
        comment.State.PublicName = showName && !await db.WasNameRemovedAsync(comment.Submission.Id, ct) ? comment.NameToShow : "";
        (comment.State.ReasonCode, comment.State.Reason) = ("", "");
        comment.State.Number ??= 1 + (await db.CommentStates().Where(s => s.ConsultationId == draft.Row.ItemId).MaxAsync(s => s.Number, ct) ?? 0);
        comment.State.PublishedUtc ??= clock.GetUtcNow().UtcDateTime;
        return new CommentDone(CommentActKind.Published, ConsultationActs.Moderated, $"Đăng ý kiến số {comment.State.Number}") { Text = text, Mail = CommentMails.Published };
    }

    private Task<DeskResult> OnSeveralAsync(
        IReadOnlyList<SeenComment> seen, Actor actor, SiteLinks links, Func<OpenComment, Refusal?> check, Func<OpenComment, DraftItem, Task<CommentDone>> act, CancellationToken ct) =>
        seen.Count > CommentLimits.MostAtOnce ? Task.FromResult(DeskResult.Refused("", CommentLimits.RefusalOfMany(seen.Count))) : _acting.RunAsync(seen, actor, links, check, act, ct);

    private async Task<CommentGroup> GroupOfAsync(string consultationId, string? groupId, string title, CancellationToken ct)
    {
        if (groupId is not null && await db.Set<CommentGroup>().FirstOrDefaultAsync(g => g.Id == groupId && g.ConsultationId == consultationId, ct) is { } known)
        {
            return known;
        }

        var number = 1 + (await db.Set<CommentGroup>().Where(g => g.ConsultationId == consultationId).MaxAsync(g => (int?)g.Number, ct) ?? 0);
        var made = new CommentGroup { Id = Cms.Ids.New(clock), ConsultationId = consultationId, Number = number, Title = title };
        db.Add(made);
        return made;
    }

    private static Refusal? RefusalOfText(string text) => text.Length is 0 or > CommentLimits.LongestText
        ? new Refusal("text", $"Lời đăng công khai phải có, và không quá {CommentLimits.LongestText} ký tự.") : null;

    private static Refusal? RefusalOfReason(string code, string words) =>
        ModerationReasons.Find(code) is null ? new Refusal("code", "Hãy chọn lý do.")
        : words.Length > CommentLimits.LongestAnswer ? new Refusal("reason", $"Lý do không quá {CommentLimits.LongestAnswer} ký tự.")
        : null;

    private static Refusal? RefusalOfDecision(OpenComment comment, CommentAnswer answer) =>
        comment.State.Status != CommentStatus.Published ? new Refusal("", "Chỉ quyết định về ý kiến đã đăng.")
        : !DecisionWords.IsKnown(answer.Decision) ? new Refusal("decision", "Hãy chọn một trong các quyết định.")
        : DecisionWords.NeedsReason(answer.Decision) && answer.Answer.Length < CommentLimits.ShortestReason ? new Refusal("answer", "Hãy giải trình: chỉ tiếp thu toàn bộ mới không cần lý do.")
        : answer.Answer.Length > CommentLimits.LongestAnswer ? new Refusal("answer", $"Giải trình không quá {CommentLimits.LongestAnswer} ký tự.")
        : answer.Unit.Length is 0 or > CommentLimits.LongestGroupTitle ? new Refusal("unit", $"Hãy ghi đơn vị trả lời, không quá {CommentLimits.LongestGroupTitle} ký tự.")
        : null;
}
