using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Office;

/// <summary>
/// Deletes addresses whose owners said that they sent nothing: the contact, and address and words of the messages about the
/// submission. That it was deleted, when, and by whose word stays. Runs again from where it was stopped.
/// </summary>
/// <param name="db">The office.</param>
/// <param name="clock">The time.</param>
/// <param name="letters">Where messages lie as files, or null when nowhere.</param>
public sealed class ContactErasure(EditorialDbContext db, TimeProvider clock, MailFolder? letters = null)
{
    /// <summary>Deletes what is to be deleted.</summary>
    /// <returns>Of how many submissions.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!await Due().AnyAsync(ct))
        {
            return 0;
        }

        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.WipeOnDeleteAsync(ct);
            int count;
            List<string> written;
            await using (var transaction = await db.BeginWriteAsync(ct))
            {
                var due = await Due().ToListAsync(ct);
                var ids = due.Select(submission => submission.Id).ToList();
                written = await Messages(ids).Select(m => m.Id).ToListAsync(ct);
                await DeleteAsync(due, ids, ct);
                count = due.Count;
                await transaction.CommitAsync(ct);
            }

            // Files are not part of a transaction; one that is left behind goes with the next run of retention.
            written.ForEach(id => letters?.Delete(id));
            await db.EmptyLogAsync(ct);
            return count;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task DeleteAsync(List<SubmissionRecord> due, List<string> ids, CancellationToken ct)
    {
        await db.SubmissionContacts.Where(c => ids.Contains(c.SubmissionId)).ExecuteDeleteAsync(ct);
        await Messages(ids).Where(m => m.State == MailState.Queued).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Withheld), ct);
        await Messages(ids).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToAddress, "").SetProperty(m => m.Subject, "").SetProperty(m => m.Text, ""), ct);
        foreach (var submission in due)
        {
            AuditTrail.Add(db, clock, Actor.System, AuditActs.ContactDenied, $"Xóa cách liên hệ của phản hồi {submission.Id}: chủ địa chỉ thư báo không gửi", submission.DocumentId);
        }

        await db.SaveChangesAsync(ct);
    }

    private IQueryable<MailMessageRecord> Messages(List<string> submissionIds) => db.MailMessages.Where(m => m.ToAddress != "" && m.SubmissionId != null && submissionIds.Contains(m.SubmissionId));

    // From the answers on, which are few: this is asked all the time.
    private IQueryable<SubmissionRecord> Due() => db.ContactAnswers.AsNoTracking()
        .Where(a => a.Answer == ContactAnswerKind.Denied
            && (db.SubmissionContacts.Any(c => c.SubmissionId == a.SubmissionId) || db.MailMessages.Any(m => m.SubmissionId == a.SubmissionId && m.ToAddress != "")))
        .Join(db.Submissions, a => a.SubmissionId, s => s.Id, (_, s) => s);
}
