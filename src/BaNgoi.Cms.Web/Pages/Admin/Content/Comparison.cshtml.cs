using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Content;

/// <summary>What changed between any two versions of an item.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class ComparisonModel(EditorialDbContext db) : AdminPage
{
    /// <summary>The item.</summary>
    public EditorSession Session { get; private set; } = null!;

    /// <summary>The one version.</summary>
    public ContentVersionRecord Before { get; private set; } = null!;

    /// <summary>The other.</summary>
    public ContentVersionRecord After { get; private set; } = null!;

    /// <summary>What changed.</summary>
    public IReadOnlyList<ComparedValue> Differences { get; private set; } = [];

    /// <summary>The comparison.</summary>
    public async Task<IActionResult> OnGetAsync(string id, [FromQuery(Name = "truoc")] string? before, [FromQuery(Name = "sau")] string? after, CancellationToken ct)
    {
        await BeginAsync(db, ct);
        if (await EditorSession.OpenAsync(db, Site, Actor, id, ct) is not { } session
            || await VersionAsync(id, before, ct) is not { } one || await VersionAsync(id, after, ct) is not { } other)
        {
            return NotFound();
        }

        (Session, Before, After) = (session, one, other);
        Differences = await session.CompareAsync(one.ToItem().Parts, other.ToItem().Parts, ct);
        return Page();
    }

    private Task<ContentVersionRecord?> VersionAsync(string id, string? version, CancellationToken ct) =>
        db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.VersionId == version && v.ItemId == id, ct);
}
