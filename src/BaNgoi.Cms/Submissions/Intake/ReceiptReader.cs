using BaNgoi.Cms.Mail;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>What whoever knows the code may read.</summary>
/// <param name="Submission">What was sent; its contact is not in it.</param>
/// <param name="Replies">What the office replied, oldest first.</param>
public sealed record Receipt(SubmissionRecord Submission, IReadOnlyList<SubmissionReply> Replies)
{
    /// <summary>Whether the message of receipt was not sent: too many went to that address, or its owner wants none.</summary>
    public bool MailWithheld { get; init; }

    /// <summary>Whether the owner of the address said that he sent nothing, so that it is deleted.</summary>
    public bool ContactDenied { get; init; }

    /// <summary>Where it stands.</summary>
    public SubmissionState State => Replies.Count > 0 ? Replies[^1].State : SubmissionState.New;
}

/// <summary>Finds receipts by their codes.</summary>
public sealed class ReceiptReader(IDbContextFactory<IntakeDbContext> contexts)
{
    /// <summary>The receipt, or null.</summary>
    /// <param name="typed">The code as typed.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Receipt?> FindAsync(string typed, CancellationToken ct)
    {
        if (ReceiptCode.Parse(typed) is not { } code)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.Code == code, ct) is not { } submission)
        {
            return null;
        }

        var denied = await db.ContactAnswers.AnyAsync(a => a.SubmissionId == submission.Id && a.Answer == ContactAnswerKind.Denied, ct);
        return new Receipt(submission, await db.Replies.AsNoTracking().Where(r => r.SubmissionId == submission.Id).OrderBy(r => r.Sequence).ToListAsync(ct))
        {
            ContactDenied = denied,
            MailWithheld = !denied && await StrangerMail.IsWithheldAsync(db, submission.Id, ct),
        };
    }
}
