using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Submissions;

/// <summary>One submission: what was written, about which page, what was replied; the contact only when asked for, and then on record.</summary>
[Authorize(Policy = Permission.HandleSubmissions)]
public sealed class SubmissionModel(EditorialDbContext db, SubmissionDesk desk) : AdminPage
{
    private const string CloseAct = "dong";

    /// <summary>The answer, or why it is closed, as typed.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>How many replies there were when the form was made.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The submission.</summary>
    public SubmissionRecord Submission { get; private set; } = null!;

    /// <summary>Replies, oldest first.</summary>
    public IReadOnlyList<SubmissionReply> Replies { get; private set; } = [];

    /// <summary>The vote it gives the reason of, or null.</summary>
    public SubmissionRecord? About { get; private set; }

    /// <summary>Whether its item can be opened by this person.</summary>
    public bool ItemVisible { get; private set; }

    /// <summary>The contact in full, once asked for.</summary>
    public string? Contact { get; private set; }

    /// <summary>Whether the contact is still kept.</summary>
    public bool KeepsContact { get; private set; }

    /// <summary>Where it stands.</summary>
    public SubmissionState State => Replies.Count > 0 ? Replies[^1].State : SubmissionState.New;

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Seen = Replies.Count;
        return Page();
    }

    /// <summary>Answers or closes.</summary>
    public async Task<IActionResult> OnPostAsync(string id, [FromForm(Name = "act")] string? act, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        var state = act == CloseAct ? SubmissionState.Closed : SubmissionState.Answered;
        switch (await desk.ReplyAsync(id, Seen, state, Text ?? "", Actor, ct))
        {
            case ReplyOutcome.Done:
                return Done(AdminPaths.Submission(id), state == SubmissionState.Closed ? "Đã đóng. Người gửi đọc được lý do." : "Đã trả lời. Người gửi đọc được ngay.");
            case ReplyOutcome.NotFound:
                return NotFound();
            case ReplyOutcome.Conflict:
                Seen = Replies.Count;

                // What was posted would otherwise stand in the form again.
                ModelState.Remove(nameof(Seen));
                return Again(StatusCodes.Status409Conflict, new FormError("replies", "Vừa có người khác trả lời. Xin đọc câu trả lời đó rồi hãy gửi lại nếu còn cần."));
            default:
                return Again(StatusCodes.Status422UnprocessableEntity, new FormError("text", $"Xin ghi câu trả lời hoặc lý do đóng, không quá {SubmissionText.MaximumLength} ký tự."));
        }
    }

    /// <summary>Shows the contact; that it was read is written down first.</summary>
    public async Task<IActionResult> OnPostContactAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Contact = await desk.ReadContactAsync(id, Actor, ct);
        Seen = Replies.Count;
        ModelState.Remove(nameof(Seen));
        return Page();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await desk.Readable(Actor, null).FirstOrDefaultAsync(s => s.Id == id, ct) is not { } submission)
        {
            return false;
        }

        Submission = submission;
        Replies = [.. (await desk.RepliesAsync([id], ct))[id]];
        KeepsContact = await desk.KeepsContactAsync(id, ct);
        About = submission.AboutId is null ? null : await desk.VisibleTo(Actor).FirstOrDefaultAsync(s => s.Id == submission.AboutId, ct);
        ItemVisible = submission.DocumentId is not null && await db.Items.VisibleTo(Actor, Site.Definitions).AnyAsync(item => item.ItemId == submission.DocumentId, ct);
        return true;
    }
}
