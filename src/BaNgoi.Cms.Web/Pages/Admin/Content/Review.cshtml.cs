using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>What would change for the public, and the steps of review: hand in, take back, approve, give back.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class ReviewModel(EditorialDbContext db, ReviewDesk desk, Publisher publisher) : AdminPage
{
    /// <summary>The item.</summary>
    public EditorSession Session { get; private set; } = null!;

    /// <summary>The round of review that counts, or null.</summary>
    public ReviewRecord? Review { get; private set; }

    /// <summary>The version the public sees, or null.</summary>
    public ContentVersionRecord? Public { get; private set; }

    /// <summary>Whether there is something to publish.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>What would change.</summary>
    public IReadOnlyList<ComparedValue> Differences { get; private set; } = [];

    /// <summary>All that would be public, when nothing is yet.</summary>
    public IReadOnlyList<OutlineLine> Lines { get; private set; } = [];

    /// <summary>What the checks say of the draft; null without one.</summary>
    public PublishingAdvice? Advice { get; private set; }

    /// <summary>Whether the actor may publish the draft.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>Whether the actor may hand the draft in.</summary>
    public bool MaySubmit { get; private set; }

    /// <summary>Words as typed.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? Page() : NotFound();

    /// <summary>Hands the draft in.</summary>
    public Task<IActionResult> OnPostSubmissionAsync(string id, CancellationToken ct) =>
        DoAsync(id, "note", (revision, _) => desk.SubmitAsync(id, revision, Note, Actor, ct), "Đã gửi duyệt. Người duyệt thấy ở bàn làm việc của mình.", ct);

    /// <summary>Takes it back.</summary>
    public Task<IActionResult> OnPostRecallAsync(string id, CancellationToken ct) =>
        DoAsync(id, "", (revision, review) => desk.TakeBackAsync(id, revision, review, Actor, ct), "Đã rút lại. Bản nháp vẫn còn nguyên.", ct);

    /// <summary>Publishes exactly what was handed in.</summary>
    public Task<IActionResult> OnPostApprovalAsync(string id, CancellationToken ct) =>
        DoAsync(id, "", (revision, review) => publisher.ApproveAsync(id, revision, review, Actor, ct), "Đã duyệt và đăng. Mọi người xem được ngay.", ct);

    /// <summary>Publishes what stands on the page, when nobody was asked to review it.</summary>
    public Task<IActionResult> OnPostPublicationAsync(string id, CancellationToken ct) =>
        DoAsync(id, "", (revision, _) => publisher.PublishAsync(id, revision, Actor, ct), "Đã đăng. Mọi người xem được ngay.", ct);

    /// <summary>Gives it back to be mended.</summary>
    public Task<IActionResult> OnPostReturnAsync(string id, CancellationToken ct) =>
        DoAsync(id, "return-note", (revision, review) => desk.ReturnAsync(id, revision, review, Note, Actor, ct), "Đã trả lại. Người gửi đọc được lời của bạn.", ct);

    private async Task<IActionResult> DoAsync(string id, string field, Func<int, long, Task<ActResult>> act, string done, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is null)
        {
            return NotFound();
        }

        Note = Request.Form["note"].ToString();
        var revision = int.TryParse(Request.Form["revision"], out var sent) ? sent : 0;
        var result = await act(revision, long.TryParse(Request.Form["review"], out var review) ? review : 0);
        if (result.Succeeded)
        {
            return Done(AdminPaths.Review(id), done);
        }

        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        return result.Outcome == ActOutcome.Conflict
            ? Again(StatusCodes.Status409Conflict, new FormError("", "Ai đó vừa thay đổi nội dung này. Xin xem lại bản mới rồi hãy quyết định."))
            : Again(StatusCodes.Status422UnprocessableEntity, [.. result.Reasons.Select(reason => new FormError(field, reason))]);
    }

    private async Task<bool> OpenAsync(string id, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is not { } session)
        {
            return false;
        }

        Session = session;
        Review = await desk.CurrentAsync(id, ct);
        Public = await db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Published, ct);
        var may = ItemActs.Allowed(Actor, session, Site);
        HasDraft = ContentLife.Next(session.Row!.State, ContentAct.SubmitForReview) is not null;
        (MayPublish, MaySubmit) = (HasDraft && may.Contains(ContentAct.Publish), HasDraft && may.Contains(ContentAct.SubmitForReview));
        if (HasDraft)
        {
            Advice = PublishingAdvice.Of(await publisher.FindingsAsync(session.Item, Site, ct), session.Item, Site.Definitions).WithoutPlaces();
            var draft = session.Item;
            Lines = Public is null ? (await session.OutlineAsync([draft.Parts], ct)).Of(draft.ContentType, draft.Parts) : [];
            Differences = Public is null ? [] : await session.CompareAsync(Public.ToItem().Parts, draft.Parts, ct);
        }

        return true;
    }
}
