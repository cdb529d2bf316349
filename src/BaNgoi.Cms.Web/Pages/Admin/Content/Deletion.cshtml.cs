using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>Deletes an item; versions and trace stay.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class DeletionModel(EditorialDbContext db, Publisher publisher) : ItemActPage(db, ContentAct.Delete)
{
    /// <summary>Asks once more.</summary>
    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => AskAsync(id, ct);

    /// <summary>Does it.</summary>
    public Task<IActionResult> OnPostAsync(string id, CancellationToken ct) =>
        DoAsync(id, (revision, reason) => publisher.DeleteAsync(id, revision, reason, Actor, ct), AdminPaths.Content, "Đã xóa. Các bản vẫn còn trong lịch sử và có thể khôi phục.", ct);
}
