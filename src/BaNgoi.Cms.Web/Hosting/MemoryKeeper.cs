namespace BaNgoi.Cms.Web.Hosting;

/// <summary>
/// Gives back while the site is used what it does not need: a ward's server is small and does other things. What requests in hand
/// hold while the youngest generation is collected moves up one, and is dead a moment later; by itself the runtime lets that grow to
/// dozens of megabytes, and its budget can only be set from outside (<c>DOTNET_GCGen1MaxBudget</c>), which whoever starts the site
/// would have to know.
/// </summary>
public sealed class MemoryKeeper(TimeProvider clock) : BackgroundService
{
    /// <summary>The generation between the youngest and the oldest.</summary>
    private const int Middle = 1;

    /// <summary>Bytes it may hold.</summary>
    private const long Most = 6 << 20;

    /// <summary>Looks after which the C library gives back, too.</summary>
    private const int Seldom = 10;

    // Under load the youngest generation is collected some dozen times in it, and leaves a few hundred kilobytes each time.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            var (seen, busy) = (0L, 0);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                // While nobody is here nothing comes together.
                var last = GC.GetGCMemoryInfo(GCKind.Any);
                if (last.Index == seen)
                {
                    continue;
                }

                seen = last.Index;
                if (last.GenerationInfo[Middle].SizeAfterBytes > Most)
                {
                    GC.Collect(Middle, GCCollectionMode.Forced, blocking: true);
                    seen++;
                }

                if (++busy % Seldom == 0)
                {
                    NativeMemory.Trim();
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
