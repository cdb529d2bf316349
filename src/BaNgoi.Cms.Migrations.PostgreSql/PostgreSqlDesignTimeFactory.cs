using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BaNgoi.Cms.Migrations.PostgreSql;

/// <summary>
/// For <c>dotnet ef migrations add NAME --project src/BaNgoi.Cms.Migrations.PostgreSql</c> only; no database is opened.
/// </summary>
public sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<EditorialDbContext>
{
    /// <inheritdoc />
    public EditorialDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<EditorialDbContext>()
            .UseModuleTables([new ConsultationTables()])
            .UseNpgsql("Host=127.0.0.1", npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDesignTimeFactory).Assembly))
            .Options);
}
