using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>One version, as it was.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class VersionModel(EditorialDbContext db) : AdminPage
{
    /// <summary>The item.</summary>
    public EditorSession Session { get; private set; } = null!;

    /// <summary>The version.</summary>
    public ContentVersionRecord Version { get; private set; } = null!;

    /// <summary>Everything in it.</summary>
    public IReadOnlyList<OutlineLine> Lines { get; private set; } = [];

    /// <summary>Whether the actor may make it the draft.</summary>
    public bool MayRestore { get; private set; }

    /// <summary>The version.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string version, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is not { } session
            || await db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.VersionId == version && v.ItemId == id, ct) is not { } record)
        {
            return NotFound();
        }

        (Session, Version) = (session, record);
        var item = record.ToItem();
        Lines = (await session.OutlineAsync([item.Parts], ct)).Of(item.ContentType, item.Parts);
        MayRestore = ItemActs.Allowed(Actor, session, Site).Contains(ContentAct.Restore);
        return Page();
    }
}
