using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>Takes an item down, with a reason the public reads.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class WithdrawalModel(EditorialDbContext db, Publisher publisher) : ItemActPage(db, ContentAct.Unpublish)
{
    /// <summary>Asks once more.</summary>
    public Task<IActionResult> OnGetAsync(string id, CancellationToken ct) => AskAsync(id, ct);

    /// <summary>Does it.</summary>
    public Task<IActionResult> OnPostAsync(string id, CancellationToken ct) =>
        DoAsync(id, (revision, reason) => publisher.UnpublishAsync(id, revision, reason, Actor, ct), AdminPaths.Item(id), "Đã gỡ xuống. Địa chỉ cũ nay nói rõ lý do.", ct);
}
