using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>Groups of the same opinion: what was found, to be accepted whole or in part, and what there is.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class GroupsModel(EditorialDbContext db, CommentDesk desk, OpinionGroups groups, TimeProvider clock) : DraftPage(db, clock)
{
    private const int FewestMembers = 2;

    /// <summary>Proposals; null until they are asked for.</summary>
    public Proposals? Proposals { get; private set; }

    /// <summary>The groups with their comments.</summary>
    public IReadOnlyList<(CommentGroup Group, IReadOnlyList<OpenComment> Members)> Groups { get; private set; } = [];

    /// <summary>Whether proposals are asked for.</summary>
    public bool Looks => Request.Query.ContainsKey("tim") || Typed("proposal").Length > 0;

    /// <summary>The page; with proposals when they are asked for.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Accepts a proposal, whole or in part.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        var title = $"title-{Typed("proposal")}";
        var seen = Ticked.Read(Request);
        if (seen.Count < FewestMembers)
        {
            return await MendAsync(StatusCodes.Status422UnprocessableEntity, [new FormError(title, "Hãy chọn ít nhất hai ý kiến.")], ct);
        }

        var result = await desk.GroupAsync(seen, null, Typed(title), Actor, ct);
        return result.Outcome == DeskOutcome.Refused
            ? await MendAsync(StatusCodes.Status422UnprocessableEntity, [.. result.Problems.Select(problem => problem.Id == "title" ? problem with { Id = title } : problem)], ct)
            : await AnswerAsync(result, "", ListUrl.Of(ConsultationPaths.Groups(id), ("tim", "1")), $"Đã gộp {seen.Count} ý kiến vào một nhóm.", ct);
    }

    /// <summary>Takes a comment out of its group.</summary>
    public async Task<IActionResult> OnPostTakeOutAsync(string id, [FromForm(Name = "comment")] string? token, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        return SeenComment.Parse(token) is not { } seen ? NotFound() : await AnswerAsync(await desk.UngroupAsync(seen, Actor, ct), "", ConsultationPaths.Groups(id), "Đã tách ý kiến khỏi nhóm.", ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        Groups = await groups.ListAsync(DraftId, ct);
        Proposals = Looks ? await groups.ProposeAsync(DraftId, ct) : null;
    }
}
