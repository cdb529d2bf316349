using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using BaNgoi.Web.Tests.Support;

namespace BaNgoi.Benchmarks;

/// <summary>Speed and size of the site with the real catalogue, or with made-up procedures where that is not at hand.</summary>
internal static partial class SpeedReport
{
    private const string Page = "/thu-tuc/dang-ky-khai-sinh";
    private const int MadeUp = 400;

    /// <summary>What people look for, in all the ways they type it.</summary>
    public static readonly string[] Queries =
    [
        "khai sinh", "làm giấy khai sanh cho con", "dang ky ket hon", "xac nhan doc than", "sổ đỏ", "tach thua dat", "tạm trú", "chứng thực bản sao",
        "trợ cấp người khuyết tật", "ho kinh doanh", "giấy phép xây dựng", "1.001193", "CT01", "mai táng phí", "hộ nghèo", "thuong tru cho con",
    ];

    // What the search box asks while those are typed, from the second letter on.
    private static readonly string[] Beginnings = [.. Queries.SelectMany(query => Enumerable.Range(2, query.Length - 1).Select(length => query[..length]))];

    /// <summary>Measures and prints; 0 when every goal was reached.</summary>
    public static async Task<int> RunAsync(int seconds)
    {
        using var folder = await DataFolder.WithSiteAsync();
        var source = ProcedureFiles.Real ?? ProcedureFiles.Write(folder, MadeUp);
        var import = await Executable.RunAsync("import-procedures", source, "--skip-bad", folder.Argument);
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException(import.Error);
        }

        var figures = new Figures();
        var start = Stopwatch.StartNew();
        await using var site = await RunningSite.StartAsync(folder);
        var html = await site.Client.GetByteArrayAsync(Page);
        figures.AtMost("start to first page", start.Elapsed.TotalSeconds, 3, "s");

        var paths = Address().Matches(await site.Client.GetStringAsync("/sitemap-1.xml")).Select(m => m.Groups[1].Value).ToList();
        var pages = new List<byte[]>();
        foreach (var path in paths)
        {
            pages.Add(await site.Client.GetByteArrayAsync(path));
        }

        using var floor = await FloorProcess.StartAsync(Path.Combine(folder.Path, "floor"), pages);
        var numbers = Enumerable.Range(0, paths.Count).Select(n => $"/{n}").ToList();
        long asked = 0;
        var (reference, shares) = await new Rounds(floor.Address, n => numbers[(int)(n % numbers.Count)], TimeSpan.FromSeconds(seconds)).RunAsync(
            site.Address,
            n => paths[(int)(n % paths.Count)],
            // The output cache keeps nothing that has words in its query.
            n => $"{paths[(int)(n % paths.Count)]}?q={Interlocked.Increment(ref asked)}",
            n => $"/tim-kiem?q={Uri.EscapeDataString(Queries[n % Queries.Length])}",
            n => $"/tim-kiem?q={Uri.EscapeDataString(Queries[n % Queries.Length] + Marks(Interlocked.Increment(ref asked)))}",
            n => $"/api/goi-y?q={Uri.EscapeDataString(Beginnings[n % Beginnings.Length])}");
        Figures.Note("procedure pages asked for", paths.Count, $"of {pages.Average(p => p.Length) / 1024:0} KB on average");
        Figures.Note("floor: bare Kestrel, the same bytes", reference, "requests/s");
        figures.AtLeast("published page from cache / floor", shares[0], 0.8);
        figures.AtLeast("published page made anew / floor", shares[1], 0.1);
        figures.AtLeast("search page, asked before / floor", shares[2], 0.05);
        figures.AtLeast("search page, answer made anew / floor", shares[3], 0.05);
        figures.AtLeast("suggestions while typing / floor", shares[4], 0.2);
        figures.AtMost("memory after load", site.WorkingSet / 1048576.0, 250, "MB");
        figures.AtMost("procedure page with its CSS and JS, compressed", await WeightAsync(site.Client, html) / 1024.0, 60, "KB");

        var (page, found) = await Publication.MeasureAsync(site, folder);
        figures.AtMost("publish to page", page.TotalSeconds, 1, "s");
        figures.AtMost("publish to search", found.TotalSeconds, 1, "s");
        return figures.ExitCode;
    }

    // The same words with other punctuation behind them: the same work, but no query that was asked before.
    private static string Marks(long number) => string.Concat(Enumerable.Range(0, 32).Select(bit => (number >> bit & 1) == 0 ? '.' : '!'));

    private static async Task<long> WeightAsync(HttpClient client, byte[] html)
    {
        var weight = Compressed(html);
        foreach (Match asset in Asset().Matches(System.Text.Encoding.UTF8.GetString(html)))
        {
            weight += Compressed(await client.GetByteArrayAsync(asset.Groups[1].Value));
        }

        return weight;
    }

    private static long Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.Length;
    }

    [GeneratedRegex("<loc>[^<]*?(/thu-tuc/[^<]+)</loc>")]
    private static partial Regex Address();

    [GeneratedRegex("(?:href|src)=\"(/theme/[^\"]+\\.(?:css|js))\"")]
    private static partial Regex Asset();
}
