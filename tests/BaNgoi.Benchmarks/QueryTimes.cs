using System.Diagnostics;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Cms.Storage;
using BaNgoi.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Benchmarks;

/// <summary>What one query costs in process, without the web, in an index of the real size and in a very large one.</summary>
internal static class QueryTimes
{
    /// <summary>About what the ward has, and far more than it ever will have.</summary>
    private static readonly int[] Sizes = [400, 100_000];

    /// <summary>Longest a query may take among up to <see cref="Few"/> documents, and among many.</summary>
    private const double GoalOfFew = 5;

    /// <inheritdoc cref="GoalOfFew" />
    private const double GoalOfMany = 20;

    private const int Few = 2_000;

    private const int Samples = 2_000;

    private const int WarmUp = 4_000;

    /// <summary>Measures and prints; 0 when every goal was reached.</summary>
    /// <param name="file">Labelled queries to ask; null for the few of <see cref="SpeedReport"/>.</param>
    /// <param name="sizes">Numbers of documents; none for those that have goals.</param>
    public static async Task<int> RunAsync(string? file, IReadOnlyList<int> sizes)
    {
        var queries = file is null ? SpeedReport.Queries : [.. LabelledQuery.Read(file).Select(query => query.Text)];
        using var made = await SearchQuality.MakeAsync(reindexed: false);
        var figures = new Figures();
        foreach (var size in sizes.Count > 0 ? sizes : Sizes)
        {
            MadeUpRecord.Fill(made.Database, size);
            await MeasureAsync(made, queries, size <= Few ? GoalOfFew : GoalOfMany, figures);
        }

        return figures.ExitCode;
    }

    private static async Task MeasureAsync(DataFolder folder, IReadOnlyList<string> queries, double goal, Figures figures)
    {
        await using var services = Services(folder);
        var index = services.GetRequiredService<SearchIndex>();
        var clock = Stopwatch.StartNew();
        await services.GetRequiredService<IndexUpdater>().Rebuild(new Progress(), CancellationToken.None);
        Console.WriteLine();
        Figures.Note($"{index.Count:#,##0} documents: index rebuilt", clock.Elapsed.TotalSeconds, "s");
        Figures.Note("  memory of the process at the end of it", Process.GetCurrentProcess().WorkingSet64 / 1048576.0, "MB");
        Figures.Note("  index on disk", new DirectoryInfo(folder.Index).EnumerateFiles().Sum(file => file.Length) / 1048576.0, "MB");

        // As often again as is measured: what is read once for an index, and compiled twice by a runtime that watches itself first,
        // is not what a query costs in a site that has run for a minute.
        var search = services.GetRequiredService<SearchService>();
        for (var n = 0; n < WarmUp; n++)
        {
            search.Search(new SearchRequest(queries[n % queries.Count]) { IsMadeAnew = true });
        }

        var times = new List<double>();
        var used = new List<double>();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        for (var n = 0; n < Math.Max(Samples, queries.Count); n++)
        {
            var one = Stopwatch.GetTimestamp();
            var thread = ThreadTime.Used;
            search.Search(new SearchRequest(queries[n % queries.Count]) { IsMadeAnew = true });
            used.Add((ThreadTime.Used - thread).TotalMilliseconds);
            times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }

        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        times.Sort();
        used.Sort();
        Figures.Note("  processor time of a query with ten hits, mean, all threads", processor.TotalMilliseconds / times.Count, "ms");
        Figures.Note("  processor time of a query, median", used[used.Count / 2], "ms");
        figures.AtMost("  processor time of a query, p99", used[(int)(used.Count * 0.99)], goal, "ms");
        Figures.Note("  time of a query, median", times[times.Count / 2], "ms");
        Figures.Note("  time of a query, p99 (as disturbed as the machine is)", times[(int)(times.Count * 0.99)], "ms");
        Figures.Note("  memory allocated for a query, mean", allocated / 1024.0 / times.Count, "KB");
        GC.Collect();
        Figures.Note("  memory in use after all", GC.GetTotalMemory(forceFullCollection: true) / 1048576.0, "MB");
    }

    private static ServiceProvider Services(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContextFactory<PublicDbContext>(options => options.UseSqlite($"Data Source={folder.Database}"));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton(TimeProvider.System);
        services.AddCmsSearch(folder.Path);
        return services.BuildServiceProvider();
    }

    private sealed class Progress : IProgress<int>
    {
        private const int Every = 10_000;

        public void Report(int value)
        {
            if (value % Every == 0)
            {
                Console.Error.WriteLine($"  {value:#,##0} documents indexed …");
            }
        }
    }
}
