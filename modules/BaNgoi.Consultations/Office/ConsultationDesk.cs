using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;

namespace BaNgoi.Consultations.Office;

/// <summary>What is typed to open a consultation.</summary>
/// <param name="OpensUtc">First moment, UTC; null for now.</param>
/// <param name="ClosesUtc">First moment after, UTC.</param>
/// <param name="AnswerBy">Last day for answering.</param>
/// <param name="Reason">Why it is shorter than the rule or opens without all papers, or "".</param>
public sealed record ScheduleInput(DateTime? OpensUtc, DateTime? ClosesUtc, DateOnly? AnswerBy, string Reason);

/// <summary>Acts on a consultation as a whole. Each is one transaction: event, audit line, public record.</summary>
public sealed class ConsultationDesk(EditorialDbContext db, TimeProvider clock, OutboxSignal signal)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sets when comments are taken. A shorter time than the rule's, or missing papers, need a reason, which is kept and shown.</summary>
    public Task<DeskResult> ScheduleAsync(string id, ScheduleInput input, Actor actor, CancellationToken ct) => ActAsync(id, actor, async draft =>
    {
        if (draft.Published is null)
        {
            return Refuse("", "Dự thảo chưa được đăng nên chưa mở lấy ý kiến được. Hãy đăng dự thảo trước.");
        }

        if (input.ClosesUtc is not { } closes || input.AnswerBy is not { } answerBy)
        {
            return Refuse(input.ClosesUtc is null ? "closes" : "answer-by", "Hãy ghi giờ đóng nhận góp ý và hạn trả lời.");
        }

        var opens = input.OpensUtc ?? Now;
        if (ScheduleRules.Refusal(draft.Consultation, Now, opens, closes, answerBy) is { } refusal)
        {
            return Refuse("closes", refusal);
        }

        var (minimum, rule) = await MinimumDaysAsync(ct);
        var isShort = ScheduleRules.IsShort(opens, closes, minimum);
        var missing = await RequiredPapers.MissingAsync(db, draft.Published, ct);
        if ((isShort || missing.Count > 0) && input.Reason.Length < CommentLimits.ShortestReason)
        {
            return Refuse("reason", string.Join(' ', new[]
            {
                isShort ? $"Thời gian ngắn hơn {minimum} ngày ({rule}): hãy ghi lý do và căn cứ; lý do được công khai." : "",
                missing.Count > 0 ? $"Còn thiếu tài liệu: {string.Join("; ", missing)}. Hãy bổ sung, hoặc ghi lý do; lý do được công khai." : "",
            }.Where(text => text.Length > 0)));
        }

        var reason = isShort || missing.Count > 0 ? input.Reason : "";
        return new Step(Event(id, ConsultationEventKind.Scheduled, actor, reason) with { OpensUtc = opens, ClosesUtc = closes, AnswerBy = answerBy },
            $"Mở lấy ý kiến “{draft.Title}” từ {MomentWords.Of(opens)} đến {MomentWords.OfClosing(closes)}{Because(reason)}");
    }, ct);

    /// <summary>Moves the closing moment to a later one, before it has come.</summary>
    public Task<DeskResult> ExtendAsync(string id, DateTime? closesUtc, DateOnly? answerBy, string reason, Actor actor, CancellationToken ct) =>
        MoveAsync(id, ConsultationEventKind.Extended, closesUtc, answerBy, reason, ScheduleRules.RefusalToExtend, "Gia hạn lấy ý kiến", actor, ct);

    /// <summary>Moves the closing moment to an earlier one.</summary>
    public Task<DeskResult> ShortenAsync(string id, DateTime? closesUtc, DateOnly? answerBy, string reason, Actor actor, CancellationToken ct) =>
        MoveAsync(id, ConsultationEventKind.Shortened, closesUtc, answerBy, reason, ScheduleRules.RefusalToShorten, "Đóng sớm việc lấy ý kiến", actor, ct);

    /// <summary>Moves the last day for answering.</summary>
    public Task<DeskResult> MoveAnswerDayAsync(string id, DateOnly? answerBy, string reason, Actor actor, CancellationToken ct) => ActAsync(id, actor, draft => Task.FromResult(
        draft.Consultation.PhaseAt(Now) is not (ConsultationPhase.Open or ConsultationPhase.Answering) ? Refuse("", "Chỉ đổi hạn trả lời khi chưa công bố giải trình.")
        : answerBy is null ? Refuse("answer-by", "Hãy ghi hạn trả lời mới.")
        : answerBy < VietnamTime.DayOf(draft.Consultation.ClosesUtc!.Value) ? Refuse("answer-by", "Hạn trả lời không được trước ngày hết hạn góp ý.")
        : reason.Length < CommentLimits.ShortestReason ? NoReason()
        : new Step(Event(id, ConsultationEventKind.AnswerDayMoved, actor, reason) with { AnswerBy = answerBy }, $"Đổi hạn trả lời “{draft.Title}” thành {answerBy:dd/MM/yyyy}{Because(reason)}")), ct);

    /// <summary>Says that the document was issued, and from when it is in force.</summary>
    public Task<DeskResult> IssueAsync(string id, string number, DateOnly? issuedOn, DateOnly? inForceOn, string url, Actor actor, CancellationToken ct) => ActAsync(id, actor, draft => Task.FromResult(
        draft.Consultation.PhaseAt(Now) is not (ConsultationPhase.Explained or ConsultationPhase.Issued or ConsultationPhase.InForce) ? Refuse("", "Chỉ ghi việc ban hành sau khi đã công bố giải trình.")
        : number.Length is 0 or > CommentLimits.LongestGroupTitle ? Refuse("number", $"Hãy ghi số, ký hiệu của văn bản, không quá {CommentLimits.LongestGroupTitle} ký tự.")
        : issuedOn is null ? Refuse("issued-on", "Hãy ghi ngày ban hành.")
        : inForceOn < issuedOn ? Refuse("in-force-on", "Ngày có hiệu lực không được trước ngày ban hành.")
        : url.Length > 0 && Cms.Content.SafeUrl.OrEmpty(url).Length == 0 ? Refuse("url", "Địa chỉ phải bắt đầu bằng https:// hoặc dấu gạch chéo (/).")
        : new Step(Event(id, ConsultationEventKind.Issued, actor, "") with { Number = number, IssuedOn = issuedOn, InForceOn = inForceOn, Url = url }, $"Ghi việc ban hành “{draft.Title}”: {number}")), ct);

    /// <summary>Gives the draft up.</summary>
    public Task<DeskResult> WithdrawAsync(string id, string reason, Actor actor, CancellationToken ct) => ActAsync(id, actor, draft => Task.FromResult(
        draft.Consultation.PhaseAt(Now) is ConsultationPhase.Withdrawn or ConsultationPhase.Issued or ConsultationPhase.InForce ? Refuse("", "Văn bản đã ban hành hoặc đã dừng, không dừng được nữa.")
        : reason.Length < CommentLimits.ShortestReason ? NoReason()
        : new Step(Event(id, ConsultationEventKind.Withdrawn, actor, reason), $"Dừng dự thảo “{draft.Title}”{Because(reason)}")), ct);

    /// <summary>Adds a dated notice: after opening, the summary itself is not rewritten.</summary>
    public Task<DeskResult> NoticeAsync(string id, string text, Actor actor, CancellationToken ct) => ActAsync(id, actor, draft => Task.FromResult(
        text.Length is < CommentLimits.ShortestReason or > CommentLimits.LongestAnswer ? Refuse("notice", "Hãy viết thông báo.")
        : new Step(Event(id, ConsultationEventKind.Noticed, actor, text), $"Thêm thông báo vào “{draft.Title}”: {text}")), ct);

    /// <summary>The least number of days and the rule it comes from.</summary>
    public async Task<(int Days, string Rule)> MinimumDaysAsync(CancellationToken ct) =>
        await new DatedSettingReader(db).FindAsync(ConsultationSettings.MinimumDays, VietnamTime.Today(clock), ct) is { Number: { } days } setting ? (days, setting.Rule) : (0, "");

    private Task<DeskResult> MoveAsync(
        string id, ConsultationEventKind kind, DateTime? closesUtc, DateOnly? answerBy, string reason, Func<Consultation, DateTime, DateTime, string?> refusal, string words, Actor actor, CancellationToken ct) =>
        ActAsync(id, actor, draft => Task.FromResult(
            closesUtc is not { } closes ? Refuse("closes", "Hãy ghi giờ đóng mới.")
            : refusal(draft.Consultation, Now, closes) is { } problem ? Refuse("closes", problem)
            : (answerBy ?? draft.Consultation.AnswerBy) < VietnamTime.DayOf(closes) ? Refuse("answer-by", "Hạn trả lời không được trước ngày hết hạn góp ý.")
            : reason.Length < CommentLimits.ShortestReason ? NoReason()
            : new Step(Event(id, kind, actor, reason) with { ClosesUtc = closes, AnswerBy = answerBy }, $"{words} “{draft.Title}” đến {MomentWords.OfClosing(closes)}{Because(reason)}")), ct);

    private async Task<DeskResult> ActAsync(string id, Actor actor, Func<DraftItem, Task<Step>> act, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await DraftItem.FindAsync(db, id, actor, ct) is not { } draft)
        {
            return DeskResult.NotFound;
        }

        var step = await act(draft);
        if (step.Event is null)
        {
            return DeskResult.Refused(step.Control, step.Words);
        }

        if (step.Event.Reason.Length > CommentLimits.LongestAnswer)
        {
            return DeskResult.Refused("reason", $"Lý do không quá {CommentLimits.LongestAnswer} ký tự.");
        }

        db.ConsultationEvents().Add(step.Event);
        AuditTrail.Add(db, clock, actor, ConsultationActs.Consultation, step.Words, id);
        await db.SaveChangesAsync(ct);
        await new ConsultationRecord(db, draft.Site, clock).PutAsync(id, [], ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        signal.Nudge();
        return DeskResult.Done;
    }

    private ConsultationEvent Event(string id, ConsultationEventKind kind, Actor actor, string reason) =>
        new() { ConsultationId = id, Kind = kind, AtUtc = Now, ByName = actor.UserName, Reason = SubmissionText.Lines(reason) };

    private static Step Refuse(string control, string words) => new(null, words, control);

    private static Step NoReason() => Refuse("reason", "Hãy ghi lý do; lý do được công khai.");

    private static string Because(string reason) => reason.Length == 0 ? "" : $". Lý do: {reason}";

    // The event with its audit line; or, without an event, what is wrong with which control.
    private sealed record Step(ConsultationEvent? Event, string Words, string Control = "");
}
