using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Consultations.Office;

/// <summary>Runs <see cref="CountsRefresh"/> while the site does. Nothing that goes wrong ends it.</summary>
public sealed class CountsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CountsJob> logger) : BackgroundService
{
    /// <summary>Time between two looks: so long may a comment that came in not be counted on the page.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }
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
            await scope.ServiceProvider.GetRequiredService<CountsRefresh>().RunAsync(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            logger.LogError(problem, "Numbers of consultations could not be brought up to date; trying again");
        }
    }
}
