using System.Security.Cryptography;
using System.Text;
using BaNgoi.Cms.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Mail;

/// <summary>
/// Queues messages that somebody unknown can cause by writing an address into a form. No mailbox gets more of them than the limits
/// say, and none whose owner said that he sent nothing (as long as the row that tells is kept). What staff cause is not counted.
/// Who asks for one message after the other gets exact limits; several nodes at the same moment may each let one more through.
/// </summary>
public sealed class StrangerMail(TimeProvider clock, IOptions<MailOptions> options)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Adds a message, or a row that says that it is withheld; stored by the caller's <c>SaveChanges</c>.</summary>
    /// <returns>Whether it is to be sent.</returns>
    public async Task<bool> AddAsync(DbContext db, MailDraft draft, CancellationToken ct)
    {
        var key = KeyOf(draft.To);
        if (await IsFreeAsync(db.Set<MailMessageRecord>().AsNoTracking().Where(m => m.LimitKey == key), db, ct))
        {
            MailQueue.Add(db, clock, draft, key);
            return true;
        }

        var now = clock.GetUtcNow().UtcDateTime;

        // Neither address nor words: nobody will need them.
        db.Add(new MailMessageRecord
        {
            Id = Ids.New(clock), Kind = draft.Kind, ToAddress = "", Subject = "", Text = "", SubmissionId = draft.SubmissionId, DocumentId = draft.DocumentId,
            QueuedUtc = now, NextAttemptUtc = now, State = MailState.Withheld,
        });
        return false;
    }

    /// <summary>Whether a message about a submission was withheld when it came in.</summary>
    public static Task<bool> IsWithheldAsync(DbContext db, string submissionId, CancellationToken ct) =>
        Withheld(db).AnyAsync(m => m.SubmissionId == submissionId, ct);

    /// <summary>Messages withheld when their submissions came in.</summary>
    internal static IQueryable<MailMessageRecord> Withheld(DbContext db) => db.Set<MailMessageRecord>().AsNoTracking().Where(m => m.State == MailState.Withheld && m.LimitKey == null);

    /// <summary>What a mailbox is counted under.</summary>
    internal static string KeyOf(MailAddress to) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(to.Mailbox)));

    private async Task<bool> IsFreeAsync(IQueryable<MailMessageRecord> toSame, DbContext db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (hour, day) = (now - Hour, now - Day);
        return await toSame.CountAsync(m => m.QueuedUtc > hour, ct) < options.Value.StrangersPerHour
            && await toSame.CountAsync(m => m.QueuedUtc > day, ct) < options.Value.StrangersPerDay
            && !await toSame.AnyAsync(m => db.Set<ContactAnswer>().Any(a => a.SubmissionId == m.SubmissionId && a.Answer == ContactAnswerKind.Denied), ct);
    }
}
