using System.Diagnostics;

namespace BaNgoi.Benchmarks;

/// <summary>The floor as a process of its own, as the site is one.</summary>
internal sealed class FloorProcess : IDisposable
{
    private readonly Process _process;

    private FloorProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on pages; the n-th is served at <c>/n</c>.</summary>
    /// <param name="folder">An empty folder to hand them over in.</param>
    /// <param name="pages">Their bytes.</param>
    public static async Task<FloorProcess> StartAsync(string folder, IReadOnlyList<byte[]> pages)
    {
        Directory.CreateDirectory(folder);
        for (var n = 0; n < pages.Count; n++)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, n.ToString(System.Globalization.CultureInfo.InvariantCulture)), pages[n]);
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(FloorProcess).Assembly.Location);
        start.ArgumentList.Add("floor");
        start.ArgumentList.Add(folder);
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the floor did not start");
        return new FloorProcess(process, new Uri(line));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
