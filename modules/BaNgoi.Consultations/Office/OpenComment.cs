using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>A comment as the office acts on it.</summary>
/// <param name="Submission">As received: words, code, moment.</param>
/// <param name="Details">What it is beside its words.</param>
/// <param name="State">Where it stands; a new one, revision 0, while nothing was done.</param>
public sealed record OpenComment(SubmissionRecord Submission, CommentDetails Details, CommentState State)
{
    /// <summary>Whether nothing was done to it yet.</summary>
    public bool IsNew => State.Revision == 0;

    /// <summary>The comments of these ids, in this order; those that are none are left out. States are tracked.</summary>
    public static async Task<IReadOnlyList<OpenComment>> LoadAsync(EditorialDbContext db, IReadOnlyList<string> submissionIds, CancellationToken ct)
    {
        var submissions = await db.Submissions.AsNoTracking().Where(s => submissionIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, StringComparer.Ordinal, ct);
        var details = await db.Comments().AsNoTracking().Where(d => submissionIds.Contains(d.SubmissionId)).ToDictionaryAsync(d => d.SubmissionId, StringComparer.Ordinal, ct);
        var states = await db.CommentStates().Where(s => submissionIds.Contains(s.SubmissionId)).ToDictionaryAsync(s => s.SubmissionId, StringComparer.Ordinal, ct);
        return
        [
            .. submissionIds.Where(details.ContainsKey).Select(id => new OpenComment(
                submissions[id], details[id], states.GetValueOrDefault(id) ?? new CommentState { SubmissionId = id, ConsultationId = details[id].ConsultationId })),
        ];
    }
}

/// <summary>A comment as a form saw it.</summary>
/// <param name="Id">The submission.</param>
/// <param name="Revision">Its state's revision then; 0 while nothing was done.</param>
public sealed record SeenComment(string Id, int Revision);

/// <summary>An answer to a comment.</summary>
/// <param name="Seen">The comment as a form saw it.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Answer">The explanation; only full acceptance may do without.</param>
/// <param name="Unit">Name of the unit that answers.</param>
public sealed record CommentAnswer(SeenComment Seen, Decision Decision, string Answer, string Unit);
