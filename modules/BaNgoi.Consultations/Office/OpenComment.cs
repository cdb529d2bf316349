using System.Globalization;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Life;
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

    /// <summary>The comment as the form that shows it sees it.</summary>
    public SeenComment Seen => new(Submission.Id, State.Revision);

    /// <summary>"Ý kiến số 5"; of one that was never published, by its moment.</summary>
    public string Name => State.Number is { } number ? $"Ý kiến số {number}" : $"Ý kiến nhận lúc {MomentWords.Of(Submission.AtUtc)}";

    /// <summary>What of the sender's name the public would read: nothing, unless the sender agreed.</summary>
    public string NameToShow => Details.ShowName ? Details.SenderName : "";

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
public sealed record SeenComment(string Id, int Revision)
{
    private const char Mark = ':';

    /// <summary>As it stands in forms and addresses.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{Id}{Mark}{Revision}");

    /// <summary>Reads a token; null when it is none.</summary>
    public static SeenComment? Parse(string? token) =>
        token?.Split(Mark) is [{ Length: > 0 } id, var typed] && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? new SeenComment(id, revision) : null;
}

/// <summary>An answer to a comment.</summary>
/// <param name="Seen">The comment as a form saw it.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Answer">The explanation; only full acceptance may do without.</param>
/// <param name="Unit">Name of the unit that answers.</param>
public sealed record CommentAnswer(SeenComment Seen, Decision Decision, string Answer, string Unit);
