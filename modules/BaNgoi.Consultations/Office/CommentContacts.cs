using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>How to reach the senders of comments: read one by one, and each reading is on record.</summary>
public sealed class CommentContacts(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>Whether the contact left with a comment is still kept.</summary>
    public Task<bool> IsKeptAsync(string submissionId, CancellationToken ct) => db.SubmissionContacts.AnyAsync(c => c.SubmissionId == submissionId, ct);

    /// <summary>The contact, or null. That it was read stands in the audit trail before it is shown; the words and the receipt's code do not.</summary>
    public async Task<string?> ReadAsync(string draftId, string submissionId, Actor actor, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await DraftItem.FindAsync(db, draftId, actor, ct) is not { } draft
            || !await db.Comments().AnyAsync(c => c.SubmissionId == submissionId && c.ConsultationId == draftId, ct)
            || await db.SubmissionContacts.AsNoTracking().FirstOrDefaultAsync(c => c.SubmissionId == submissionId, ct) is not { } contact)
        {
            return null;
        }

        AuditTrail.Add(db, clock, actor, AuditActs.ContactRead, $"Đọc cách liên hệ của ý kiến {submissionId} về “{draft.Title}”", draftId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return contact.Contact;
    }
}
