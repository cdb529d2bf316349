using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// Who has which form open, and what was typed and not saved. Not part of an item's history: a working copy belongs to one
/// person, changes no revision, and is gone when he saves, throws it away or forgets it for longer than the retention allows.
/// </summary>
public sealed class WorkingCopies(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>Longest text that is kept, in characters of JSON.</summary>
    public const int LongestTyped = 4 * 1024 * 1024;

    /// <summary>How long someone counts as being there after the last sign of him.</summary>
    public static readonly TimeSpan There = TimeSpan.FromMinutes(3);

    /// <summary>Notes that someone has the form open.</summary>
    public Task SeenAsync(string place, Actor actor, CancellationToken ct) => PutAsync(place, actor, _ => { }, ct);

    /// <summary>Keeps what someone typed.</summary>
    /// <param name="place">What he works on.</param>
    /// <param name="actor">Who.</param>
    /// <param name="revision">Revision his form was made from.</param>
    /// <param name="versionId">Version his form was made from.</param>
    /// <param name="typed">What he typed, at most <see cref="LongestTyped"/> characters.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>When it was kept, UTC; null when it is too long.</returns>
    public async Task<DateTime?> KeepAsync(string place, Actor actor, int revision, string versionId, string typed, CancellationToken ct)
    {
        if (typed.Length > LongestTyped)
        {
            return null;
        }

        return await PutAsync(place, actor, copy => (copy.TypedUtc, copy.Revision, copy.VersionId, copy.Typed) = (copy.SeenUtc, revision, versionId, typed), ct);
    }

    /// <summary>What someone typed and did not save; null when there is nothing.</summary>
    public Task<WorkingCopyRecord?> FindAsync(string place, Actor actor, CancellationToken ct) =>
        db.WorkingCopies.AsNoTracking().FirstOrDefaultAsync(c => c.Place == place && c.UserId == actor.UserId && c.TypedUtc != null, ct);

    /// <summary>What someone typed anywhere and did not save, newest first.</summary>
    public IQueryable<WorkingCopyRecord> Of(Actor actor) =>
        db.WorkingCopies.AsNoTracking().Where(c => c.UserId == actor.UserId && c.TypedUtc != null).OrderByDescending(c => c.TypedUtc);

    /// <summary>Names of the others who have the form open now.</summary>
    public async Task<IReadOnlyList<string>> OthersAsync(string place, Actor actor, CancellationToken ct)
    {
        var since = Now() - There;
        return await db.WorkingCopies.Where(c => c.Place == place && c.UserId != actor.UserId && c.SeenUtc > since).OrderBy(c => c.UserName).Select(c => c.UserName).ToListAsync(ct);
    }

    /// <summary>Forgets what someone typed, because it is saved or he does not want it; he is still there.</summary>
    public Task ForgetAsync(string place, Actor actor, CancellationToken ct) =>
        db.WorkingCopies.Where(c => c.Place == place && c.UserId == actor.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.TypedUtc, (DateTime?)null).SetProperty(c => c.Typed, "").SetProperty(c => c.VersionId, ""), ct);

    private async Task<DateTime> PutAsync(string place, Actor actor, Action<WorkingCopyRecord> change, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var now = Now();
        var copy = await db.WorkingCopies.FirstOrDefaultAsync(c => c.Place == place && c.UserId == actor.UserId, ct);
        if (copy is null)
        {
            db.WorkingCopies.Add(copy = new WorkingCopyRecord { Place = place, UserId = actor.UserId, UserName = actor.UserName });
        }

        (copy.UserName, copy.SeenUtc) = (actor.UserName, now);
        change(copy);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return now;
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
