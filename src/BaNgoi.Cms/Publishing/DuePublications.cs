using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>An item whose hour has come.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">Its revision when it was found due.</param>
public sealed record DuePublication(string ItemId, int Revision);

/// <summary>Publishes drafts at the moment they were scheduled for, as the system, through the same door as everybody.</summary>
public sealed class DuePublications(EditorialDbContext db, Publisher publisher, TimeProvider clock)
{
    // More wait for the next round: one round must not keep other writers out for long.
    private const int MostPerRound = 50;

    /// <summary>The items due now, those waiting longest first.</summary>
    public async Task<IReadOnlyList<DuePublication>> FindAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Items.AsNoTracking().Where(item => item.ScheduledUtc <= now)
            .OrderBy(item => item.ScheduledUtc).ThenBy(item => item.ItemId).Take(MostPerRound)
            .Select(item => new DuePublication(item.ItemId, item.Revision)).ToListAsync(ct);
    }

    /// <summary>
    /// Publishes the item. When that is refused, the reasons go to the audit trail and the schedule ends, so that people
    /// decide again; when somebody changed the item meanwhile, the next round looks again.
    /// </summary>
    public async Task<ActResult> PublishAsync(DuePublication due, CancellationToken ct)
    {
        var result = await publisher.PublishAsync(due.ItemId, due.Revision, Actor.System, ct);
        if (result.Outcome == ActOutcome.Refused)
        {
            await EndScheduleAsync(due, result.Reasons, ct);
        }

        return result;
    }

    private async Task EndScheduleAsync(DuePublication due, IReadOnlyList<string> reasons, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var row = await db.Items.FirstAsync(item => item.ItemId == due.ItemId, ct);
        await db.Entry(row).ReloadAsync(ct);
        if (row.Revision != due.Revision)
        {
            return;
        }

        row.ScheduledUtc = null;
        row.Revision++;
        if (await db.Versions.FirstOrDefaultAsync(version => version.ItemId == due.ItemId && version.Latest, ct) is { } latest)
        {
            var item = latest.ToItem();
            item.Parts.Remove("PublishLaterPart");
            latest.Parts = ContentMapping.Serialize(item.Parts);
        }

        var summary = $"Đến giờ hẹn nhưng không đăng được “{row.DisplayText}”: {string.Join(" ", reasons)}";
        AuditTrail.Add(db, clock, Actor.System, AuditActs.ScheduleRefused, summary, row.ItemId);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
