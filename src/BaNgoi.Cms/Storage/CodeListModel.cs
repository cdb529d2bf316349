using BaNgoi.Cms.Coverage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>The tables of lists of codes.</summary>
internal static class CodeListModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<CodeListRecord>(list =>
        {
            list.ToTable("code_lists");
            list.HasKey(l => l.Id);
            list.Property(l => l.Id).HasMaxLength(26);
            list.HasIndex(l => new { l.ContentType, l.From });
        });
        model.Entity<CodeListEntry>(entry =>
        {
            entry.ToTable("code_list_entries");
            entry.HasKey(e => new { e.ListId, e.Code });
            entry.Property(e => e.ListId).HasMaxLength(26);
            entry.HasOne<CodeListRecord>().WithMany().HasForeignKey(e => e.ListId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
