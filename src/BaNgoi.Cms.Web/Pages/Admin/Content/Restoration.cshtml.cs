using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>Makes an earlier version the draft.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class RestorationModel(EditorialDbContext db, ContentEditor editor) : ItemActPage(db, ContentAct.Restore)
{
    /// <summary>A link restores nothing; it leads to the version.</summary>
    public IActionResult OnGet(string id, string version) => Redirect($"{AdminPaths.Item(id)}/lich-su/{version}");

    /// <summary>Restores.</summary>
    public Task<IActionResult> OnPostAsync(string id, string version, CancellationToken ct) =>
        DoAsync(id, (revision, _) => editor.RestoreAsync(id, version, revision, Actor, ct), AdminPaths.Item(id), "Đã lấy bản cũ làm bản nháp. Chưa có gì được đăng.", ct);
}
