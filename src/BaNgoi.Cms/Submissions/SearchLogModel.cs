using BaNgoi.Cms.Submissions.Intake.QueryLog;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Submissions;

/// <summary>Tables of what is asked of the search, shared by the context that counts it and the office that reads it.</summary>
internal static class SearchLogModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<SearchedQuery>(query =>
        {
            query.ToTable("searched_queries");
            query.HasKey(q => new { q.Day, q.Spelling });
            query.Property(q => q.Spelling).HasMaxLength(LoggableQuery.MaxCharacters);
            query.Property(q => q.Folded).HasMaxLength(LoggableQuery.MaxCharacters);
        });
        model.Entity<SearchAside>(aside =>
        {
            aside.ToTable("search_asides");
            aside.HasKey(a => a.Folded);
            aside.Property(a => a.Folded).HasMaxLength(LoggableQuery.MaxCharacters);
        });
    }
}
