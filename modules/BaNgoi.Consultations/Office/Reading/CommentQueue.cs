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

    /// <summary>Ids of the comments that fit, in the order in which they are worked on: what waits from the oldest on, else the newest first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string draftId, QueueFilter filter, CancellationToken ct)
    {
        var rows = Narrowed(draftId, filter);
        if (filter.Words.Length > 0)
        {
            var wanted = VietnameseText.Fold(filter.Words);
            int? number = int.TryParse(filter.Words, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

            // No database folds Vietnamese as the site does.
            var texts = await rows.Join(db.Submissions, row => row.Details.SubmissionId, s => s.Id, (row, s) => new { s.Id, s.Text, row.State }).ToListAsync(ct);
            var fitting = texts.Where(t => (number is not null && t.State?.Number == number) || Contains(t.Text, wanted) || (t.State is { } state && (Contains(state.PublicText, wanted) || Contains(state.Answer, wanted)))).Select(t => t.Id);
            return Ordered(fitting, filter);
        }

        return Ordered(await rows.Select(row => row.Details.SubmissionId).ToListAsync(ct), filter);
    }

    /// <summary>The waiting comments before and after one, or null.</summary>
    public async Task<(string? Previous, string? Next)> NeighboursAsync(string draftId, string submissionId, CancellationToken ct)
    {
        var waiting = await FindAsync(draftId, new QueueFilter(QueueStates.Waiting, "", "", "", ""), ct);
        return (waiting.LastOrDefault(id => string.CompareOrdinal(id, submissionId) < 0), waiting.FirstOrDefault(id => string.CompareOrdinal(id, submissionId) > 0));
    }

    /// <summary>The answers given to comments of a draft, the most used first.</summary>
    public async Task<IReadOnlyList<GivenAnswer>> AnswersAsync(string draftId, CancellationToken ct) =>
        [.. (await db.CommentStates().AsNoTracking().Where(s => s.ConsultationId == draftId && s.Decision != null && s.Answer != "")
            .GroupBy(s => new { s.Decision, s.Answer, s.AnswerUnit }).Select(g => new { g.Key, Id = g.Min(s => s.SubmissionId), Count = g.Count() }).ToListAsync(ct))
            .OrderByDescending(g => g.Count).ThenBy(g => g.Id, StringComparer.Ordinal).Take(AnswersOffered)
            .Select(g => new GivenAnswer(g.Id!, g.Key.Decision!.Value, g.Key.Answer, g.Key.AnswerUnit, g.Count))];

    private static bool Contains(string text, string folded) => VietnameseText.Fold(text).Contains(folded, StringComparison.Ordinal);

    private static IReadOnlyList<string> Ordered(IEnumerable<string> ids, QueueFilter filter) => filter.State is QueueStates.Waiting or QueueStates.Undecided or QueueStates.Removal
        ? [.. ids.Order(StringComparer.Ordinal)]
        : [.. ids.OrderDescending(StringComparer.Ordinal)];

    private IQueryable<Row> Narrowed(string draftId, QueueFilter filter)
    {
        var rows = from details in db.Comments().AsNoTracking().Where(d => d.ConsultationId == draftId)
                   join state in db.CommentStates().AsNoTracking() on details.SubmissionId equals state.SubmissionId into states
                   from state in states.DefaultIfEmpty()
                   select new Row { Details = details, State = state };
        var asked = db.OpenRemovals(draftId).Select(s => s.AboutId);
        rows = filter.State switch
        {
            QueueStates.Waiting => rows.Where(r => r.State == null || r.State.Status == CommentStatus.Waiting),
            QueueStates.Published => rows.Where(r => r.State!.Status == CommentStatus.Published),
            QueueStates.Undecided => rows.Where(r => r.State!.Status == CommentStatus.Published && r.State.Decision == null),
            QueueStates.Removal => rows.Where(r => asked.Contains(r.Details.SubmissionId)),
            QueueStates.Refused => rows.Where(r => r.State!.Status == CommentStatus.Refused),
            QueueStates.Hidden => rows.Where(r => r.State!.Status == CommentStatus.Hidden),
            _ => rows,
        };
        rows = filter.ClauseId.Length == 0 ? rows
            : filter.ClauseId == QueueFilter.Whole ? rows.Where(r => r.Details.ClauseId == null)
            : rows.Where(r => r.Details.ClauseId == filter.ClauseId);
        rows = filter.GroupId.Length == 0 ? rows : rows.Where(r => r.State!.GroupId == filter.GroupId);
        return DecisionWords.TryParse(filter.Decision, out var decision) ? rows.Where(r => r.State!.Decision == decision) : rows;
    }

    private sealed class Row
    {
        public required CommentDetails Details { get; init; }

        public CommentState? State { get; init; }
    }
}
