using BaNgoi.Consultations.Records;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>What was done to comments, for the office's pages.</summary>
public static class ActReading
{
    /// <summary>The acts on a comment, oldest first.</summary>
    public static Task<List<CommentAct>> OfAsync(EditorialDbContext db, string submissionId, CancellationToken ct) =>
        db.Set<CommentAct>().AsNoTracking().Where(a => a.SubmissionId == submissionId).OrderBy(a => a.Sequence).ToListAsync(ct);
}
