using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BaNgoi.Cms.Migrations.Sqlite;

/// <summary>
/// For <c>dotnet ef migrations add NAME --project src/BaNgoi.Cms.Migrations.Sqlite</c> only; no database is opened.
/// </summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<EditorialDbContext>
{
    /// <inheritdoc />
    public EditorialDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<EditorialDbContext>()
            .UseModuleTables([new ConsultationTables()])
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly))
            .Options);
}
