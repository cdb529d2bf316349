using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Submissions.Intake.QueryLog;

/// <summary>Counts in the background what the recorder was handed. A crash loses seconds of statistics; nobody was promised them.</summary>
public sealed class QueryWriter(QueryRecorder recorder, QueryTally tally, TimeProvider clock, ILogger<QueryWriter> logger) : BackgroundService
{
    // Notes of one moment are written together: a busy hour is not a transaction for each visitor.
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await recorder.Notes.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gather, clock, stoppingToken);
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: what is left is written when this has ended.
        }
    }

    private async Task WriteAsync(CancellationToken ct)
    {
        while (recorder.Notes.TryRead(out var note))
        {
            tally.Add(note);
        }

        try
        {
            await tally.WriteAsync(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            logger.LogWarning(problem, "What was asked of the search could not be counted; trying again with the next question");
        }
    }
}
