using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Comments;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>Requests of senders to have their comments removed. Each is a submission with a receipt of its own; a reply to it answers it.</summary>
public static class RemovalRequests
{
    /// <summary>Those about comments on some drafts that nobody has answered.</summary>
    /// <param name="db">The office.</param>
    /// <param name="draftIds">The drafts: a request is found by its draft.</param>
    public static IQueryable<SubmissionRecord> OpenRemovals(this EditorialDbContext db, params IReadOnlyCollection<string> draftIds) => db.Submissions.AsNoTracking()
        .Where(s => draftIds.Contains(s.DocumentId) && s.Kind == CommentKinds.Removal.Name && !db.SubmissionReplies.Any(r => r.SubmissionId == s.Id));

    /// <summary>All about one comment with their replies, the oldest first.</summary>
    public static async Task<IReadOnlyList<(SubmissionRecord Request, SubmissionReply? Reply)>> OfAsync(EditorialDbContext db, string draftId, string submissionId, CancellationToken ct)
    {
        var requests = await db.Submissions.AsNoTracking().Where(s => s.DocumentId == draftId && s.Kind == CommentKinds.Removal.Name && s.AboutId == submissionId).OrderBy(s => s.Id).ToListAsync(ct);
        var ids = requests.ConvertAll(request => request.Id);
        var replies = (await db.SubmissionReplies.AsNoTracking().Where(r => ids.Contains(r.SubmissionId)).OrderBy(r => r.Sequence).ToListAsync(ct)).ToLookup(r => r.SubmissionId, StringComparer.Ordinal);
        return [.. requests.Select(request => (request, replies[request.Id].LastOrDefault()))];
    }
}
