using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>The desk: what waits, what changed, what is coming.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class IndexModel(EditorialDbContext db) : AdminPage
{
    private const int Shown = 10;

    /// <summary>Drafts the actor last worked on.</summary>
    public IReadOnlyList<ContentItemRecord> MyDrafts { get; private set; } = [];

    /// <summary>Newest changes.</summary>
    public IReadOnlyList<ContentItemRecord> Recent { get; private set; } = [];

    /// <summary>What publishes itself next.</summary>
    public IReadOnlyList<ContentItemRecord> Scheduled { get; private set; } = [];

    /// <summary>Items by state.</summary>
    public IReadOnlyDictionary<ContentState, int> Counts { get; private set; } = new Dictionary<ContentState, int>();

    /// <summary>What the actor may make.</summary>
    public IReadOnlyList<TypeDefinition> Creatable { get; private set; } = [];

    /// <summary>The desk.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var visible = db.Items.AsNoTracking().VisibleTo(Actor, Site.Definitions);
        var listed = Site.Definitions.Types.Where(t => t.Settings.Get<ContentTypeSettings>().Listable).Select(t => t.Name).ToList();
        visible = visible.Where(i => listed.Contains(i.ContentType));
        Counts = await visible.GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var me = Actor.UserName;
        var living = visible.Where(i => i.State != ContentState.Deleted);
        MyDrafts = await living.Where(i => i.ModifiedBy == me && (i.State == ContentState.Draft || i.State == ContentState.PublishedWithDraft))
            .OrderByDescending(i => i.ModifiedUtc).Take(Shown).ToListAsync(ct);
        Recent = await living.OrderByDescending(i => i.ModifiedUtc).Take(Shown).ToListAsync(ct);
        Scheduled = await living.Where(i => i.ScheduledUtc != null).OrderBy(i => i.ScheduledUtc).Take(Shown).ToListAsync(ct);
        Creatable = [.. Site.Definitions.Types.Where(t => ItemActs.MayCreate(Actor, t))];
    }
}
