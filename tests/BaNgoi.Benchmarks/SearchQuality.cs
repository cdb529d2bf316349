using System.Diagnostics;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Search.Indexing;
using BaNgoi.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace BaNgoi.Benchmarks;

/// <summary>How well the search of a site with the real catalogue answers labelled queries, by kind.</summary>
internal static class SearchQuality
{
    private const int Depth = 10;

    /// <summary>Measures and prints.</summary>
    /// <param name="file">The labelled queries.</param>
    /// <param name="misses">Whether each query that is not answered first is printed too.</param>
    /// <param name="hits">File for all that each query found, best first with scores, to compare two states of the code; null for none.</param>
    /// <param name="folder">Data folder of a site that is at hand and indexed; null to make one.</param>
    public static async Task<int> RunAsync(string file, bool misses, string? hits, string? folder)
    {
        var queries = LabelledQuery.Read(file);
        using var made = folder is null ? await MakeAsync(reindexed: true) : null;
        using var index = new SearchIndex(Path.Combine(folder ?? made!.Path, "search-index"), NullLogger<SearchIndex>.Instance);
        var search = new SearchService(index, TimeProvider.System);
        index.OpenForReading();
        var results = queries.Select(query => Ask(search, query)).ToList();
        foreach (var kind in results.Where(result => result.Query.Behaviour == "answer").GroupBy(result => result.Query.Kind))
        {
            Print(kind.Key, [.. kind]);
        }

        Print("all with an answer", [.. results.Where(result => result.Query.Behaviour == "answer")]);
        var elsewhere = results.Where(result => result.Query.Behaviour == "none").ToList();
        if (elsewhere.Count > 0)
        {
            Console.WriteLine($"{"not here",-20}{elsewhere.Count,5}   said so {Share(elsewhere.Count(result => result.Answer.Hits.Count == 0), elsewhere.Count)}");
        }

        var wrongly = results.Count(result => result.Query.Behaviour == "answer" && result.Answer.Hits.Count == 0);
        Console.WriteLine($"{"sent away wrongly",-20}{wrongly,5}");
        var times = results.Select(result => result.Time.TotalMilliseconds).Order().ToList();
        Console.WriteLine($"one query in process: median {times[times.Count / 2]:0.00} ms, p99 {times[(int)(times.Count * 0.99)]:0.00} ms");
        foreach (var result in misses ? results.Where(result => !result.Right) : [])
        {
            Console.WriteLine($"{result.Rank,2}  {result.Query.Kind}  {result.Query.Text}  [{string.Join('|', result.Query.Codes.Concat(result.Query.Names))}]  {result.Answer.Hits.FirstOrDefault()?.Code} {result.Answer.Hits.FirstOrDefault()?.Title ?? result.Answer.Redirect?.Text}");
        }

        if (hits is not null)
        {
            await File.WriteAllLinesAsync(hits, queries.Select(query => Found(search.Search(new SearchRequest(query.Text, Size: SearchRequest.MaxSize)))));
        }

        return 0;
    }

    private static string Found(SearchResponse answer) => string.Join('\t', [
        answer.Query, $"{answer.Total}", answer.Suggestion, answer.Redirect?.Text, answer.IsBroad ? "broad" : "",
        .. answer.Hits.Concat(answer.Near).Select(hit => $"{hit.Path} {hit.Score:0.000} {string.Join(' ', hit.Twins.Select(twin => twin.Path))} {string.Concat(hit.MarkedTitle.Concat(hit.MarkedSnippet).Select(run => run.Marked ? $"[{run.Text}]" : run.Text))}"),
        .. answer.Facets.SelectMany(facet => facet.Values.Select(value => $"{facet.Name}={value.Value}:{value.Count}")),
    ]);

    /// <summary>A site with the real catalogue and the ward's words.</summary>
    public static async Task<DataFolder> MakeAsync(bool reindexed)
    {
        var folder = await DataFolder.WithSiteAsync();
        if (ProcedureFiles.Real is not { } source)
        {
            throw new InvalidOperationException("The quality of the search is measured on the real catalogue, which is not at hand (../shared/data).");
        }

        await RunAsync("import-procedures", source, "--skip-bad", folder.Argument);
        if (reindexed)
        {
            await RunAsync("reindex", folder.Argument);
        }

        return folder;
    }

    private static async Task RunAsync(params string[] arguments)
    {
        var run = await Executable.RunAsync(arguments);
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException(run.Error);
        }
    }

    private static Result Ask(SearchService search, LabelledQuery query)
    {
        // The first time warms what is made once for the index.
        search.Search(new SearchRequest(query.Text, Size: Depth) { IsMadeAnew = true });
        var clock = Stopwatch.StartNew();
        var answer = search.Search(new SearchRequest(query.Text, Size: Depth) { IsMadeAnew = true });
        clock.Stop();
        var place = answer.Hits.ToList().FindIndex(query.IsAnsweredBy);
        return new Result(query, answer, place + 1, clock.Elapsed);
    }

    private static void Print(string kind, IReadOnlyList<Result> results)
    {
        if (results.Count > 0)
        {
            var first = results.Count(result => result.Rank == 1);
            var three = results.Count(result => result.Rank is >= 1 and <= 3);
            var reciprocal = results.Sum(result => result.Rank == 0 ? 0 : 1.0 / result.Rank) / results.Count;
            Console.WriteLine($"{kind,-20}{results.Count,5}   success@1 {Share(first, results.Count)}   success@3 {Share(three, results.Count)}   MRR@10 {reciprocal:0.000}");
        }
    }

    private static string Share(int part, int whole) => $"{(double)part / whole:0.000}";

    private sealed record Result(LabelledQuery Query, SearchResponse Answer, int Rank, TimeSpan Time)
    {
        public bool Right => Query.Behaviour == "none" ? Answer.Hits.Count == 0 : Rank == 1;
    }
}
