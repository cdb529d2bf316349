using BaNgoi.Cms.Publishing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>
/// Keeps the index at the heels of the public record for as long as the site runs. Nothing ends it but the end of
/// the site: what goes wrong is logged and tried again.
/// </summary>
public sealed class IndexFollower(IndexUpdater updater, OutboxSignal signal, ILogger<IndexFollower> logger) : BackgroundService
{
    /// <summary>How often the outbox is looked at without a nudge: changes by another process appear within a second.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest wait after repeated failure.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

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
                await WaitFor(nudge, pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogError(problem, "The search index could not follow; trying again in {Seconds} s", pause.TotalSeconds);
                await Recover(pause, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task Recover(TimeSpan pause, CancellationToken stoppingToken)
    {
        try
        {
            await updater.StartOver(stoppingToken);
            await Task.Delay(pause, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The loop sees it.
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "The search index could not be closed");
        }
    }

    private static async Task WaitFor(Task nudge, TimeSpan atMost, CancellationToken stoppingToken)
    {
        using var early = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(nudge, Task.Delay(atMost, early.Token));
        await early.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }
}
