using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BaNgoi.Benchmarks;

/// <summary>Processor time of this thread: what a single query costs, also on a machine that does other things at the same time.</summary>
internal static class ThreadTime
{
    private const int ClockOfThread = 3;

    /// <summary>The time used so far. Outside Linux the time of day stands in for it.</summary>
    public static TimeSpan Used =>
        OperatingSystem.IsLinux() && Read(ClockOfThread, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
