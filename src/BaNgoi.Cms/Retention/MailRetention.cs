using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Retention;

/// <summary>What of messages has been kept long enough: address, words, and what mailboxes are counted by. That there was a message, and how it went, stays.</summary>
internal static class MailRetention
{
    // As many as fit into one question to any database.
    private const int Batch = 500;

    /// <summary>Messages that ended before a moment and still have an address, or the trace of one.</summary>
    public static IQueryable<MailMessageRecord> Due(EditorialDbContext db, DateTime before) => db.MailMessages.Where(m => (m.ToAddress != "" || m.LimitKey != null)
        && ((m.State == MailState.Sent && m.SentUtc < before) || (m.State == MailState.GivenUp && m.GivenUpUtc < before) || (m.State == MailState.Withheld && m.QueuedUtc < before)));

    /// <summary>Blanks them.</summary>
    public static Task BlankAsync(EditorialDbContext db, DateTime before, CancellationToken ct) => Due(db, before)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.ToAddress, "").SetProperty(m => m.Subject, "").SetProperty(m => m.Text, "").SetProperty(m => m.LimitKey, (string?)null), ct);

    /// <summary>Deletes the files of messages that have no address any more.</summary>
    public static async Task DeleteFilesAsync(EditorialDbContext db, MailFolder letters, CancellationToken ct)
    {
        foreach (var ids in letters.Ids.Chunk(Batch))
        {
            var kept = await db.MailMessages.Where(m => ids.Contains(m.Id) && m.ToAddress != "").Select(m => m.Id).ToListAsync(ct);
            foreach (var id in ids.Except(kept))
            {
                letters.Delete(id);
            }
        }
    }
}
