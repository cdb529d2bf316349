using BaNgoi.Cms.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>
/// The hall: the public record and nothing else, read-only. Code that answers the public gets this context
/// and can therefore not reach drafts, contacts or accounts, whatever mistake it makes.
/// </summary>
public sealed class PublicDbContext(DbContextOptions<PublicDbContext> options) : DbContext(options)
{
    /// <summary>Published documents.</summary>
    public DbSet<PublicDocument> Documents => Set<PublicDocument>();

    /// <summary>Values by which lists can be narrowed.</summary>
    public DbSet<PublicFacet> Facets => Set<PublicFacet>();

    /// <summary>Documents as they stood before.</summary>
    public DbSet<PublicEdition> Editions => Set<PublicEdition>();

    /// <summary>Former addresses.</summary>
    public DbSet<PublicRedirect> Redirects => Set<PublicRedirect>();

    /// <summary>Traces of documents taken down.</summary>
    public DbSet<PublicWithdrawal> Withdrawals => Set<PublicWithdrawal>();

    /// <summary>Media shown by published documents.</summary>
    public DbSet<PublicMedia> Media => Set<PublicMedia>();

    /// <summary>What modules say about documents beside their content.</summary>
    public DbSet<PublicAspect> Aspects => Set<PublicAspect>();

    /// <summary>Site-wide public data.</summary>
    public DbSet<PublicSite> Site => Set<PublicSite>();

    /// <summary>What happened to the public record, in order.</summary>
    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => PublicRecordModel.Configure(modelBuilder);

    /// <summary>Always fails: the public half never writes to the public record.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw ReadOnly();

    /// <summary>Always fails: the public half never writes to the public record.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw ReadOnly();

    private static InvalidOperationException ReadOnly() => new("The public record is written by the publisher only.");
}
