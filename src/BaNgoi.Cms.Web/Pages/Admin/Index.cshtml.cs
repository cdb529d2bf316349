using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Mail.Office;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Editing;
using BaNgoi.Cms.Web.Admin.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin;

/// <summary>The desk: what waits for the actor, what is coming, what is missing, what changed.</summary>
[Authorize(Policy = Permission.AccessAdminPanel)]
public sealed class IndexModel(EditorialDbContext db, MyWork work, UnsavedWork unsaved, OversightFigures oversight, MailDesk mail, IEnumerable<IDeskLines> modules) : AdminPage
{
    /// <summary>Lists of items: heading, what is in it, and words when it is empty; a list without such words is left out when empty.</summary>
    public IReadOnlyList<(string Heading, WorkList<ContentItemRecord> List, string None)> Lists { get; private set; } = [];

    /// <summary>What changed last.</summary>
    public WorkList<ContentItemRecord> Recent { get; private set; } = new([], 0, "");

    /// <summary>What the actor typed and has not saved.</summary>
    public IReadOnlyList<UnsavedEntry> Unsaved { get; private set; } = [];

    /// <summary>What citizens wrote and nobody answered; null when the actor handles none.</summary>
    public WorkList<SubmissionRecord>? Unanswered { get; private set; }

    /// <summary>Messages that did not go and that somebody can still send again; 0 for who does not see them.</summary>
    public int GivenUpMail { get; private set; }

    /// <summary>What waits in the modules' rooms, under their headings.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<DeskLine> Lines)> Rooms { get; private set; } = [];

    /// <summary>What published items lack.</summary>
    public IReadOnlyList<OversightFigure> Figures { get; private set; } = [];

    /// <summary>Items by state.</summary>
    public IReadOnlyDictionary<ContentState, int> Counts { get; private set; } = new Dictionary<ContentState, int>();

    /// <summary>What the actor may make.</summary>
    public IReadOnlyList<TypeDefinition> Creatable { get; private set; } = [];

    /// <summary>The desk.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        var lists = new List<(string, WorkList<ContentItemRecord>, string)>();
        foreach (var list in DeskList.All.Where(list => list != DeskList.Waiting))
        {
            lists.Add((list.Heading, await work.ListAsync(list, Actor, Site, ct), list.None));
        }

        Lists = lists;
        Recent = await work.RecentAsync(Actor, Site, ct);
        Unsaved = await unsaved.OfAsync(Actor, Site, ct);
        Unanswered = await work.UnansweredAsync(Actor, ct);
        GivenUpMail = MailDesk.IsOpenTo(Actor) ? await mail.GivenUpAsync(ct) : 0;
        Rooms = await RoomsAsync(ct);
        Figures = await oversight.OfAsync(Actor, Site, ct);
        Counts = await work.Visible(Actor, Site).GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        Creatable = [.. Site.Definitions.Types.Where(t => ItemActs.MayCreate(Actor, t))];
    }

    private async Task<IReadOnlyList<(string, IReadOnlyList<DeskLine>)>> RoomsAsync(CancellationToken ct)
    {
        var rooms = new List<(string, IReadOnlyList<DeskLine>)>();
        foreach (var module in modules)
        {
            if (await module.OfAsync(Actor, ct) is { Count: > 0 } lines)
            {
                rooms.Add((module.Heading, lines));
            }
        }

        return rooms;
    }
}
