using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>The table of dated values. The database refuses to change or delete what is in it.</summary>
internal static class DatedValueModel
{
    public const int LongestKey = 100;

    public static void Configure(ModelBuilder model) => model.Entity<DatedValue>(value =>
    {
        value.ToTable("dated_values");
        value.HasKey(v => v.Id);
        value.Property(v => v.Id).HasMaxLength(26);
        value.Property(v => v.Key).HasMaxLength(LongestKey);
        value.Property(v => v.CorrectsId).HasMaxLength(26);
        value.HasIndex(v => v.Key);

        // An entry has one correction; a wrong correction is corrected itself.
        value.HasIndex(v => v.CorrectsId).IsUnique();
    });
}
