using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Retention;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Deletes a few times a day what has been kept long enough. Nothing that goes wrong ends it.</summary>
public sealed class RetentionJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RetentionJob> logger) : BackgroundService
{
    /// <summary>Time between two runs.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    // A start has other work to do first.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Patience, clock, stoppingToken);
            using var timer = new PeriodicTimer(Interval, clock);
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
            var report = await scope.ServiceProvider.GetRequiredService<RetentionRun>().ApplyAsync(Actor.System, ct);
            if (report.Any)
            {
                logger.LogInformation("Kept long enough and deleted: {Contacts} contacts, {Copies} working copies, {Queries} lines of questions to the search, address and words of {Mails} messages", report.Contacts.Count, report.Copies, report.Queries, report.Mails);
                foreach (var piece in report.Pieces.Where(piece => piece.Due.Count > 0))
                {
                    logger.LogInformation("Kept long enough and deleted: {Count} {Piece}", piece.Due.Count, piece.Piece.Name);
                }
            }
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            logger.LogError(problem, "What has been kept long enough could not be deleted; trying again later");
        }
    }
}
