using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>Writes the public record as the publisher does, which the public context refuses to.</summary>
internal sealed class PublicRecordWriter(string file) : DbContext
{
    public DbSet<PublicDocument> Documents => Set<PublicDocument>();

    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={file}");

    protected override void OnModelCreating(ModelBuilder modelBuilder) => PublicRecordModel.Configure(modelBuilder);
}
