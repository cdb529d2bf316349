using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Projection;

/// <summary>A comment with all the office knows of it that can become public. Its original words are not read.</summary>
/// <param name="Details">As received.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AtUtc">Received, UTC.</param>
public sealed record CommentRow(CommentDetails Details, CommentState State, DateTime AtUtc)
{
    /// <summary>The comments of a draft that were ever published, by number.</summary>
    public static Task<List<CommentRow>> PublicAsync(EditorialDbContext db, string consultationId, CancellationToken ct) =>
        ReadAsync(db, db.CommentStates().Where(s => s.ConsultationId == consultationId && s.Number != null).OrderBy(s => s.Number), ct);

    /// <summary>Some comments.</summary>
    public static Task<List<CommentRow>> OfAsync(EditorialDbContext db, IReadOnlyCollection<string> submissionIds, CancellationToken ct) =>
        ReadAsync(db, db.CommentStates().Where(s => submissionIds.Contains(s.SubmissionId)).OrderBy(s => s.SubmissionId), ct);

    private static async Task<List<CommentRow>> ReadAsync(EditorialDbContext db, IQueryable<CommentState> states, CancellationToken ct)
    {
        var rows = await (
            from state in states.AsNoTracking()
            join details in db.Comments().AsNoTracking() on state.SubmissionId equals details.SubmissionId
            join submission in db.Submissions.AsNoTracking() on state.SubmissionId equals submission.Id
            select new { details, state, submission.AtUtc }).ToListAsync(ct);
        return rows.ConvertAll(row => new CommentRow(row.details, row.state, row.AtUtc));
    }
}
