using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Mail.Sending;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Retention;

/// <summary>Deletes what has been kept long enough. Deleted means gone from the file as well, and each contact leaves its audit line.</summary>
/// <param name="db">The office.</param>
/// <param name="clock">The time.</param>
/// <param name="letters">Where messages lie as files, or null when nowhere.</param>
/// <param name="pieces">What modules keep for a time only.</param>
public sealed class RetentionRun(EditorialDbContext db, TimeProvider clock, MailFolder? letters = null, IEnumerable<IRetentionPiece>? pieces = null)
{
    /// <summary>What a run would delete now.</summary>
    public async Task<RetentionReport> PlanAsync(CancellationToken ct)
    {
        var contactPeriod = await PeriodAsync(RetentionSettings.Contacts, ct);
        var copyPeriod = await PeriodAsync(RetentionSettings.WorkingCopies, ct);
        var contacts = Before(contactPeriod) is { } before ? await ContactsAsync(before, ct) : [];
        var open = await db.SubmissionContacts.CountAsync(c => !db.SubmissionReplies.Any(r => r.SubmissionId == c.SubmissionId), ct);
        var copies = Before(copyPeriod) is { } forgotten ? await db.WorkingCopies.CountAsync(c => c.SeenUtc < forgotten, ct) : 0;
        var queryPeriod = await PeriodAsync(RetentionSettings.SearchedQueries, ct);
        var queries = FirstDay(queryPeriod) is { } first ? await db.SearchedQueries.CountAsync(q => q.Day < first, ct) + await db.SearchAsides.CountAsync(a => a.On < first, ct) : 0;
        var mailPeriod = await PeriodAsync(RetentionSettings.Mail, ct);
        var mails = Before(mailPeriod) is { } ended ? await MailRetention.Due(db, ended).CountAsync(ct) : 0;
        return new RetentionReport(contactPeriod, contacts, open, copyPeriod, copies, queryPeriod, queries, mailPeriod, mails) { Pieces = await PiecesAsync(ct) };
    }

    /// <summary>Deletes it, in one transaction.</summary>
    /// <returns>What was deleted.</returns>
    public async Task<RetentionReport> ApplyAsync(Actor actor, CancellationToken ct)
    {
        // One connection for all of it: how SQLite deletes is said to the connection.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.WipeOnDeleteAsync(ct);
            RetentionReport plan;
            await using (var transaction = await db.BeginWriteAsync(ct))
            {
                plan = await PlanAsync(ct);
                if (plan.Any)
                {
                    await DeleteAsync(plan, actor, ct);
                    await transaction.CommitAsync(ct);
                }
            }

            // Files are not part of a transaction: whatever an earlier run left behind goes now.
            await (letters is null ? Task.CompletedTask : MailRetention.DeleteFilesAsync(db, letters, ct));
            await (plan.Any ? db.EmptyLogAsync(ct) : Task.CompletedTask);
            return plan;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task DeleteAsync(RetentionReport plan, Actor actor, CancellationToken ct)
    {
        db.SubmissionContacts.RemoveRange(plan.Contacts.Select(due => new SubmissionContact { SubmissionId = due.SubmissionId, Contact = "" }));
        foreach (var due in plan.Contacts)
        {
            AuditTrail.Add(db, clock, actor, AuditActs.ContactDeleted, $"Xóa cách liên hệ của phản hồi {due.SubmissionId}: quá {plan.ContactPeriod.Days} ngày từ lần trả lời cuối ({plan.ContactPeriod.Rule})", due.DocumentId);
        }

        foreach (var (piece, period, due) in plan.Pieces)
        {
            await piece.DeleteAsync(db, [.. due.Select(one => one.SubmissionId)], clock.GetUtcNow().UtcDateTime, ct);
            foreach (var one in due)
            {
                AuditTrail.Add(db, clock, actor, AuditActs.ContactDeleted, $"Xóa {piece.Words} của phản hồi {one.SubmissionId}: quá {period.Days} ngày từ lần trả lời cuối ({period.Rule})", one.DocumentId);
            }
        }

        await db.SaveChangesAsync(ct);
        if (Before(plan.CopyPeriod) is { } forgotten)
        {
            await db.WorkingCopies.Where(c => c.SeenUtc < forgotten).ExecuteDeleteAsync(ct);
        }

        if (FirstDay(plan.QueryPeriod) is { } first)
        {
            await db.SearchedQueries.Where(q => q.Day < first).ExecuteDeleteAsync(ct);
            await db.SearchAsides.Where(a => a.On < first).ExecuteDeleteAsync(ct);
        }

        if (Before(plan.MailPeriod) is { } ended)
        {
            await MailRetention.BlankAsync(db, ended, ct);
        }
    }

    private async Task<IReadOnlyList<PieceReport>> PiecesAsync(CancellationToken ct)
    {
        var reports = new List<PieceReport>();
        foreach (var piece in pieces ?? [])
        {
            var period = await PeriodAsync(piece.Period, ct);
            reports.Add(new PieceReport(piece, period, Before(period) is { } before ? await piece.DueAsync(db, before, ct) : []));
        }

        return reports;
    }

    private Task<List<SubmissionDue>> ContactsAsync(DateTime before, CancellationToken ct) =>
        (from contact in db.SubmissionContacts
         join submission in db.Submissions on contact.SubmissionId equals submission.Id
         let closed = db.SubmissionReplies.Where(r => r.SubmissionId == contact.SubmissionId).Max(r => (DateTime?)r.AtUtc)
         where closed != null && closed < before
         orderby contact.SubmissionId
         select new SubmissionDue(contact.SubmissionId, submission.DocumentId, closed.Value)).ToListAsync(ct);

    private async Task<RetentionPeriod> PeriodAsync(DatedSetting setting, CancellationToken ct)
    {
        var found = await new DatedSettingReader(db).FindAsync(setting, VietnamTime.Today(clock), ct);
        return new RetentionPeriod(found?.Number, found?.Rule ?? "");
    }

    // A day's end counts: what was closed on the 1st and is kept one day is there all of the 2nd.
    private DateTime? Before(RetentionPeriod period) =>
        period.Days is { } days ? VietnamTime.EndOf(VietnamTime.Today(clock).AddDays(-days - 1)) : null;

    // The first day that is still kept.
    private DateOnly? FirstDay(RetentionPeriod period) => period.Days is { } days ? VietnamTime.Today(clock).AddDays(-days) : null;
}
