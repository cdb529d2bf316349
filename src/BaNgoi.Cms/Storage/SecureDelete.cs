using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>
/// Makes what is deleted be gone from the file: SQLite leaves deleted bytes in free pages, and in its log, until something else
/// needs the room. Needs the context's connection to be open all the while: how SQLite deletes is said to the connection.
/// </summary>
internal static class SecureDelete
{
    /// <summary>Before deleting.</summary>
    public static Task WipeOnDeleteAsync(this EditorialDbContext db, CancellationToken ct) => IsSqlite(db) ? db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", ct) : Task.CompletedTask;

    /// <summary>After the commit.</summary>
    public static Task EmptyLogAsync(this EditorialDbContext db, CancellationToken ct) => IsSqlite(db) ? db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", ct) : Task.CompletedTask;

    private static bool IsSqlite(EditorialDbContext db) => db.Database.ProviderName?.Contains("Sqlite", StringComparison.Ordinal) == true;
}
