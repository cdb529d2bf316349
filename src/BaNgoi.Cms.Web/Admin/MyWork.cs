using System.Linq.Expressions;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Some of what waits, how much there is of it, and where all of it is listed.</summary>
/// <param name="Items">The first ones.</param>
/// <param name="Total">All.</param>
/// <param name="Address">The list with exactly these; "" when <paramref name="Items"/> holds them all.</param>
public sealed record WorkList<T>(IReadOnlyList<T> Items, int Total, string Address);

/// <summary>What waits for one person, for the first page after sign-in and for the lists it leads to.</summary>
public sealed class MyWork(EditorialDbContext db, SubmissionDesk submissions)
{
    private const int Shown = 10;

    /// <summary>The beginning of one of the desk's lists.</summary>
    public async Task<WorkList<ContentItemRecord>> ListAsync(DeskList list, Actor actor, Site site, CancellationToken ct)
    {
        var items = await ItemsAsync(list, actor, site, ct);
        return new WorkList<ContentItemRecord>(await items.Take(Shown).ToListAsync(ct), await items.CountAsync(ct), list.Address);
    }

    /// <summary>All items of one of the desk's lists, what is most pressing first.</summary>
    public async Task<IQueryable<ContentItemRecord>> ItemsAsync(DeskList list, Actor actor, Site site, CancellationToken ct)
    {
        var (visible, me) = (Visible(actor, site), actor.UserId);
        return list switch
        {
            _ when list == DeskList.ToApprove => await ToApproveAsync(visible, actor, site, ct),
            _ when list == DeskList.Returned => ReviewsOf(visible, r => r.State == ReviewState.Returned && r.SubmittedById == me),
            _ when list == DeskList.HandedIn => ReviewsOf(visible, r => r.State == ReviewState.Waiting && r.SubmittedById == me),
            _ when list == DeskList.Waiting => ReviewsOf(visible, r => r.State == ReviewState.Waiting),
            _ when list == DeskList.Scheduled => visible.Where(i => i.ScheduledUtc != null).OrderBy(i => i.ScheduledUtc),
            _ => Drafts(visible, actor),
        };
    }

    /// <summary>What changed last, whoever did it.</summary>
    public async Task<WorkList<ContentItemRecord>> RecentAsync(Actor actor, Site site, CancellationToken ct)
    {
        var items = Visible(actor, site);
        return new WorkList<ContentItemRecord>(await items.OrderByDescending(i => i.ModifiedUtc).Take(Shown).ToListAsync(ct), await items.CountAsync(ct), AdminPaths.Content);
    }

    /// <summary>What citizens wrote and nobody answered, newest first; null when the actor handles none.</summary>
    public async Task<WorkList<SubmissionRecord>?> UnansweredAsync(Actor actor, CancellationToken ct)
    {
        if (!Authority.HasSomewhere(actor, Permission.HandleSubmissions))
        {
            return null;
        }

        var open = submissions.Readable(actor, SubmissionState.New);
        return new WorkList<SubmissionRecord>(await open.OrderByDescending(s => s.Id).Take(Shown).ToListAsync(ct), await open.CountAsync(ct), AdminPaths.Submissions);
    }

    /// <summary>The items of lists the actor may see.</summary>
    public IQueryable<ContentItemRecord> Visible(Actor actor, Site site)
    {
        var listed = site.Definitions.Types.Where(t => t.Settings.Get<ContentTypeSettings>().Listable).Select(t => t.Name).ToList();
        return db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).Where(i => listed.Contains(i.ContentType) && i.State != ContentState.Deleted);
    }

    // Who may publish which item depends on unit, type and author: asked of each, as the act itself will.
    private async Task<IQueryable<ContentItemRecord>> ToApproveAsync(IQueryable<ContentItemRecord> visible, Actor actor, Site site, CancellationToken ct)
    {
        var settings = site.Section<PublishingSettings>();
        var waiting = await ReviewsOf(visible, r => r.State == ReviewState.Waiting).ToListAsync(ct);
        var mine = waiting.Where(item => Authority.Refusal(actor, ContentAct.Publish, ItemFacts.Of(item), settings) is null).Select(item => item.ItemId).ToList();
        return ReviewsOf(visible.Where(i => mine.Contains(i.ItemId)), r => r.State == ReviewState.Waiting);
    }

    // Drafts the actor last worked on and that nobody was asked to read.
    private IQueryable<ContentItemRecord> Drafts(IQueryable<ContentItemRecord> visible, Actor actor)
    {
        var me = actor.UserName;
        return visible.Where(i => i.ModifiedBy == me && i.ScheduledUtc == null && (i.State == ContentState.Draft || i.State == ContentState.PublishedWithDraft))
            .Where(i => !db.Reviews.Any(r => r.ItemId == i.ItemId && r.Current && (r.State == ReviewState.Waiting || r.State == ReviewState.Returned)))
            .OrderByDescending(i => i.ModifiedUtc);
    }

    private IQueryable<ContentItemRecord> ReviewsOf(IQueryable<ContentItemRecord> items, Expression<Func<ReviewRecord, bool>> which) =>
        db.Reviews.AsNoTracking().Where(r => r.Current).Where(which).OrderBy(r => r.Sequence).Join(items, r => r.ItemId, i => i.ItemId, (r, i) => i);
}
