using BaNgoi.Benchmarks;
using BaNgoi.Web.Tests.Support;

if (After("--site", args) is { } site)
{
    Executable.Use(site);
    args = [.. args.TakeWhile(word => word != "--site")];
}

// One run measures the site and the platform's floor on the same machine in the same minutes; only ratios are judged.
return args switch
{
    ["floor", var folder] => await Floor.ServeAsync(folder),
    ["speed", .. var rest] => await SpeedReport.RunAsync(seconds: rest is [var s] && int.TryParse(s, out var seconds) ? seconds : 2),
    ["scale", .. var sizes] => await ScaleReport.RunAsync(sizes.Length > 0 ? [.. sizes.Select(int.Parse)] : [1_000, 10_000]),
    ["comments", .. var sizes] => await CommentScaleReport.RunAsync(sizes.Length > 0 ? [.. sizes.Select(int.Parse)] : [100, 10_000]),
    ["search", var file, .. var rest] => await SearchQuality.RunAsync(file, rest.Contains("--misses"), After("--hits", rest), After("--data", rest)),
    ["queries", .. var rest] => await QueryTimes.RunAsync(rest.FirstOrDefault(word => !int.TryParse(word, out _)), [.. rest.Where(word => int.TryParse(word, out _)).Select(int.Parse)]),
    _ => Usage(),
};

static string? After(string option, string[] words) => words.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/BaNgoi.Benchmarks -- speed [SECONDS]      requests/s against the floor, start, memory, page weight, publish; SECONDS for each of 7 rounds
        dotnet run -c Release --project tests/BaNgoi.Benchmarks -- scale [SIZE ...]     what a page, a list and a publication cost with more items
        dotnet run -c Release --project tests/BaNgoi.Benchmarks -- comments [SIZE ...]  what the pages of a draft cost with more comments
        dotnet run -c Release --project tests/BaNgoi.Benchmarks -- search FILE [--misses] [--hits OUT] [--data DIR]   how well labelled queries are answered
        dotnet run -c Release --project tests/BaNgoi.Benchmarks -- queries [FILE] [SIZE ...]   what one query costs in process among the real documents and among 100,000

        Each measures the site as built here; with --site out/BaNgoi.Cms.Web.dll behind it, as published there.
        """);
    return 2;
}
