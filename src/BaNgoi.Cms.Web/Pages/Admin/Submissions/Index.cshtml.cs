using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Web.Admin;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Pages.Admin.Submissions;

/// <summary>What citizens wrote about pages: first of all what nobody has replied to, the longest waiting first.</summary>
[Authorize(Policy = Permission.HandleSubmissions)]
public sealed class IndexModel(EditorialDbContext db, SubmissionDesk desk) : AdminPage
{
    /// <summary>State filter: a state's slug or <see cref="SubmissionWords.All"/>; new ones when empty.</summary>
    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public string? State { get; set; }

    /// <summary>Item filter; empty for all.</summary>
    [BindProperty(SupportsGet = true, Name = "noi-dung")]
    public string? ItemId { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = Paging.Key)]
    public int? PageNumber { get; set; }

    /// <summary>Submissions on the page.</summary>
    public IReadOnlyList<SubmissionRecord> Submissions { get; private set; } = [];

    /// <summary>Replies to them.</summary>
    public ILookup<string, SubmissionReply> Replies { get; private set; } = Array.Empty<SubmissionReply>().ToLookup(reply => reply.SubmissionId);

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>Where a submission stands.</summary>
    public SubmissionState StateOf(SubmissionRecord submission) => Replies[submission.Id].LastOrDefault()?.State ?? SubmissionState.New;

    /// <summary>The list.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await BeginAsync(db, ct);
        State = SubmissionWords.States.Any(s => s.Slug == State) || State == SubmissionWords.All ? State : SubmissionWords.States[0].Slug;
        SubmissionState? state = State == SubmissionWords.All ? null : SubmissionWords.States.First(s => s.Slug == State).State;
        var asked = desk.Readable(Actor, state);
        asked = string.IsNullOrEmpty(ItemId) ? asked : asked.Where(s => s.DocumentId == ItemId);
        Paging = Paging.Of(PageNumber, await asked.CountAsync(ct), AdminPaths.Submissions, ("tinh-trang", State), ("noi-dung", ItemId));
        var ordered = state == SubmissionState.New ? asked.OrderBy(s => s.Id) : asked.OrderByDescending(s => s.Id);
        Submissions = await ordered.Skip(Paging.Skip).Take(Paging.Size).ToListAsync(ct);
        Replies = await desk.RepliesAsync([.. Submissions.Select(s => s.Id)], ct);
    }
}
