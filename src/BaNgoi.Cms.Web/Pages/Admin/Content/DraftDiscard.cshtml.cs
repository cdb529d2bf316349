using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>Throws a draft away; the published version stays.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class DraftDiscardModel(EditorialDbContext db, ContentEditor editor) : ItemActPage(db, ContentAct.DiscardDraft)
{
    /// <summary>Asks once more.</summary>
    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => AskAsync(id, ct);

    /// <summary>Does it.</summary>
    public Task<IActionResult> OnPostAsync(string id, CancellationToken ct) =>
        DoAsync(id, (revision, _) => editor.DiscardDraftAsync(id, revision, Actor, ct), AdminPaths.Item(id), "Đã bỏ bản nháp. Bản đã đăng giữ nguyên.", ct);
}
