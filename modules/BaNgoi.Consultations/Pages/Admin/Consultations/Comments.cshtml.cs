using BaNgoi.Cms.Admin;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Consultations.Clauses;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Office;
using BaNgoi.Consultations.Office.Reading;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Pages.Admin.Consultations;

/// <summary>The comments of a draft: what waits first, narrowed as asked, several at a time.</summary>
[Authorize(Policy = ConsultationPermissions.Manage)]
public sealed class CommentsModel(EditorialDbContext db, CommentQueue queue, TimeProvider clock) : DraftPage(db, clock)
{
    private const int PageSize = 50;
    private const int LongestExcerpt = 220;

    /// <summary>What is listed.</summary>
    public QueueFilter Filter { get; private set; } = new(QueueStates.Waiting, "", "", "", "");

    /// <summary>Comments on the page.</summary>
    public IReadOnlyList<OpenComment> Comments { get; private set; } = [];

    /// <summary>What is known of the addresses left with them, by submission.</summary>
    public IReadOnlyDictionary<string, ContactStanding> Addresses { get; private set; } = new Dictionary<string, ContactStanding>();

    /// <summary>Where in the list.</summary>
    public Paging Paging { get; private set; } = null!;

    /// <summary>Clauses that were commented on, with their names.</summary>
    public IReadOnlyList<FieldChoice> Clauses { get; private set; } = [];

    /// <summary>Groups by id.</summary>
    public IReadOnlyDictionary<string, CommentGroup> Groups { get; private set; } = new Dictionary<string, CommentGroup>();

    /// <summary>Those of the page whose senders ask for the removal and have no answer.</summary>
    public IReadOnlySet<string> Removals { get; private set; } = new HashSet<string>();

    /// <summary>The words by which a comment is recognised: its public text, else the original.</summary>
    public static string Excerpt(OpenComment comment)
    {
        var text = (comment.State.PublicText.Length > 0 ? comment.State.PublicText : comment.Submission.Text).ReplaceLineEndings(" ");
        return text.Length <= LongestExcerpt ? text : text[..(char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)] + "…";
    }

    /// <summary>The list.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await OpenAsync(id, ct))
        {
            return NotFound();
        }

        Filter = new QueueFilter(
            QueueStates.Choices.Any(choice => choice.Slug == Asked(QueueFilter.StateKey)) ? Asked(QueueFilter.StateKey) : QueueStates.Waiting,
            Asked(QueueFilter.ClauseKey), Asked(QueueFilter.GroupKey), Asked(QueueFilter.DecisionKey), Asked(QueueFilter.WordsKey).Trim());
        return await ShowAsync(ct);
    }

    /// <inheritdoc />
    protected override async Task LoadAsync(CancellationToken ct)
    {
        var found = await queue.FindAsync(DraftId, Filter, ct);
        Paging = Paging.Of(PageSize, int.TryParse(Asked(Paging.Key), out var page) ? page : null, found.Count, ConsultationPaths.Comments(DraftId), Filter.Parameters);
        Comments = await OpenComment.LoadAsync(Db, [.. await found.TakeAsync(Paging.Skip, PageSize)], ct);
        Addresses = await ContactStanding.OfAsync(Db, [.. Comments.Select(comment => comment.Submission.Id)], ct);
        Groups = await Db.Set<CommentGroup>().AsNoTracking().Where(g => g.ConsultationId == DraftId).ToDictionaryAsync(g => g.Id, StringComparer.Ordinal, ct);
        Clauses = await CommentedClausesAsync(ct);
        var shown = Comments.Select(comment => comment.Submission.Id).ToList();
        Removals = await Db.OpenRemovals(DraftId).Where(s => shown.Contains(s.AboutId!)).Select(s => s.AboutId!).ToHashSetAsync(StringComparer.Ordinal, ct);
    }

    // In the order of the text; those it no longer has come last, by the names they had.
    private async Task<IReadOnlyList<FieldChoice>> CommentedClausesAsync(CancellationToken ct)
    {
        var commented = (await Db.Comments().Where(c => c.ConsultationId == DraftId && c.ClauseId != null).Select(c => c.ClauseId!).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var standing = (await ConsultationRecords.LatestTextAsync(Db, DraftId, ct))?.ReadClauses().Where(clause => commented.Remove(clause.Id)).Select(clause => new FieldChoice(clause.Id, clause.Label)).ToList() ?? [];
        var gone = await Db.Comments().Where(c => c.ConsultationId == DraftId && commented.Contains(c.ClauseId!)).Select(c => new { c.ClauseId, c.ClauseLabel, c.TextNumber }).Distinct().ToListAsync(ct);
        return
        [
            .. standing,
            .. gone.GroupBy(c => c.ClauseId!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FieldChoice(g.Key, g.OrderByDescending(c => c.TextNumber).First().ClauseLabel)),
        ];
    }

    private string Asked(string key) => Request.Query[key].ToString();
}
