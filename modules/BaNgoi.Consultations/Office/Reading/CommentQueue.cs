using System.Globalization;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office.Reading;

/// <summary>An answer given before.</summary>
/// <param name="SubmissionId">A comment that got it.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Answer">Its explanation.</param>
/// <param name="Unit">Who answered.</param>
/// <param name="Uses">How many comments got it.</param>
public sealed record GivenAnswer(string SubmissionId, Decision Decision, string Answer, string Unit, int Uses);

/// <summary>Lists the comments of a draft for those who handle them.</summary>
public sealed class CommentQueue(EditorialDbContext db)
{
    private const int AnswersOffered = 30;

    /// <summary>The comments that fit, in the order in which they are worked on: what waits from the oldest on, else the newest first.</summary>
    public async Task<FoundComments> FindAsync(string draftId, QueueFilter filter, CancellationToken ct)
    {
        var ids = Narrowed(draftId, filter);
        if (filter.Words.Length > 0)
        {
            var wanted = VietnameseText.Fold(filter.Words);
            int? number = int.TryParse(filter.Words, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

            // No database folds Vietnamese as the site does.
            var texts = await (
                from s in db.Submissions
                where ids.Contains(s.Id)
                join state in db.CommentStates().AsNoTracking() on s.Id equals state.SubmissionId into states
                from state in states.DefaultIfEmpty()
                select new { s.Id, s.Text, State = state }).ToListAsync(ct);
            var fitting = texts.Where(t => (number is not null && t.State?.Number == number) || Contains(t.Text, wanted) || (t.State is { } state && (Contains(state.PublicText, wanted) || Contains(state.Answer, wanted)))).Select(t => t.Id);
            var found = (OldestFirst(filter) ? fitting.Order(StringComparer.Ordinal) : fitting.OrderDescending(StringComparer.Ordinal)).ToList();
            return new FoundComments(found.Count, (skip, take) => Task.FromResult(found.Skip(skip).Take(take).ToList()));
        }

        var ordered = OldestFirst(filter) ? ids.OrderBy(id => id) : ids.OrderByDescending(id => id);
        var count = filter.IsAllOf(QueueStates.Waiting) ? await WaitingAsync(draftId, ct) : await ids.CountAsync(ct);
        return new FoundComments(count, (skip, take) => skip < count ? ordered.Skip(skip).Take(take).ToListAsync(ct) : Task.FromResult(new List<string>()));
    }

    /// <summary>The waiting comments before and after one, or null.</summary>
    public async Task<(string? Previous, string? Next)> NeighboursAsync(string draftId, string submissionId, CancellationToken ct)
    {
        if (await WaitingAsync(draftId, ct) == 0)
        {
            return (null, null);
        }

        var waiting = Narrowed(draftId, new QueueFilter(QueueStates.Waiting, "", "", "", ""));
        return (await waiting.Where(id => string.Compare(id, submissionId) < 0).OrderByDescending(id => id).FirstOrDefaultAsync(ct),
            await waiting.Where(id => string.Compare(id, submissionId) > 0).OrderBy(id => id).FirstOrDefaultAsync(ct));
    }

    /// <summary>The answers given to comments of a draft, the most used first.</summary>
    public async Task<IReadOnlyList<GivenAnswer>> AnswersAsync(string draftId, CancellationToken ct) =>
        [.. (await db.CommentStates().AsNoTracking().Where(s => s.ConsultationId == draftId && s.Decision != null && s.Answer != "")
            .GroupBy(s => new { s.Decision, s.Answer, s.AnswerUnit }).Select(g => new { g.Key, Id = g.Min(s => s.SubmissionId), Count = g.Count() })
            .OrderByDescending(g => g.Count).ThenBy(g => g.Id).Take(AnswersOffered).ToListAsync(ct))
            .Select(g => new GivenAnswer(g.Id!, g.Key.Decision!.Value, g.Key.Answer, g.Key.AnswerUnit, g.Count))];

    private static bool Contains(string text, string folded) => VietnameseText.Fold(text).Contains(folded, StringComparison.Ordinal);

    // What waits has no state: to look for that costs a look at every comment, to count both does not.
    private async Task<int> WaitingAsync(string draftId, CancellationToken ct) =>
        await db.Comments().CountAsync(d => d.ConsultationId == draftId, ct)
        - await db.CommentStates().CountAsync(s => s.ConsultationId == draftId && s.Status != CommentStatus.Waiting, ct);

    private static bool OldestFirst(QueueFilter filter) => filter.State is QueueStates.Waiting or QueueStates.Undecided or QueueStates.Removal;

    // Their ids. Who asks for a state that was decided starts at the states, which the database finds by it, and not at all comments.
    private IQueryable<string> Narrowed(string draftId, QueueFilter filter)
    {
        var states = db.CommentStates().Where(s => s.ConsultationId == draftId);
        states = filter.GroupId.Length == 0 ? states : states.Where(s => s.GroupId == filter.GroupId);
        states = DecisionWords.TryParse(filter.Decision, out var decision) ? states.Where(s => s.Decision == decision) : states;
        var decided = filter.State switch
        {
            QueueStates.Published => states.Where(s => s.Status == CommentStatus.Published),
            QueueStates.Undecided => states.Where(s => s.Status == CommentStatus.Published && s.Decision == null),
            QueueStates.Refused => states.Where(s => s.Status == CommentStatus.Refused),
            QueueStates.Hidden => states.Where(s => s.Status == CommentStatus.Hidden),
            _ => null,
        };
        if (decided is not null)
        {
            var ofClause = OfClause(db.Comments().Where(c => c.ConsultationId == draftId), filter);
            var ids = decided.Select(s => s.SubmissionId);
            return filter.ClauseId.Length == 0 ? ids : ids.Where(id => ofClause.Any(c => c.SubmissionId == id));
        }

        var asked = db.OpenRemovals(draftId).Select(s => s.AboutId);
        var comments = filter.State switch
        {
            QueueStates.Waiting => db.WaitingComments(),
            QueueStates.Removal => db.Comments().Where(c => asked.Contains(c.SubmissionId)),
            _ => db.Comments(),
        };
        var found = OfClause(comments.Where(c => c.ConsultationId == draftId), filter).Select(c => c.SubmissionId);
        return filter.GroupId.Length == 0 && filter.Decision.Length == 0 ? found : found.Where(id => states.Any(s => s.SubmissionId == id));
    }

    private static IQueryable<CommentDetails> OfClause(IQueryable<CommentDetails> comments, QueueFilter filter) =>
        filter.ClauseId.Length == 0 ? comments
        : filter.ClauseId == QueueFilter.Whole ? comments.Where(c => c.ClauseId == null)
        : comments.Where(c => c.ClauseId == filter.ClauseId);
}
