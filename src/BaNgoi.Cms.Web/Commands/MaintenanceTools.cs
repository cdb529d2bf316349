using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Web.Commands;

/// <summary><c>reindex</c>, <c>rebuild</c> and <c>verify</c>.</summary>
internal static class MaintenanceTools
{
    private const int ShownDifferences = 20;

    public static CommandLineTool Reindex { get; } = new(
        "reindex", "Build the search index anew from the public record. While the site runs, the running site does it.", "", null, [], ReindexAsync);

    public static CommandLineTool Verify { get; } = new(
        "verify", "Compare the public record with the office and the search index with the public record. Exit code 1 when they differ.", "", null, [], VerifyAsync);

    public static CommandLineTool Rebuild { get; } = new(
        "rebuild", "Write the whole public record anew from the office; the search index follows.", "", null, [], RebuildAsync);

    public static CommandLineTool Search { get; } = new(
        "search", "Answer a query as the site would, best hit first.", "QUERY", "what a citizen types, in quotation marks",
        [("--explain", "say what was made of the query and why each hit stands where it stands")], SearchAsync);

    private static async Task<int> SearchAsync(CommandLineCall call, CancellationToken ct)
    {
        await call.Services.GetRequiredService<IndexUpdater>().CatchUp(ct);
        call.Services.GetRequiredService<SearchIndex>().OpenForReading();
        var search = call.Services.GetRequiredService<SearchService>();
        var request = new SearchRequest(call.Argument);
        if (call.Flags.Contains("--explain"))
        {
            await call.Out.WriteLineAsync(string.Join('\n', search.Explain(request)));
            return 0;
        }

        var answer = search.Search(request);
        foreach (var line in answer.Redirect is { } elsewhere ? [elsewhere.Text] : answer.Hits.Select(hit => $"{hit.Code}\t{hit.Title}"))
        {
            await call.Out.WriteLineAsync(line);
        }

        return 0;
    }

    private static async Task<int> RebuildAsync(CommandLineCall call, CancellationToken ct)
    {
        var db = call.Services.GetRequiredService<EditorialDbContext>();
        await using var transaction = await db.BeginWriteAsync(ct);
        var written = await call.Services.GetRequiredService<PublicRecordRebuild>().RebuildAsync(ct);
        await transaction.CommitAsync(ct);
        await call.Out.WriteLineAsync($"{written} documents written");
        return 0;
    }

    private static async Task<int> ReindexAsync(CommandLineCall call, CancellationToken ct)
    {
        var count = 0;
        try
        {
            await call.Services.GetRequiredService<IndexUpdater>().Rebuild(new Reporter(n => count = n, call.Error), ct);
            await call.Out.WriteLineAsync($"{count} documents indexed");
        }
        catch (SearchIndexLockedException)
        {
            var db = call.Services.GetRequiredService<EditorialDbContext>();
            await using var transaction = await db.BeginWriteAsync(ct);
            db.Outbox.Add(new OutboxEvent { Kind = OutboxEventKind.ReindexRequested, DocumentId = "", AtUtc = call.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            await call.Out.WriteLineAsync("the site is running and holds the index; it has been asked to build it anew");
        }

        return 0;
    }

    private static async Task<int> VerifyAsync(CommandLineCall call, CancellationToken ct)
    {
        var updater = call.Services.GetRequiredService<IndexUpdater>();

        // What was published since the site last ran is not a difference, only not followed yet.
        await updater.CatchUp(ct);
        var db = call.Services.GetRequiredService<EditorialDbContext>();
        var record = await call.Services.GetRequiredService<PublicRecordRebuild>().DifferencesAsync(ct);
        var index = await call.Services.GetRequiredService<IndexVerifier>().Compare(ct);
        await ShowAsync(call.Out, "public record differs from the office", record);
        await ShowAsync(call.Out, "missing from the index", index.Missing);
        await ShowAsync(call.Out, "old version in the index", index.Stale);
        await ShowAsync(call.Out, "in the index but not public", index.Surplus);
        if (record.Count == 0 && index.IsEmpty)
        {
            await call.Out.WriteLineAsync($"in order: public record and search index agree with the office ({call.Services.GetRequiredService<SearchIndex>().Count} documents indexed)");
            return 0;
        }

        await call.Error.WriteLineAsync("differences found; `rebuild` writes the public record anew, `reindex` the index");
        return 1;
    }

    private static async Task ShowAsync(TextWriter output, string what, IReadOnlyList<string> ids)
    {
        if (ids.Count > 0)
        {
            await output.WriteLineAsync($"{what}: {ids.Count} ({string.Join(", ", ids.Take(ShownDifferences))}{(ids.Count > ShownDifferences ? ", …" : "")})");
        }
    }

    private sealed class Reporter(Action<int> remember, TextWriter output) : IProgress<int>
    {
        private const int Every = 1000;

        public void Report(int value)
        {
            remember(value);
            if (value > 0 && value % Every == 0)
            {
                output.WriteLine($"  {value} …");
            }
        }
    }
}
