using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>The newest version as it would be published, through the same renderer.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class PreviewModel(EditorialDbContext db, PreviewRenderer renderer) : AdminPage
{
    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is not { } session)
        {
            return NotFound();
        }

        var note = $"Bản xem trước: {ContentLife.Words(session.Row!.State).ToLowerInvariant()}, sửa lúc {Moment(session.Row.ModifiedUtc)}. Chưa chắc mọi người đã thấy như thế này.";
        return File(await renderer.RenderAsync(session.Item, Site, note, ct), "text/html; charset=utf-8");
    }
}
