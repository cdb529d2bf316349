using BaNgoi.Cms.Migrations.PostgreSql;
using BaNgoi.Cms.Migrations.Sqlite;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions.Intake;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>The three contexts over one database: the office writes, the hall only reads, the intake only adds.</summary>
internal static class DatabaseServices
{
    // How long a writer waits for another one before giving up, in seconds.
    private const int BusySeconds = 30;

    // What SQLite tries to do with, for all connections together.
    private const long SqliteBytes = 4L << 20;

    public static void AddCmsDatabase(this IServiceCollection services, CmsOptions options, IReadOnlyList<IModuleTables> tables)
    {
        switch (options.Database.ToUpperInvariant())
        {
            case "SQLITE":
                LimitSqliteMemory();
                services.AddDbContext<EditorialDbContext>(db => db.UseModuleTables(tables).UseSqlite(
                    Sqlite(options, SqliteOpenMode.ReadWriteCreate), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly)));
                services.AddPooledDbContextFactory<PublicDbContext>(db => db
                    .UseSqlite(Sqlite(options, SqliteOpenMode.ReadOnly)).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
                services.AddPooledDbContextFactory<IntakeDbContext>(db => db.UseModuleTables(tables).UseSqlite(Sqlite(options, SqliteOpenMode.ReadWrite)));
                break;
            case "POSTGRESQL":
                services.AddDbContext<EditorialDbContext>(db => db.UseModuleTables(tables).UseNpgsql(
                    options.ConnectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDesignTimeFactory).Assembly)));
                services.AddPooledDbContextFactory<PublicDbContext>(db => db
                    .UseNpgsql(ReadOnlyPostgreSql(options)).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
                services.AddPooledDbContextFactory<IntakeDbContext>(db => db.UseModuleTables(tables).UseNpgsql(options.ConnectionString));
                break;
            default:
                throw new CommandLineException($"Cms:Database is \"{options.Database}\"; it must be Sqlite or PostgreSql.");
        }
    }

    // Each of a dozen connections would keep two megabytes of pages that the system keeps anyway.
    private static void LimitSqliteMemory()
    {
        SQLitePCL.Batteries_V2.Init();
        SQLitePCL.raw.sqlite3_soft_heap_limit64(SqliteBytes);
    }

    private static string ReadOnlyPostgreSql(CmsOptions options) =>
        new NpgsqlConnectionStringBuilder(options.ConnectionString) { Options = "-c default_transaction_read_only=on" }.ToString();

    private static string Sqlite(CmsOptions options, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = options.SqliteFile,
        Mode = mode,
        DefaultTimeout = BusySeconds,
    }.ToString();
}
