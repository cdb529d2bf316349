using System.Collections.Concurrent;
using System.Diagnostics;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Tests.Search;

/// <summary>A public record in a real SQLite file and its search, in a directory that goes when the test ends.</summary>
internal sealed class SearchSite : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;
    private int _moment;

    public SearchSite(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("search-").FullName;
        using (var writer = Write())
        {
            writer.Database.EnsureCreated();
        }

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Information));
        services.AddDbContextFactory<PublicDbContext>(options => options.UseSqlite($"Data Source={DatabaseFile}"));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton(TimeProvider.System);
        services.AddCmsSearch(Folder);
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; }

    public string DatabaseFile => Path.Combine(Folder, "site.db");

    public string IndexFolder => Path.Combine(Folder, "search-index");

    public LogLines Log { get; } = new();

    public SearchIndex Index => _services.GetRequiredService<SearchIndex>();

    public IndexUpdater Updater => _services.GetRequiredService<IndexUpdater>();

    public OutboxSignal Signal => _services.GetRequiredService<OutboxSignal>();

    public IHostedService Follower => _services.GetServices<IHostedService>().Single();

    public PublicRecordWriter Write() => new(DatabaseFile);

    public SearchSite With(params SearchEntry[] entries)
    {
        using var writer = Write();
        foreach (var entry in entries)
        {
            Add(writer, $"d{_moment:0000}", entry);
        }

        writer.SaveChanges();
        return this;
    }

    public SearchSite With(params string[] titles) => With([.. titles.Select(title => Entry(title))]);

    public static SearchEntry Entry(
        string title, string[]? identifiers = null, string keywords = "", string summary = "", string body = "", string? shortTitle = null) =>
        new(title, shortTitle, identifiers ?? [], keywords, summary, new Dictionary<string, IReadOnlyList<string>>(), body);

    /// <summary>The ward's words, as an item that is there for that.</summary>
    public static SearchEntry Teaching(
        SearchWordsKind kind, string[] said, string[]? meant = null, string[]? unless = null, string answer = "", string address = "", string[]? picks = null) =>
        Entry($"Từ: {said[0]}") with { Words = new SearchWords(kind, said, meant ?? [], unless ?? [], answer, address, picks ?? []) };

    public void Publish(string id, SearchEntry? entry, string version = "v1", string type = "Page", string? path = null)
    {
        using var writer = Write();
        writer.Documents.Where(document => document.Id == id).ExecuteDelete();
        Add(writer, id, entry, version, type, path);
        writer.SaveChanges();
    }

    public void Withdraw(string id)
    {
        using var writer = Write();
        writer.Documents.Where(document => document.Id == id).ExecuteDelete();
        writer.Outbox.Add(Event(OutboxEventKind.Withdrawn, id));
        writer.SaveChanges();
    }

    public void Tell(OutboxEventKind kind, string id = "")
    {
        using var writer = Write();
        writer.Outbox.Add(Event(kind, id));
        writer.SaveChanges();
    }

    public Task CatchUp() => Updater.CatchUp(CancellationToken.None);

    public SearchResponse Search(string query, int page = 1, int size = 10, string? type = null) => Search(new SearchRequest(query, page, size, type));

    public SearchResponse Search(SearchRequest request) => _services.GetRequiredService<SearchService>().Search(request);

    public IReadOnlyList<SearchSuggestion> Suggest(string typed) => _services.GetRequiredService<SearchService>().Suggest(typed);

    public SearchResponse Ask(SearchRequest request) => _services.GetRequiredService<SearchService>().Search(request);

    public IReadOnlyList<string> Explain(string query) => _services.GetRequiredService<SearchService>().Explain(new SearchRequest(query));

    public string[] Titles(string query) => [.. Search(query).Hits.Select(hit => hit.Title)];

    public Task<IndexDifference> Compare() => _services.GetRequiredService<IndexVerifier>().Compare(CancellationToken.None);

    /// <summary>Waits until something holds, five seconds at most; the requirement is one, the rest is for a busy machine.</summary>
    public static async Task Eventually(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), "It did not happen within five seconds.");
            await Task.Delay(20);
        }
    }

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private void Add(PublicRecordWriter writer, string id, SearchEntry? entry, string version = "v1", string type = "Page", string? path = null)
    {
        var at = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc).AddSeconds(_moment);
        writer.Documents.Add(new PublicDocument
        {
            Id = id, VersionId = version, ContentType = type, Title = entry?.Title ?? "", Path = path ?? $"trang/{id}", Json = "{}",
            SortKey = "", FilterText = "", Listing = "{}",
            Search = entry?.Write(), CreatedUtc = at, PublishedUtc = at,
        });
        writer.Outbox.Add(Event(OutboxEventKind.Published, id));
    }

    private OutboxEvent Event(OutboxEventKind kind, string id) => new()
    {
        Kind = kind, DocumentId = id, AtUtc = new DateTime(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc).AddSeconds(_moment++),
    };

    internal sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

        public IEnumerable<string> From(LogLevel level) => _lines.Where(line => line.Level >= level).Select(line => line.Text);

        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("BaNgoi", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

        public void Dispose()
        {
        }
    }
}
