using BaNgoi.Cms.Publishing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>
/// Keeps the index at the heels of the public record for as long as the site runs. Nothing ends it but the end of
/// the site: what goes wrong is logged and tried again.
/// </summary>
public sealed class IndexFollower(SearchIndex index, IndexUpdater updater, OutboxSignal signal, ILogger<IndexFollower> logger) : BackgroundService
{
    /// <summary>How often the outbox is looked at without a nudge: changes by another process appear within a second.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait after repeated failure.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    // After a failure a nudge must not cut the wait short.
    private static readonly Task Never = new TaskCompletionSource().Task;

    /// <summary>Opens what is on disk before the site answers its first request: the first visitor searches too.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            index.OpenForReading();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            logger.LogWarning(problem, "The search index on disk cannot be read; it will be built anew");
        }

        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Poll;
        while (!stoppingToken.IsCancellationRequested)
        {
            var nudge = signal.Next;
            try
            {
                await updater.CatchUp(stoppingToken);
                pause = Poll;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                nudge = Never;
                logger.LogError(problem, "The search index could not follow; trying again in {Pause}", pause);
            }

            await WaitFor(nudge, pause, stoppingToken);
        }
    }

    private static async Task WaitFor(Task nudge, TimeSpan atMost, CancellationToken stoppingToken)
    {
        using var early = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(nudge, Task.Delay(atMost, early.Token));
        await early.CancelAsync();
    }
}
