using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BaNgoi.Cms.Storage;

/// <summary>
/// Opens the one kind of transaction the office writes in: one writer at a time. Outbox rows then appear in the
/// order of their sequence, which followers rely on.
/// </summary>
public static class OfficeTransaction
{
    // Any constant will do; it names the lock.
    private const long WriterLock = 0x42614E676F69;

    /// <summary>Begins the transaction; waits for another writer to finish.</summary>
    public static async Task<IDbContextTransaction> BeginWriteAsync(this EditorialDbContext db, CancellationToken ct)
    {
        // On SQLite this is BEGIN IMMEDIATE: the write lock is taken now, not at the first write.
        var transaction = await db.Database.BeginTransactionAsync(ct);
        if (db.Database.ProviderName?.Contains("Npgsql", StringComparison.Ordinal) == true)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", ct);
        }

        return transaction;
    }
}
