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

/// <summary>Comments that fit what was asked for.</summary>
/// <param name="count">How many.</param>
/// <param name="take">Reads the ids of some, in order: so many after so many.</param>
public sealed class FoundComments(int count, Func<int, int, Task<List<string>>> take)
{
    /// <summary>How many.</summary>
    public int Count => count;

    /// <summary>Ids of some of them, in order.</summary>
    public async Task<IReadOnlyList<string>> TakeAsync(int skip, int most) => await take(skip, most);
}

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

    // Their ids. Who asks for a state starts at the states, which the database finds by it, and not at all comments.
    private IQueryable<string> Narrowed(string draftId, QueueFilter filter)
    {
        var comments = db.Comments().Where(d => d.ConsultationId == draftId);
        comments = filter.ClauseId.Length == 0 ? comments
            : filter.ClauseId == QueueFilter.Whole ? comments.Where(d => d.ClauseId == null)
            : comments.Where(d => d.ClauseId == filter.ClauseId);
        var states = db.CommentStates().Where(s => s.ConsultationId == draftId);
        states = filter.GroupId.Length == 0 ? states : states.Where(s => s.GroupId == filter.GroupId);
        states = DecisionWords.TryParse(filter.Decision, out var decision) ? states.Where(s => s.Decision == decision) : states;
        var ofAll = filter.GroupId.Length == 0 && filter.Decision.Length == 0;
        switch (filter.State)
        {
            case QueueStates.Waiting:
                var seen = db.CommentStates().Where(s => s.ConsultationId == draftId && s.Status != CommentStatus.Waiting);
                var waiting = comments.Where(d => !seen.Any(s => s.SubmissionId == d.SubmissionId)).Select(d => d.SubmissionId);
                return ofAll ? waiting : waiting.Where(id => states.Any(s => s.SubmissionId == id));
            case QueueStates.Removal:
                var asked = db.OpenRemovals(draftId).Select(s => s.AboutId);
                var removals = comments.Where(d => asked.Contains(d.SubmissionId)).Select(d => d.SubmissionId);
                return ofAll ? removals : removals.Where(id => states.Any(s => s.SubmissionId == id));
            case QueueStates.Published:
                states = states.Where(s => s.Status == CommentStatus.Published);
                break;
            case QueueStates.Undecided:
                states = states.Where(s => s.Status == CommentStatus.Published && s.Decision == null);
                break;
            case QueueStates.Refused:
                states = states.Where(s => s.Status == CommentStatus.Refused);
                break;
            case QueueStates.Hidden:
                states = states.Where(s => s.Status == CommentStatus.Hidden);
                break;
            default:
                return ofAll ? comments.Select(d => d.SubmissionId) : comments.Where(d => states.Any(s => s.SubmissionId == d.SubmissionId)).Select(d => d.SubmissionId);
        }

        var found = states.Select(s => s.SubmissionId);
        return filter.ClauseId.Length == 0 ? found : found.Where(id => comments.Any(d => d.SubmissionId == id));
    }
}
