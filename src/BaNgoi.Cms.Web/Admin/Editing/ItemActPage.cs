using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>A page that asks once more before an act, and for a reason where the public is told one.</summary>
public abstract class ItemActPage(EditorialDbContext db, ContentAct act) : AdminPage
{
    /// <summary>The item.</summary>
    public EditorSession Session { get; private set; } = null!;

    /// <summary>Public reason as typed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Opens the item if the actor may see it and do the act.</summary>
    protected async Task<bool> OpenAsync(string id, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is not { } session || !ItemActs.Allowed(Actor, session, Site).Contains(act))
        {
            return false;
        }

        Session = session;
        return true;
    }

    /// <summary>Asks.</summary>
    protected async Task<IActionResult> AskAsync(string id, CancellationToken ct) => await OpenAsync(id, ct) ? Page() : NotFound();

    /// <summary>Does it and goes on, or says why not.</summary>
    protected async Task<IActionResult> DoAsync(string id, Func<int, string, Task<ActResult>> run, string destination, string note, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        Reason = Request.Form["reason"].ToString();
        var revision = int.TryParse(Request.Form["revision"], out var sent) ? sent : 0;
        var result = await run(revision, Reason);
        return result.Outcome switch
        {
            ActOutcome.Done => Done(destination, note),
            ActOutcome.NotFound => NotFound(),
            ActOutcome.Conflict => Again(StatusCodes.Status409Conflict, new FormError("", "Ai đó vừa thay đổi nội dung này. Xin xem lại bản mới rồi hãy quyết định.")),
            _ => Again(StatusCodes.Status422UnprocessableEntity, [.. result.Reasons.Select(r => new FormError("reason", r))]),
        };
    }
}
