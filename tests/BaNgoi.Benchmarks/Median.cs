using System.Diagnostics;

namespace BaNgoi.Benchmarks;

/// <summary>The time of an act that is done many times.</summary>
internal static class Median
{
    /// <summary>Median in milliseconds; the first quarter, which pays for compiling, is left out.</summary>
    /// <param name="samples">How often.</param>
    /// <param name="act">What is done the n-th time.</param>
    public static async Task<double> OfAsync(int samples, Func<int, Task> act)
    {
        var times = new List<double>();
        for (var n = 0; n < samples; n++)
        {
            var watch = Stopwatch.StartNew();
            await act(n);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Skip(samples / 4).Order().ElementAt(samples * 3 / 8);
    }
}
