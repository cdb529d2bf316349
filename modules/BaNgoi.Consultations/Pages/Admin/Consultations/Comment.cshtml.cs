using System.Globalization;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Text.Comparison;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Projection;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>One comment: what was sent beside what the public reads, the clause then and now, and all that can be done.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class CommentModel(EditorialDbContext db, CommentDesk desk, RemovalDesk removals, CommentQueue queue, CommentContacts contacts, TimeProvider clock) : DraftPage(db, clock)
{
    /// <summary>The comment.</summary>
    public OpenComment Comment { get; private set; } = null!;

    /// <summary>The clause as it was commented on; null for the whole draft.</summary>
    public Clause? Then { get; private set; }

    /// <summary>What the clause has become; null for the whole draft.</summary>
    public ClauseStanding? Standing { get; private set; }

    /// <summary>Its words then and now, compared, where they changed.</summary>
    public IReadOnlyList<TextRun> Compared { get; private set; } = [];

    /// <summary>What was done.</summary>
    public IReadOnlyList<CommentAct> Acts { get; private set; } = [];

    /// <summary>Requests to remove it, with what was answered.</summary>
    public IReadOnlyList<(SubmissionRecord Request, SubmissionReply? Reply)> Removals { get; private set; } = [];

    /// <summary>The name that is shown if it is published; "" when the sender did not agree, or had it taken off.</summary>
    public string NameToShow => Acts.Any(act => act.Kind == CommentActKind.NameRemoved) ? "" : Comment.NameToShow;

    /// <summary>Its group, or null.</summary>
    public CommentGroup? Group { get; private set; }

    /// <summary>Whether the contact is still kept.</summary>
    public bool KeepsContact { get; private set; }

    /// <summary>What is known of the address that was left.</summary>
    public ContactStanding Address { get; private set; } = ContactStanding.None;

    /// <summary>The contact in full, once asked for.</summary>
    public string? Contact { get; private set; }

    /// <summary>The waiting comment before, or null.</summary>
    public string? Previous { get; private set; }

    /// <summary>The waiting comment after, or null.</summary>
    public string? Next { get; private set; }

    /// <summary>Name of the draft's unit.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>Answers given before.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; private set; } = [];

    /// <summary>The answer that is taken over, or null.</summary>
    public GivenAnswer? Reused => Answers.FirstOrDefault(answer => answer.SubmissionId == Typed(SeveralModel.ReuseKey));

    /// <summary>Reasons to choose from.</summary>
    public static IReadOnlyList<FieldChoice> Reasons { get; } = [new("", "Chọn lý do"), .. ModerationReasons.All.Select(reason => new FieldChoice(reason.Code, reason.Words))];

    private string SubmissionId => Comment.Submission.Id;

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string submissionId, CancellationToken ct) =>
        await FindAsync(id, submissionId, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Shows the contact; that it was read is written down first.</summary>
    public async Task<IActionResult> OnPostContactAsync(string id, string submissionId, CancellationToken ct)
    {
        if (!await FindAsync(id, submissionId, ct))
        {
            return NotFound();
        }

        Contact = await contacts.ReadAsync(id, submissionId, Actor, ct);
        return await ShowAsync(ct);
    }

    /// <summary>Publishes it.</summary>
    public Task<IActionResult> OnPostPublishAsync(string id, string submissionId, CancellationToken ct) => ActAsync(
        id, submissionId, "publish-", "Đã đăng. Người gửi để lại địa chỉ thư sẽ nhận được thư.", seen => desk.PublishAsync(seen, Typed("publish-text"), Typed("publish-name").Length > 0, Links, Actor, ct), ct);

    /// <summary>Does not publish it.</summary>
    public Task<IActionResult> OnPostRefuseAsync(string id, string submissionId, CancellationToken ct) => ActAsync(
        id, submissionId, "refuse-", "Đã ghi là không đăng. Người gửi đọc được lý do trên biên nhận.", seen => desk.RefuseAsync(seen, Typed("refuse-code"), Typed("refuse-reason"), Links, Actor, ct), ct);

    /// <summary>Hides it.</summary>
    public Task<IActionResult> OnPostHideAsync(string id, string submissionId, CancellationToken ct) => ActAsync(
        id, submissionId, "hide-", "Đã ẩn. Số của ý kiến và lý do ẩn vẫn công khai.", seen => desk.HideAsync(seen, Typed("hide-code"), Typed("hide-reason"), Links, Actor, ct), ct);

    /// <summary>Answers the request to remove it: it stays.</summary>
    public Task<IActionResult> OnPostDeclineAsync(string id, string submissionId, CancellationToken ct) => ActAsync(
        id, submissionId, "decline-", "Đã trả lời lời xin gỡ. Người gửi đọc được trên biên nhận.", seen => removals.DeclineAsync(seen, Typed("decline-reason"), Links, Actor, ct), ct);

    /// <summary>Takes the sender's name off it.</summary>
    public Task<IActionResult> OnPostNameAsync(string id, string submissionId, CancellationToken ct) => ActAsync(
        id, submissionId, "name-", "Đã bỏ tên người gửi.", seen => removals.RemoveNameAsync(seen, Typed("name-reason"), Links, Actor, ct), ct);

    /// <summary>Corrects the public text.</summary>
    public Task<IActionResult> OnPostCorrectAsync(string id, string submissionId, CancellationToken ct) => ActAsync(
        id, submissionId, "correct-", "Đã sửa lời đã đăng.", seen => desk.CorrectAsync(seen, Typed("correct-text"), Typed("correct-reason"), Links, Actor, ct), ct);

    /// <summary>Decides on it.</summary>
    public async Task<IActionResult> OnPostDecideAsync(string id, string submissionId, CancellationToken ct)
    {
        // Nothing is decided yet: the answer is put into the form.
        if (Typed(SeveralModel.ReuseKey).Length > 0)
        {
            return await FindAsync(id, submissionId, ct) ? await ShowAsync(ct) : NotFound();
        }

        DecisionWords.TryParse(Typed("decide-decision"), out var decision);
        return await ActAsync(id, submissionId, "decide-", "Đã trả lời. Trang công khai đã hiện câu trả lời.", seen => desk.DecideAsync([seen], decision, Typed("decide-answer"), Typed("decide-unit"), Links, Actor, ct), ct);
    }

    /// <summary>Takes it out of its group.</summary>
    public Task<IActionResult> OnPostUngroupAsync(string id, string submissionId, CancellationToken ct) =>
        ActAsync(id, submissionId, "", "Đã tách khỏi nhóm.", seen => desk.UngroupAsync(seen, Actor, ct), ct);

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        Comment = (await OpenComment.LoadAsync(Db, [SubmissionId], ct))[0];
        var trail = new ClauseTrail(await Db.DraftTexts().AsNoTracking().Where(t => t.ConsultationId == DraftId).ToListAsync(ct));
        if (Comment.Details.ClauseId is { } clause)
        {
            Then = trail.Then(Comment.Details.TextNumber, clause);
            Standing = trail.Of(Comment.Details.TextNumber, clause);
            Compared = Then is { } then && Standing.Now is { } now && Standing.Fate is not (null or ClauseFate.Kept) ? ClauseComparison.Compare([then], [now])[0].Runs : [];
        }

        Acts = await ActReading.OfAsync(Db, SubmissionId, ct);
        Removals = await RemovalRequests.OfAsync(Db, DraftId, SubmissionId, ct);
        Group = Comment.State.GroupId is { } group ? await Db.Set<CommentGroup>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == group, ct) : null;
        KeepsContact = await contacts.IsKeptAsync(SubmissionId, ct);
        Address = (await ContactStanding.OfAsync(Db, [SubmissionId], ct))[SubmissionId];
        (Previous, Next) = await queue.NeighboursAsync(DraftId, SubmissionId, ct);
        UnitName = await UnitNameAsync(ct);
        Answers = Comment.State.Status == CommentStatus.Published ? await queue.AnswersAsync(DraftId, ct) : [];
    }

    private async Task<bool> FindAsync(string id, string submissionId, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct) || await OpenComment.LoadAsync(Db, [submissionId], ct) is not [{ } comment] || comment.Details.ConsultationId != id)
        {
            return false;
        }

        Comment = comment;
        return true;
    }

    private async Task<IActionResult> ActAsync(string id, string submissionId, string form, string note, Func<SeenComment, Task<DeskResult>> act, CancellationToken ct)
    {
        if (!await FindAsync(id, submissionId, ct))
        {
            return NotFound();
        }

        var revision = int.TryParse(Typed("revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
        return await AnswerAsync(await act(new SeenComment(submissionId, revision)), form, ConsultationPaths.Comment(id, submissionId), note, ct);
    }
}
