using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>All versions of an item, newest first.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class HistoryModel(EditorialDbContext db, ReviewDesk reviews) : AdminPage
{
    /// <summary>The item.</summary>
    public EditorSession Session { get; private set; } = null!;

    /// <summary>Its versions.</summary>
    public IReadOnlyList<ContentVersionRecord> Versions { get; private set; } = [];

    /// <summary>Rounds of review by version.</summary>
    public ILookup<string, ReviewRecord> Rounds { get; private set; } = null!;

    /// <summary>The list.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is not { } session)
        {
            return NotFound();
        }

        Session = session;
        Versions = await db.Versions.AsNoTracking().Where(v => v.ItemId == id).OrderByDescending(v => v.Number).ToListAsync(ct);
        Rounds = await reviews.HistoryAsync(id, ct);
        return Page();
    }
}
