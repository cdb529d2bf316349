using System.Diagnostics;

namespace BaNgoi.Benchmarks;

/// <summary>The floor as a process of its own, as the site is one.</summary>
internal sealed class FloorProcess : IDisposable
{
    private readonly Process _process;

    private FloorProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a file's bytes.</summary>
    public static async Task<FloorProcess> StartAsync(string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(FloorProcess).Assembly.Location);
        start.ArgumentList.Add("floor");
        start.ArgumentList.Add(file);
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
