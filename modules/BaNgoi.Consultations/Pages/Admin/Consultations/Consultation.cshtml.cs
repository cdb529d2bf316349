using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>A clause of the text before and what it became in the latest.</summary>
/// <param name="Before">Its name then.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="After">Its name or those of its pieces now, or "".</param>
public sealed record ChangedClause(string Before, ClauseFate Fate, string After);

/// <summary>One consultation: where it stands, and the acts on it as a whole, each where it can be done.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class ConsultationModel(EditorialDbContext db, ConsultationDesk desk, PostingDesk boards, TimeProvider clock) : DraftPage(db, clock)
{
    /// <summary>Choice of opening at once.</summary>
    public const string AtOnce = "now";

    /// <summary>Choice of opening at a moment.</summary>
    public const string AtMoment = "at";

    /// <summary>Its numbers.</summary>
    public ConsultationCounts Counts { get; private set; } = null!;

    /// <summary>Notices on boards.</summary>
    public IReadOnlyList<PostingRecord> Postings { get; private set; } = [];

    /// <summary>Required papers the published draft does not have.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Fewest days, 0 while none are set, and the rule they come from.</summary>
    public (int Days, string Rule) Minimum { get; private set; }

    /// <summary>Days for answering, or null while none are set.</summary>
    public int? AnswerDays { get; private set; }

    /// <summary>Number of the latest text; 0 while there is none.</summary>
    public int TextNumber { get; private set; }

    /// <summary>What changed in the latest text.</summary>
    public IReadOnlyList<ChangedClause> Changed { get; private set; } = [];

    /// <summary>Whether opening, closing and answering can be set.</summary>
    public bool MaySchedule => Draft.Published is not null && Phase == ConsultationPhase.Announced;

    /// <summary>Whether the closing moment can be moved to a later one.</summary>
    public bool MayExtend => Phase is ConsultationPhase.Open or ConsultationPhase.Announced && Draft.Consultation.ClosesUtc is not null;

    /// <summary>Whether the day for answering can be moved.</summary>
    public bool MayMoveAnswerDay => Phase is ConsultationPhase.Open or ConsultationPhase.Answering;

    /// <summary>Whether issuing can be written down.</summary>
    public bool MayIssue => Phase is ConsultationPhase.Explained or ConsultationPhase.Issued or ConsultationPhase.InForce;

    /// <summary>Whether the draft can be given up.</summary>
    public bool MayWithdraw => Phase is not (ConsultationPhase.Withdrawn or ConsultationPhase.Issued or ConsultationPhase.InForce);

    /// <summary>Closing moment to begin with: as set, else the earliest the rule allows.</summary>
    public DateTime? SuggestedClose => Draft.Consultation.ClosesUtc ?? (Minimum.Days > 0 ? ScheduleRules.EarliestClose(Draft.Consultation.OpensUtc ?? Now, Minimum.Days) : null);

    /// <summary>Last day for answering to begin with.</summary>
    public DateOnly? SuggestedAnswerBy => Draft.Consultation.AnswerBy ?? (AnswerDays is { } days && SuggestedClose is { } close ? LastDay(close).AddDays(days) : null);

    /// <summary>The last day before a closing moment.</summary>
    public static DateOnly LastDay(DateTime closesUtc) => VietnamTime.DayOf(closesUtc.AddTicks(-1));

    /// <summary>The time of day to type for a closing moment; "" for the end of the day.</summary>
    public static string TimeOf(DateTime? utc) =>
        utc is not { } moment || MomentWords.IsEndOfDay(moment) ? "" : TypedMoments.Write(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(moment, VietnamTime.Zone)));

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Sets the schedule.</summary>
    public Task<IActionResult> OnPostScheduleAsync(string id, CancellationToken ct) => ActAsync(id, "schedule-", "Đã đặt lịch lấy ý kiến. Trang dự thảo đã hiện lịch này.", problems =>
    {
        DateTime? opens = null;
        if (Typed("schedule-opens") == AtMoment)
        {
            opens = ReadMoment("schedule-opens-day", "schedule-opens-time", problems);
            if (opens is null && problems.Count == 0)
            {
                problems.Add(new FormError("schedule-opens-day", "Hãy ghi ngày giờ mở, hoặc chọn mở ngay bây giờ."));
            }
        }

        var input = new ScheduleInput(opens, ReadMoment("schedule-closes", "schedule-closes-time", problems), ReadDay("schedule-answer-by", problems), Reason("schedule-reason"));
        return () => desk.ScheduleAsync(id, input, Actor, ct);
    }, ct);

    /// <summary>Moves the closing moment to a later one.</summary>
    public Task<IActionResult> OnPostExtendAsync(string id, CancellationToken ct) => ActAsync(id, "extend-", "Đã gia hạn. Trang dự thảo đã hiện hạn mới và lý do.", problems =>
    {
        var (closes, answerBy) = (ReadMoment("extend-closes", "extend-closes-time", problems), ReadDay("extend-answer-by", problems));
        return () => desk.ExtendAsync(id, closes, answerBy, Reason("extend-reason"), Actor, ct);
    }, ct);

    /// <summary>Moves the closing moment to an earlier one.</summary>
    public Task<IActionResult> OnPostShortenAsync(string id, CancellationToken ct) => ActAsync(id, "shorten-", "Đã đổi giờ đóng. Trang dự thảo đã hiện hạn mới và lý do.", problems =>
    {
        var (closes, answerBy) = (ReadMoment("shorten-closes", "shorten-closes-time", problems), ReadDay("shorten-answer-by", problems));
        return () => desk.ShortenAsync(id, closes, answerBy, Reason("shorten-reason"), Actor, ct);
    }, ct);

    /// <summary>Moves the last day for answering.</summary>
    public Task<IActionResult> OnPostAnswerDayAsync(string id, CancellationToken ct) => ActAsync(id, "answerday-", "Đã đổi hạn trả lời. Trang dự thảo đã hiện hạn mới và lý do.", problems =>
    {
        var day = ReadDay("answerday-answer-by", problems);
        return () => desk.MoveAnswerDayAsync(id, day, Reason("answerday-reason"), Actor, ct);
    }, ct);

    /// <summary>Adds a notice.</summary>
    public Task<IActionResult> OnPostNoticeAsync(string id, CancellationToken ct) =>
        ActAsync(id, "notice-", "Đã thêm thông báo vào trang dự thảo.", _ => () => desk.NoticeAsync(id, Reason("notice-notice"), Actor, ct), ct);

    /// <summary>Says that the document was issued.</summary>
    public Task<IActionResult> OnPostIssueAsync(string id, CancellationToken ct) => ActAsync(id, "issue-", "Đã ghi việc ban hành. Trang dự thảo đã hiện số, ngày và hiệu lực.", problems =>
    {
        var (issued, inForce) = (ReadDay("issue-issued-on", problems), ReadDay("issue-in-force-on", problems));
        return () => desk.IssueAsync(id, SubmissionText.Line(Typed("issue-number")), issued, inForce, Typed("issue-url").Trim(), Actor, ct);
    }, ct);

    /// <summary>Gives the draft up.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken ct) =>
        ActAsync(id, "withdraw-", "Đã dừng dự thảo. Trang dự thảo, các ý kiến và lý do vẫn công khai.", _ => () => desk.WithdrawAsync(id, Reason("withdraw-reason"), Actor, ct), ct);

    /// <summary>Writes down that a notice was put up.</summary>
    public Task<IActionResult> OnPostPostingAsync(string id, CancellationToken ct) => ActAsync(id, "posting-", "Đã ghi nơi niêm yết.", problems =>
    {
        var from = ReadDay("posting-from", problems);
        return () => boards.AddAsync(id, Typed("posting-place"), from, Actor, ct);
    }, ct);

    /// <summary>Writes down that it was taken down.</summary>
    public Task<IActionResult> OnPostPostingEndAsync(string id, [FromForm(Name = "posting")] string? posting, CancellationToken ct) => ActAsync(id, $"{posting}-", "Đã ghi ngày gỡ.", problems =>
    {
        var until = ReadDay($"{posting}-until", problems);
        return () => boards.EndAsync(id, posting ?? "", until, Actor, ct);
    }, ct);

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Counts = await ConsultationCounts.CountAsync(Db, DraftId, ct);
        Postings = await boards.ListAsync(DraftId, ct);
        Missing = Draft.Published is { } published ? await RequiredPapers.MissingAsync(Db, published, ct) : [];
        Minimum = await desk.MinimumDaysAsync(ct);
        AnswerDays = (await new DatedSettingReader(Db).FindAsync(ConsultationSettings.AnswerDays, VietnamTime.DayOf(Now), ct))?.Number;
        var texts = await Db.DraftTexts().AsNoTracking().Where(t => t.ConsultationId == DraftId).OrderByDescending(t => t.Number).Take(2).ToListAsync(ct);
        TextNumber = texts.Count > 0 ? texts[0].Number : 0;
        Changed = texts.Count > 1 ? Changes(texts[1], texts[0]) : [];
    }

    private async Task<IActionResult> ActAsync(string id, string form, string note, Func<List<FormError>, Func<Task<DeskResult>>> read, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        var problems = new List<FormError>();
        var act = read(problems);
        return problems.Count > 0
            ? await MendAsync(StatusCodes.Status422UnprocessableEntity, problems, ct)
            : await AnswerAsync(await act(), form, ConsultationPaths.Of(id), note, ct);
    }

    private string Reason(string id) => SubmissionText.Lines(Typed(id));

    private static IReadOnlyList<ChangedClause> Changes(DraftText before, DraftText latest)
    {
        var (old, now) = (before.ReadClauses().ToDictionary(c => c.Id, StringComparer.Ordinal), latest.ReadClauses().ToDictionary(c => c.Id, StringComparer.Ordinal));
        return
        [
            .. latest.ReadChanges().Where(change => change.Fate != ClauseFate.Kept && old.ContainsKey(change.OldId))
                .Select(change => new ChangedClause(old[change.OldId].Label, change.Fate, string.Join("; ", change.NewIds.Where(now.ContainsKey).Select(id => now[id].Label)))),
        ];
    }
}
