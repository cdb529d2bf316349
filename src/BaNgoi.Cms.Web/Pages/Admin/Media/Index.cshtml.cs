using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Pages.Admin.Media;

/// <summary>The media library.</summary>
[Authorize(Permission.ManageMedia)]
public sealed class IndexModel(EditorialDbContext db, MediaList library) : AdminPage
{
    /// <summary>Words to search for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = Paging.Key)]
    public int? PageNumber { get; set; }

    /// <summary>The files.</summary>
    public IReadOnlyList<MediaRecord> Files { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var found = await library.FindAsync(Query ?? "", ct);
        Paging = Paging.Of(PageNumber, found.Count, AdminPaths.Media, ("q", Query));
        Files = await library.ReadAsync([.. found.Skip(Paging.Skip).Take(Paging.Size)], ct);
    }
}
