using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Migrations.Sqlite;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace BaNgoi.Cms.Tests.Support;

/// <summary>
/// An office and its public record in a real, migrated SQLite file. Every act runs in a context of its own, as every
/// request does. The clock stands until a test moves it.
/// </summary>
internal sealed class TestSite : IDisposable
{
    // Migrating takes most of a second; each test starts from a copy.
    private static readonly Lazy<byte[]> EmptyDatabase = new(MigrateOnce);

    private readonly string _folder = Directory.CreateTempSubdirectory("cms-").FullName;

    public TestSite() => File.WriteAllBytes(DatabaseFile, EmptyDatabase.Value);

    public string DatabaseFile => Path.Combine(_folder, "site.db");

    public MediaStore Media => new(Path.Combine(_folder, "media"));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public OutboxSignal Signal { get; } = new();

    public Dictionary<string, string?> Configuration { get; } = [];

    public List<IPublishingCheck> Checks { get; } = [];

    /// <summary>A site with types to play with: see <see cref="SampleRecipes.Types"/>.</summary>
    public static async Task<TestSite> WithTypesAsync()
    {
        var site = new TestSite();
        await site.ApplyAsync(SampleRecipes.Types);
        return site;
    }

    public EditorialDbContext Open(params IInterceptor[] interceptors) => new(
        new DbContextOptionsBuilder<EditorialDbContext>().UseModuleTables([new BaNgoi.Consultations.Records.ConsultationTables()]).UseSqlite(ConnectionString(SqliteOpenMode.ReadWrite), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly)).AddInterceptors(interceptors).Options);

    public PublicDbContext OpenPublic() => new(
        new DbContextOptionsBuilder<PublicDbContext>().UseSqlite(ConnectionString(SqliteOpenMode.ReadOnly)).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    public SqliteConnection Connect(SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(ConnectionString(mode));
        connection.Open();
        return connection;
    }

    public async Task<ActResult> EditAsync(Func<ContentEditor, Task<ActResult>> act)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = Open();
        return await act(new ContentEditor(db, Clock));
    }

    public async Task<ActResult> ActAsync(Func<Publisher, Task<ActResult>> act)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await using var db = Open();
        return await act(Publisher(db));
    }

    public Publisher Publisher(EditorialDbContext db) => new(db, Clock, Checks, Signal);

    public async Task<RecipeReport> ApplyAsync(string json, bool dryRun = false, string? folder = null, Actor? actor = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var recipe = RecipeFile.Parse(json, "test.recipe.json");
        await using var db = Open();
        var runner = new RecipeRunner(db, Clock, Signal, new ConfigurationBuilder().AddInMemoryCollection(Configuration).Build(), moduleSteps: [new MediaStep(Media)]);
        return await runner.RunAsync(recipe, new RecipeEnvironment(folder, "admin0001", "admin"), actor ?? Actor.System, dryRun, CancellationToken.None);
    }

    public async Task<string> ExportAsync(bool withFiles = true)
    {
        await using var db = Open();
        using var stream = new MemoryStream();
        await new RecipeExporter(db, withFiles ? Media : null).WriteAsync(stream, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        await using var db = Open();
        return await new PublicRecordRebuild(db, Clock).DifferencesAsync(CancellationToken.None);
    }

    public async Task<ContentItemRecord> ItemAsync(string id)
    {
        await using var db = Open();
        return await db.Items.AsNoTracking().SingleAsync(i => i.ItemId == id);
    }

    public async Task<List<ContentVersionRecord>> VersionsAsync(string id)
    {
        await using var db = Open();
        return await db.Versions.AsNoTracking().Where(v => v.ItemId == id).OrderBy(v => v.Number).ToListAsync();
    }

    public async Task<PublicDocument?> DocumentAsync(string id)
    {
        await using var db = OpenPublic();
        return await db.Documents.SingleOrDefaultAsync(d => d.Id == id);
    }

    public async Task<JsonObject> PublicJsonAsync(string id) => StoredJson.ReadObject((await DocumentAsync(id))!.Json);

    /// <summary>Everything in the database as text, or of some tables only: equal texts mean nothing changed.</summary>
    public string Dump(Func<string, bool>? tables = null)
    {
        using var connection = Connect(SqliteOpenMode.ReadOnly);
        var dump = new StringBuilder();
        foreach (var table in Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Where(tables ?? (_ => true)))
        {
            dump.Append("## ").AppendLine(table);
            foreach (var row in Rows(connection, table).Order(StringComparer.Ordinal))
            {
                dump.AppendLine(row);
            }
        }

        return dump.ToString();
    }

    /// <summary>The public record without the outbox, which tells its history.</summary>
    public string PublicRecordDump() => Dump(table => table.StartsWith("public_", StringComparison.Ordinal));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = DatabaseFile, Mode = mode, Pooling = false }.ToString();

    private static IEnumerable<string> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name comes from the schema.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
        }
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static byte[] MigrateOnce()
    {
        var folder = Directory.CreateTempSubdirectory("cms-empty-").FullName;
        var file = Path.Combine(folder, "empty.db");
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        using (var db = new EditorialDbContext(new DbContextOptionsBuilder<EditorialDbContext>()
            .UseModuleTables([new BaNgoi.Consultations.Records.ConsultationTables()])
            .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly)).Options))
        {
            db.Database.Migrate();
        }

        var bytes = File.ReadAllBytes(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
