using BaNgoi.Cms.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>Tables of the public record, shared by the context that writes it and the one that reads it.</summary>
internal static class PublicRecordModel
{
    /// <summary>Orchard Core's limit for an AutoroutePart path.</summary>
    public const int PathLength = 1024;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<PublicDocument>(document =>
        {
            document.ToTable("public_documents");
            document.HasKey(d => d.Id);
            document.Property(d => d.Id).HasMaxLength(26);
            document.Property(d => d.VersionId).HasMaxLength(26);
            document.Property(d => d.ContentType).HasMaxLength(255);
            document.Property(d => d.Path).HasMaxLength(PathLength);
            document.Property(d => d.Alias).HasMaxLength(767);
            document.HasIndex(d => d.Path).IsUnique();
            document.HasIndex(d => d.Alias);
            document.HasIndex(d => new { d.ContainerId, d.Order, d.SortKey, d.Id });
            document.HasIndex(d => d.ContentType);
        });
        model.Entity<PublicFacet>(facet =>
        {
            facet.ToTable("public_facets");
            facet.HasKey(f => new { f.DocumentId, f.Name, f.Value });
            facet.HasIndex(f => new { f.ContainerId, f.Name, f.Value });
        });
        model.Entity<PublicEdition>(edition =>
        {
            edition.ToTable("public_editions");
            edition.HasKey(e => e.VersionId);
            edition.Property(e => e.VersionId).HasMaxLength(26);
            edition.Property(e => e.DocumentId).HasMaxLength(26);
            edition.HasIndex(e => new { e.DocumentId, e.FromUtc });
        });
        model.Entity<PublicRedirect>(redirect =>
        {
            redirect.ToTable("public_redirects");
            redirect.HasKey(r => r.Path);
            redirect.Property(r => r.Path).HasMaxLength(PathLength);
            redirect.HasIndex(r => r.DocumentId);
        });
        model.Entity<PublicWithdrawal>(withdrawal =>
        {
            withdrawal.ToTable("public_withdrawals");
            withdrawal.HasKey(w => w.DocumentId);
            withdrawal.Property(w => w.Path).HasMaxLength(PathLength);
            withdrawal.HasIndex(w => w.Path);
        });
        model.Entity<PublicMedia>(media =>
        {
            media.ToTable("public_media");
            media.HasKey(m => new { m.DocumentId, m.Path });
            media.HasIndex(m => m.Path);
        });
        model.Entity<PublicAspect>(aspect =>
        {
            aspect.ToTable("public_aspects");
            aspect.HasKey(a => new { a.DocumentId, a.Name });
            aspect.Property(a => a.DocumentId).HasMaxLength(26);
            aspect.Property(a => a.Name).HasMaxLength(50);
        });
        model.Entity<PublicSite>(site =>
        {
            site.ToTable("public_site");
            site.HasKey(s => s.Key);
        });
        model.Entity<OutboxEvent>(outbox =>
        {
            outbox.ToTable("outbox");
            outbox.HasKey(o => o.Sequence);
            outbox.Property(o => o.Sequence).ValueGeneratedOnAdd();
        });
    }
}
