using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Some of what waits, and how much there is of it.</summary>
/// <param name="Items">The first ones.</param>
/// <param name="Total">All.</param>
public sealed record WorkList<T>(IReadOnlyList<T> Items, int Total);

/// <summary>What waits for one person, for the first page after sign-in.</summary>
public sealed class MyWork(EditorialDbContext db, SubmissionDesk submissions)
{
    private const int Shown = 10;

    /// <summary>Drafts handed in that the actor may publish, longest waiting first.</summary>
    public async Task<WorkList<ContentItemRecord>> ToApproveAsync(Actor actor, Site site, CancellationToken ct)
    {
        // Who may publish which item depends on unit, type and author: asked of each, as the act itself will.
        var settings = site.Section<PublishingSettings>();
        var waiting = await ReviewsOf(Visible(actor, site), r => r.State == ReviewState.Waiting).ToListAsync(ct);
        return Listed(waiting.Where(item => Authority.Refusal(actor, ContentAct.Publish, ItemFacts.Of(item), settings) is null));
    }

    /// <summary>Drafts the actor handed in and that were given back.</summary>
    public async Task<WorkList<ContentItemRecord>> ReturnedAsync(Actor actor, Site site, CancellationToken ct)
    {
        var me = actor.UserId;
        return Listed(await ReviewsOf(Visible(actor, site), r => r.State == ReviewState.Returned && r.SubmittedById == me).ToListAsync(ct));
    }

    /// <summary>Drafts the actor last worked on and that nobody was asked to read, newest first.</summary>
    public Task<WorkList<ContentItemRecord>> DraftsAsync(Actor actor, Site site, CancellationToken ct)
    {
        var me = actor.UserName;
        var drafts = Visible(actor, site).Where(i => i.ModifiedBy == me && i.ScheduledUtc == null && (i.State == ContentState.Draft || i.State == ContentState.PublishedWithDraft))
            .Where(i => !db.Reviews.Any(r => r.ItemId == i.ItemId && r.Current && (r.State == ReviewState.Waiting || r.State == ReviewState.Returned)));
        return TakeAsync(drafts.OrderByDescending(i => i.ModifiedUtc), ct);
    }

    /// <summary>Drafts the actor handed in and nobody has decided about.</summary>
    public async Task<WorkList<ContentItemRecord>> HandedInAsync(Actor actor, Site site, CancellationToken ct)
    {
        var me = actor.UserId;
        return Listed(await ReviewsOf(Visible(actor, site), r => r.State == ReviewState.Waiting && r.SubmittedById == me).ToListAsync(ct));
    }

    /// <summary>What publishes itself next.</summary>
    public Task<WorkList<ContentItemRecord>> ScheduledAsync(Actor actor, Site site, CancellationToken ct) =>
        TakeAsync(Visible(actor, site).Where(i => i.ScheduledUtc != null).OrderBy(i => i.ScheduledUtc), ct);

    /// <summary>What changed last, whoever did it.</summary>
    public Task<WorkList<ContentItemRecord>> RecentAsync(Actor actor, Site site, CancellationToken ct) =>
        TakeAsync(Visible(actor, site).OrderByDescending(i => i.ModifiedUtc), ct);

    /// <summary>What citizens wrote and nobody answered, oldest first; null when the actor handles none.</summary>
    public async Task<WorkList<SubmissionRecord>?> UnansweredAsync(Actor actor, CancellationToken ct)
    {
        if (!Authority.HasSomewhere(actor, Permission.HandleSubmissions))
        {
            return null;
        }

        var open = submissions.Readable(actor, SubmissionState.New);
        return new WorkList<SubmissionRecord>(await open.OrderBy(s => s.Id).Take(Shown).ToListAsync(ct), await open.CountAsync(ct));
    }

    /// <summary>The items of lists the actor may see.</summary>
    public IQueryable<ContentItemRecord> Visible(Actor actor, Site site)
    {
        var listed = site.Definitions.Types.Where(t => t.Settings.Get<ContentTypeSettings>().Listable).Select(t => t.Name).ToList();
        return db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).Where(i => listed.Contains(i.ContentType) && i.State != ContentState.Deleted);
    }

    private IQueryable<ContentItemRecord> ReviewsOf(IQueryable<ContentItemRecord> items, System.Linq.Expressions.Expression<Func<ReviewRecord, bool>> which) =>
        db.Reviews.AsNoTracking().Where(r => r.Current).Where(which).OrderBy(r => r.Sequence).Join(items, r => r.ItemId, i => i.ItemId, (r, i) => i);

    private static WorkList<ContentItemRecord> Listed(IEnumerable<ContentItemRecord> items)
    {
        var all = items.ToList();
        return new WorkList<ContentItemRecord>([.. all.Take(Shown)], all.Count);
    }

    private static async Task<WorkList<ContentItemRecord>> TakeAsync(IQueryable<ContentItemRecord> items, CancellationToken ct) =>
        new(await items.Take(Shown).ToListAsync(ct), await items.CountAsync(ct));
}
