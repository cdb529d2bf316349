using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>
/// Door 2: what citizens send or ask of the search, and nothing else of the database. It only adds; code that answers the public
/// goes through <see cref="SubmissionIntake"/>, <see cref="ReceiptReader"/>, which read no contact, and
/// <see cref="QueryLog.QueryRecorder"/>, which reads nothing. Messages to who sent something can be queued with it, by <see cref="MailQueue"/>.
/// </summary>
public sealed class IntakeDbContext(DbContextOptions<IntakeDbContext> options) : DbContext(options)
{
    /// <summary>Submissions.</summary>
    public DbSet<SubmissionRecord> Submissions => Set<SubmissionRecord>();

    /// <summary>How to reach who sent them.</summary>
    public DbSet<SubmissionContact> Contacts => Set<SubmissionContact>();

    /// <summary>What the office replied.</summary>
    public DbSet<SubmissionReply> Replies => Set<SubmissionReply>();

    /// <summary>Links by which owners of addresses answer.</summary>
    public DbSet<ContactLink> ContactLinks => Set<ContactLink>();

    /// <summary>What they answered.</summary>
    public DbSet<ContactAnswer> ContactAnswers => Set<ContactAnswer>();

    /// <summary>What was asked of the search, added up.</summary>
    public DbSet<SearchedQuery> SearchedQueries => Set<SearchedQuery>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        SubmissionModel.Configure(modelBuilder);
        SearchLogModel.Configure(modelBuilder);
        MailModel.ConfigureMessages(modelBuilder);
        foreach (var tables in ModuleTables.Of(options))
        {
            tables.ConfigureIntake(modelBuilder);
        }
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Replies are the office's to write.
    private void RefuseChanges()
    {
        if (ChangeTracker.Entries().Any(entry => entry.State is EntityState.Modified or EntityState.Deleted || (entry.State == EntityState.Added && entry.Entity is SubmissionReply)))
        {
            throw new InvalidOperationException("The intake only adds submissions.");
        }
    }
}
