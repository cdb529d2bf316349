using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Consultations.Comments;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>One act of moderation on several comments: every text is read first, then it is done to all or none.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class ModerationModel(EditorialDbContext db, CommentDesk desk, TimeProvider clock) : DraftPage(db, clock)
{
    private const string None = "Chưa chọn ý kiến nào.";

    /// <summary>The act; null when none was chosen.</summary>
    public ModerationAct? Act { get; private set; }

    /// <summary>Those it can be done to.</summary>
    public IReadOnlyList<OpenComment> Fit { get; private set; } = [];

    /// <summary>Those it cannot be done to; they stay as they are.</summary>
    public IReadOnlyList<OpenComment> Unfit { get; private set; } = [];

    /// <summary>What is known of the addresses left with them, by submission.</summary>
    public IReadOnlyDictionary<string, ContactStanding> Addresses { get; private set; } = new Dictionary<string, ContactStanding>();

    /// <summary>The list one came from.</summary>
    public string Back => ListUrl.Of(ConsultationPaths.Comments(DraftId), (QueueFilter.StateKey, Act?.From == CommentStatus.Published ? QueueStates.Published : QueueStates.Waiting));

    private IReadOnlyList<SeenComment> Seen => Ticked.Read(Request);

    /// <summary>What would be done to which.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        Act = ModerationAct.Of(Request.Query[ModerationAct.Key]);
        return Seen.Count > CommentLimits.MostAtOnce
            ? Again(StatusCodes.Status422UnprocessableEntity, new FormError("", CommentLimits.RefusalOfMany(Seen.Count)))
            : await ShowAsync(ct);
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        Act = ModerationAct.Of(Typed(ModerationAct.Key));
        if (Act is null || Seen.Count is 0 or > CommentLimits.MostAtOnce)
        {
            return Again(StatusCodes.Status422UnprocessableEntity, new FormError("", Seen.Count > CommentLimits.MostAtOnce ? CommentLimits.RefusalOfMany(Seen.Count) : None));
        }

        var result = Act == ModerationAct.Publish ? await desk.PublishAsWrittenAsync(Seen, Links, Actor, ct)
            : Act == ModerationAct.Refuse ? await desk.RefuseAsync(Seen, Typed("code"), Typed("reason"), Links, Actor, ct)
            : await desk.HideAsync(Seen, Typed("code"), Typed("reason"), Links, Actor, ct);
        return await AnswerAsync(result, "", Back, $"{Act.Verb}: đã làm với {Seen.Count} ý kiến. Ai để lại địa chỉ thư sẽ nhận được thư.", ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Db.ChangeTracker.Clear();
        var chosen = (await OpenComment.LoadAsync(Db, [.. Seen.Select(seen => seen.Id)], ct)).Where(comment => comment.Details.ConsultationId == DraftId).ToLookup(comment => comment.State.Status == Act?.From);
        (Fit, Unfit) = ([.. chosen[true]], [.. chosen[false]]);
        Addresses = await ContactStanding.OfAsync(Db, [.. Fit.Select(comment => comment.Submission.Id)], ct);
    }
}
