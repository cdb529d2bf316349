using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Tests.Storage;

public sealed class StorageTests
{
    [Fact]
    public void The_public_context_never_saves()
    {
        using var site = new TestSite();
        using var hall = site.OpenPublic();
        hall.Redirects.Add(new PublicRedirect { Path = "x", DocumentId = "y" });

        Assert.Throws<InvalidOperationException>(() => hall.SaveChanges());
        Assert.Throws<InvalidOperationException>(() => { _ = hall.SaveChangesAsync(); });
    }

    [Theory]
    [InlineData("DELETE FROM public_documents")]
    [InlineData("INSERT INTO outbox (Kind, DocumentId, AtUtc) VALUES (0, 'x', '2026-01-01')")]
    [InlineData("DROP TABLE public_site")]
    public async Task The_public_connection_refuses_every_write(string sql)
    {
        using var site = new TestSite();
        await using var hall = site.OpenPublic();

        var refused = await Assert.ThrowsAsync<SqliteException>(() => hall.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("readonly", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit SET Summary = 'khác'")]
    [InlineData("DELETE FROM audit")]
    public async Task The_database_itself_refuses_to_change_the_audit_trail(string sql)
    {
        using var site = await TestSite.WithTypesAsync();
        await using var db = site.Open();
        Assert.NotEqual(0, await db.Audit.CountAsync());

        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_migrations_make_what_the_model_says()
    {
        using var site = new TestSite();
        using var db = site.Open();

        Assert.False(db.Database.HasPendingModelChanges(), "Add a migration: the model changed.");
    }

    [Fact]
    public async Task Moments_come_back_as_utc_to_the_last_digit()
    {
        using var site = new TestSite();
        var moment = new DateTime(2026, 3, 2, 1, 2, 3, DateTimeKind.Utc).AddTicks(1234567);
        await using (var db = site.Open())
        {
            db.MediaFiles.Add(new BaNgoi.Cms.Storage.MediaRecord { Path = "a.pdf", Sha256 = "0", AlternativeText = "", UploadedBy = "", UploadedUtc = moment });
            await db.SaveChangesAsync();
        }

        await using var again = site.Open();
        var read = (await again.MediaFiles.SingleAsync()).UploadedUtc;
        Assert.Equal((moment, DateTimeKind.Utc), (read, read.Kind));
    }
}
