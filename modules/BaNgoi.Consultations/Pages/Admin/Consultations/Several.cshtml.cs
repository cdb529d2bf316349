using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>One decision with one answer for several comments, or a group made of them: first seen, then applied to all or none.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class SeveralModel(EditorialDbContext db, CommentDesk desk, CommentQueue queue, TimeProvider clock) : DraftPage(db, clock)
{
    /// <summary>Name of the answer that is taken over.</summary>
    public const string ReuseKey = "lay-lai";

    // As many as a page of the list has, several times: more are answered through the sheet.
    private const int MostChosen = 500;

    /// <summary>The comments chosen that are published.</summary>
    public IReadOnlyList<OpenComment> Chosen { get; private set; } = [];

    /// <summary>How many of those chosen are not: nothing can be decided on them.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Answers given before.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; private set; } = [];

    /// <summary>Groups there are.</summary>
    public IReadOnlyList<CommentGroup> Groups { get; private set; } = [];

    /// <summary>Name of the draft's unit.</summary>
    public string UnitName { get; private set; } = "";

    /// <summary>The answer that is taken over, or null.</summary>
    public GivenAnswer? Reused { get; private set; }

    /// <summary>The comments with the forms.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Decides on all of them.</summary>
    public async Task<IActionResult> OnPostDecideAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        // Nothing is decided yet: the answer is put into the form.
        if (Typed(ReuseKey).Length > 0)
        {
            return await ShowAsync(ct);
        }

        if (Seen().Count == 0)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError("", "Chưa chọn ý kiến nào.")], ct);
        }

        DecisionWords.TryParse(Typed("decide-decision"), out var decision);
        var result = await desk.DecideAsync(Seen(), decision, Typed("decide-answer"), Typed("decide-unit"), Links, Actor, ct);
        return await AnswerAsync(result, "decide-", ConsultationPaths.Comments(id), $"Đã trả lời {Seen().Count} ý kiến. Người để lại địa chỉ thư sẽ nhận được thư.", ct);
    }

    /// <summary>Makes a group of them, or puts them into one.</summary>
    public async Task<IActionResult> OnPostGroupAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        if (Seen().Count == 0)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError("", "Chưa chọn ý kiến nào.")], ct);
        }

        var known = Typed("group-id") is { Length: > 0 } typed && await Db.Set<CommentGroup>().AnyAsync(g => g.Id == typed && g.ConsultationId == id, ct) ? typed : null;
        return await AnswerAsync(await desk.GroupAsync(Seen(), known, Typed("group-title"), Actor, ct), "group-", ConsultationPaths.Groups(id), $"Đã gộp {Seen().Count} ý kiến vào một nhóm.", ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        var all = await OpenComment.LoadAsync(Db, [.. Seen().Select(s => s.Id)], ct);
        var here = all.Where(comment => comment.Details.ConsultationId == DraftId).ToLookup(comment => comment.State.Status == CommentStatus.Published);
        (Chosen, LeftOut) = ([.. here[true]], here[false].Count());
        Answers = await queue.AnswersAsync(DraftId, ct);
        Reused = Answers.FirstOrDefault(answer => answer.SubmissionId == Typed(ReuseKey));
        Groups = await Db.Set<CommentGroup>().AsNoTracking().Where(g => g.ConsultationId == DraftId).OrderBy(g => g.Number).ToListAsync(ct);
        UnitName = await UnitNameAsync(ct);
    }

    private IReadOnlyList<SeenComment> Seen() => [.. Ticked.Read(Request).Take(MostChosen)];
}
