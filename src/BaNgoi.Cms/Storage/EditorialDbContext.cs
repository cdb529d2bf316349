using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Mail;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Submissions;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>
/// The office: every version, account and trace, and the public record it writes. Code that answers the public
/// must not be able to reach it (see <see cref="PublicDbContext"/>; an architecture test holds this).
/// </summary>
public sealed class EditorialDbContext(DbContextOptions<EditorialDbContext> options) : IdentityUserContext<CmsUser>(options)
{
    /// <summary>Content items.</summary>
    public DbSet<ContentItemRecord> Items => Set<ContentItemRecord>();

    /// <summary>Versions of content items.</summary>
    public DbSet<ContentVersionRecord> Versions => Set<ContentVersionRecord>();

    /// <summary>Rounds of review.</summary>
    public DbSet<ReviewRecord> Reviews => Set<ReviewRecord>();

    /// <summary>Forms that are open, with what was typed in them.</summary>
    public DbSet<WorkingCopyRecord> WorkingCopies => Set<WorkingCopyRecord>();

    /// <summary>Definitions, settings, templates.</summary>
    public DbSet<SiteDocumentRecord> SiteDocuments => Set<SiteDocumentRecord>();

    /// <summary>Numbers and texts that come from rules, each from a day on.</summary>
    public DbSet<DatedValue> DatedValues => Set<DatedValue>();

    /// <summary>Audit trail.</summary>
    public DbSet<AuditRecord> Audit => Set<AuditRecord>();

    /// <summary>Media library.</summary>
    public DbSet<MediaRecord> MediaFiles => Set<MediaRecord>();

    /// <summary>Roles.</summary>
    public DbSet<RoleRecord> Roles => Set<RoleRecord>();

    /// <summary>Roles of accounts.</summary>
    public DbSet<RoleGrantRecord> RoleGrants => Set<RoleGrantRecord>();

    /// <summary>Second factors of accounts.</summary>
    public DbSet<SecondFactorRecord> SecondFactors => Set<SecondFactorRecord>();

    /// <summary>What citizens sent.</summary>
    public DbSet<SubmissionRecord> Submissions => Set<SubmissionRecord>();

    /// <summary>How to reach who sent it.</summary>
    public DbSet<SubmissionContact> SubmissionContacts => Set<SubmissionContact>();

    /// <summary>What the office replied.</summary>
    public DbSet<SubmissionReply> SubmissionReplies => Set<SubmissionReply>();

    /// <summary>Links by which owners of addresses answer.</summary>
    public DbSet<ContactLink> ContactLinks => Set<ContactLink>();

    /// <summary>What they answered.</summary>
    public DbSet<ContactAnswer> ContactAnswers => Set<ContactAnswer>();

    /// <summary>What was asked of the search, added up.</summary>
    public DbSet<SearchedQuery> SearchedQueries => Set<SearchedQuery>();

    /// <summary>Questions put aside.</summary>
    public DbSet<SearchAside> SearchAsides => Set<SearchAside>();

    /// <summary>Messages to those who left an address.</summary>
    public DbSet<MailMessageRecord> MailMessages => Set<MailMessageRecord>();

    /// <summary>Attempts to send them.</summary>
    public DbSet<MailAttemptRecord> MailAttempts => Set<MailAttemptRecord>();

    /// <summary>Lists of codes authorities issued.</summary>
    public DbSet<CodeListRecord> CodeLists => Set<CodeListRecord>();

    /// <summary>The codes of those lists.</summary>
    public DbSet<CodeListEntry> CodeListEntries => Set<CodeListEntry>();

    /// <summary>The public record's documents.</summary>
    public DbSet<PublicDocument> PublicDocuments => Set<PublicDocument>();

    /// <summary>The public record's facets.</summary>
    public DbSet<PublicFacet> PublicFacets => Set<PublicFacet>();

    /// <summary>The public record's editions.</summary>
    public DbSet<PublicEdition> PublicEditions => Set<PublicEdition>();

    /// <summary>The public record's former addresses.</summary>
    public DbSet<PublicRedirect> PublicRedirects => Set<PublicRedirect>();

    /// <summary>The public record's traces of documents taken down.</summary>
    public DbSet<PublicWithdrawal> PublicWithdrawals => Set<PublicWithdrawal>();

    /// <summary>The public record's media.</summary>
    public DbSet<PublicMedia> PublicMediaFiles => Set<PublicMedia>();

    /// <summary>The public record's aspects.</summary>
    public DbSet<PublicAspect> PublicAspects => Set<PublicAspect>();

    /// <summary>The public record's site-wide data.</summary>
    public DbSet<PublicSite> PublicSites => Set<PublicSite>();

    /// <summary>What followers of the public record must hear.</summary>
    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PublicRecordModel.Configure(builder);
        SubmissionModel.Configure(builder);
        SearchLogModel.Configure(builder);
        ReviewModel.Configure(builder);
        WorkingCopyModel.Configure(builder);
        CodeListModel.Configure(builder);
        DatedValueModel.Configure(builder);
        MailModel.ConfigureMessages(builder);
        MailModel.ConfigureAttempts(builder);
        foreach (var tables in ModuleTables.Of(options))
        {
            tables.ConfigureOffice(builder);
        }

        builder.Entity<ContentItemRecord>(item =>
        {
            item.ToTable("content_items");
            item.HasKey(i => i.ItemId);
            item.Property(i => i.ItemId).HasMaxLength(26);
            item.Property(i => i.Revision).IsConcurrencyToken();
            item.HasIndex(i => new { i.ContentType, i.ModifiedUtc });
            item.HasIndex(i => i.ModifiedUtc);
            item.HasIndex(i => i.Path);
            item.HasIndex(i => i.Alias);
            item.HasIndex(i => i.ScheduledUtc);
            item.HasIndex(i => i.ModifiedBy);
            item.HasIndex(i => i.Owner);
        });
        builder.Entity<ContentVersionRecord>(version =>
        {
            version.ToTable("content_versions");
            version.HasKey(v => v.VersionId);
            version.Property(v => v.VersionId).HasMaxLength(26);
            version.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
            version.HasIndex(v => new { v.ItemId, v.Latest });
            version.HasIndex(v => new { v.ItemId, v.Published });
        });
        builder.Entity<SiteDocumentRecord>(document =>
        {
            document.ToTable("site_documents");
            document.HasKey(d => d.Key);
            document.Property(d => d.Revision).IsConcurrencyToken();
        });
        builder.Entity<AuditRecord>(audit =>
        {
            audit.ToTable("audit");
            audit.HasKey(a => a.Sequence);
            audit.Property(a => a.Sequence).ValueGeneratedOnAdd();
            audit.HasIndex(a => a.ItemId);
        });
        builder.Entity<MediaRecord>(media =>
        {
            media.ToTable("media_files");
            media.HasKey(m => m.Path);
        });
        builder.Entity<RoleRecord>(role =>
        {
            role.ToTable("roles");
            role.HasKey(r => r.Name);
        });
        builder.Entity<RoleGrantRecord>(grant =>
        {
            grant.ToTable("role_grants");
            grant.HasKey(g => new { g.UserId, g.RoleName, g.UnitId });
        });
        builder.Entity<SecondFactorRecord>(factor =>
        {
            factor.ToTable("second_factors");
            factor.HasKey(f => f.UserId);
        });
    }
}
