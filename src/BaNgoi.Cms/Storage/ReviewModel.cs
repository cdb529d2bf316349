using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>The table of rounds of review.</summary>
internal static class ReviewModel
{
    public static void Configure(ModelBuilder model) => model.Entity<ReviewRecord>(review =>
    {
        review.ToTable("content_reviews");
        review.HasKey(r => r.Sequence);
        review.Property(r => r.Sequence).ValueGeneratedOnAdd();
        review.Property(r => r.ItemId).HasMaxLength(26);
        review.Property(r => r.VersionId).HasMaxLength(26);
        review.HasIndex(r => r.ItemId);
        review.HasIndex(r => r.VersionId);

        // The database itself refuses a second current round; both databases write this condition alike.
        review.HasIndex(r => r.ItemId, "IX_content_reviews_current").IsUnique().HasFilter("\"Current\"");
        review.HasIndex(r => new { r.Current, r.State });
    });
}
