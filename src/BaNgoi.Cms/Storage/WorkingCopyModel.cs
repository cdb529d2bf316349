using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Storage;

/// <summary>The table of forms that are open, with what was typed in them.</summary>
internal static class WorkingCopyModel
{
    public static void Configure(ModelBuilder model) => model.Entity<WorkingCopyRecord>(copy =>
    {
        copy.ToTable("working_copies");
        copy.HasKey(c => new { c.Place, c.UserId });
        copy.HasIndex(c => c.SeenUtc);
    });
}
