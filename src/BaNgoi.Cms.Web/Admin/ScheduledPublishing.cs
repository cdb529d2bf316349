using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Looks every few seconds whether the hour of a scheduled draft has come. Nothing that goes wrong ends it.</summary>
public sealed class ScheduledPublishing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScheduledPublishing> logger) : BackgroundService
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await RunAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var due in await scope.ServiceProvider.GetRequiredService<DuePublications>().FindAsync(ct))
            {
                await PublishAsync(due, ct);
            }
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            logger.LogError(problem, "Scheduled drafts could not be read; trying again");
        }
    }

    // Each in a scope of its own: what one leaves behind half done is not saved with the next.
    private async Task PublishAsync(DuePublication due, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<DuePublications>().PublishAsync(due, ct);
            logger.LogInformation("Scheduled publication of {ItemId}: {Outcome}", due.ItemId, result.Outcome);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            logger.LogError(problem, "Scheduled draft {ItemId} could not be published; trying again", due.ItemId);
        }
    }
}
