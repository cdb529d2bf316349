using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>
/// Names of senders that nobody reads in public: not agreed to be shown, or given with a comment that was not published. They go
/// with the contacts, by the same setting. A name its sender agreed to show stays beside the comment.
/// </summary>
public sealed class SenderNames : IRetentionPiece
{
    /// <inheritdoc />
    public string Name => "names of senders that are not shown";

    /// <inheritdoc />
    public string Words => "tên người gửi";

    /// <inheritdoc />
    public DatedSetting Period => RetentionSettings.Contacts;

    /// <inheritdoc />
    public async Task<IReadOnlyList<SubmissionDue>> DueAsync(EditorialDbContext db, DateTime before, CancellationToken ct) => await (
        from details in db.Comments()
        let closed = db.SubmissionReplies.Where(r => r.SubmissionId == details.SubmissionId).Max(r => (DateTime?)r.AtUtc)
        where details.SenderName != "" && closed != null && closed < before
            && (!details.ShowName || db.CommentStates().Any(s => s.SubmissionId == details.SubmissionId && s.Status == CommentStatus.Refused))
        orderby details.SubmissionId
        select new SubmissionDue(details.SubmissionId, details.ConsultationId, closed.Value)).ToListAsync(ct);

    /// <inheritdoc />
    public Task DeleteAsync(EditorialDbContext db, IReadOnlyCollection<string> submissionIds, DateTime nowUtc, CancellationToken ct) =>
        db.Comments().Where(d => submissionIds.Contains(d.SubmissionId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.SenderName, "").SetProperty(d => d.NameDeletedUtc, nowUtc), ct);
}
