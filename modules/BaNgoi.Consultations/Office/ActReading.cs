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

    /// <summary>Whether the sender's name was taken off a comment: it is not shown again.</summary>
    public static Task<bool> WasNameRemovedAsync(this EditorialDbContext db, string submissionId, CancellationToken ct) =>
        db.Set<CommentAct>().AnyAsync(a => a.SubmissionId == submissionId && a.Kind == CommentActKind.NameRemoved, ct);
}
