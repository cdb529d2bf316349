using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Follows the outbox and throws cached pages away when anything changed.</summary>
public sealed class PublicRecordFollower(IDbContextFactory<PublicDbContext> records, OutboxSignal signal, PageCache cache, ILogger<PublicRecordFollower> logger) : BackgroundService
{
    // Publications by another process (the command line) show within this time.
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private long _sequence = -1;

    /// <summary>The last outbox event this process has taken notice of.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var nudge = signal.Next;
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                logger.LogError(problem, "Cached pages could not be brought up to date; trying again");
            }

            try
            {
                await nudge.WaitAsync(Poll, stoppingToken);
            }
            catch (TimeoutException)
            {
                // Time to look again.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken ct)
    {
        await using var db = await records.CreateDbContextAsync(ct);
        var last = await db.Outbox.OrderByDescending(e => e.Sequence).Select(e => e.Sequence).FirstOrDefaultAsync(ct);
        if (last == Sequence)
        {
            return;
        }

        // With the number all kept pages are out of date, and so is a page that was being made meanwhile.
        Interlocked.Exchange(ref _sequence, last);
        cache.Clear();
    }
}
