using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using Microsoft.AspNetCore.Authorization;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>The drafts: those that need work first.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class IndexModel(EditorialDbContext db, DraftList drafts, TimeProvider clock) : AdminPage
{
    /// <summary>The drafts.</summary>
    public IReadOnlyList<ListedDraft> Drafts { get; private set; } = [];

    /// <summary>Now, UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether the actor may begin a new draft.</summary>
    public bool MayCreate => Site.Definitions.Types.Any(type => type.Name == DraftItem.TypeName)
        && (Authority.HasSomewhere(Actor, Permission.EditContent) || Authority.HasSomewhere(Actor, Permission.EditOwnContent));

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        Drafts = await drafts.OfAsync(Actor, ct);
    }
}
