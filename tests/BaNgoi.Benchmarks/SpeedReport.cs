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

    private static readonly string[] Queries =
    [
        "khai sinh", "làm giấy khai sanh cho con", "dang ky ket hon", "xac nhan doc than", "sổ đỏ", "tach thua dat", "tạm trú", "chứng thực bản sao",
        "trợ cấp người khuyết tật", "ho kinh doanh", "giấy phép xây dựng", "1.001193", "CT01", "mai táng phí", "hộ nghèo", "thuong tru cho con",
    ];

    /// <summary>Measures and prints; 0 when every goal was reached.</summary>
    public static async Task<int> RunAsync(int seconds)
    {
        var duration = TimeSpan.FromSeconds(seconds);
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

        var file = Path.Combine(folder.Path, "floor.html");
        await File.WriteAllBytesAsync(file, html);
        using var floor = await FloorProcess.StartAsync(file);
        await Load.RunAsync(floor.Address, _ => "/", duration / 2);
        await Load.RunAsync(site.Address, _ => Page, duration / 2);
        var bare = await Load.RunAsync(floor.Address, _ => "/", duration);
        var cached = await Load.RunAsync(site.Address, _ => Page, duration);
        var uncached = await Load.RunAsync(site.Address, n => $"{Page}?q={n}", duration);
        var search = await Load.RunAsync(site.Address, n => $"/tim-kiem?q={Uri.EscapeDataString(Queries[n % Queries.Length])}", duration);
        var bareAgain = await Load.RunAsync(floor.Address, _ => "/", duration);
        var reference = (bare + bareAgain) / 2;
        Figures.Note("floor: bare Kestrel, the same bytes", reference, "requests/s");
        figures.AtLeast("published page from cache / floor", cached / reference, 0.8);
        figures.AtLeast("published page made anew / floor", uncached / reference, 0.1);
        figures.AtLeast("search page / floor", search / reference, 0.05);
        figures.AtMost("memory after load", site.WorkingSet / 1048576.0, 250, "MB");
        figures.AtMost("procedure page with its CSS and JS, compressed", await WeightAsync(site.Client, html) / 1024.0, 60, "KB");

        var (page, found) = await Publication.MeasureAsync(site, folder);
        figures.AtMost("publish to page", page.TotalSeconds, 1, "s");
        figures.AtMost("publish to search", found.TotalSeconds, 1, "s");
        return figures.ExitCode;
    }

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

    [GeneratedRegex("(?:href|src)=\"(/theme/[^\"]+\\.(?:css|js))\"")]
    private static partial Regex Asset();
}
