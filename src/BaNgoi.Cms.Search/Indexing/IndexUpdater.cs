using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>
/// Brings the index to the state of the public record: by the outbox while it can, from scratch when it must.
/// The only writer of <see cref="SearchIndex"/>.
/// </summary>
public sealed class IndexUpdater(
    SearchIndex index, IDbContextFactory<PublicDbContext> records, ILogger<IndexUpdater> logger) : IDisposable
{
    /// <summary>Outbox events applied and committed in one go.</summary>
    private const int BatchSize = 500;

    /// <summary>A rebuild reports its progress each time it has added this many documents.</summary>
    private const int ProgressStep = 50;

    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>
    /// Applies everything that has happened since the last time. Does nothing while another process holds the index.
    /// </summary>
    public Task CatchUp(CancellationToken cancellationToken) => Exclusively(
        async record =>
        {
            while (index.TryOpenForWriting() && await ApplyNextBatch(record, cancellationToken))
            {
            }
        },
        cancellationToken);

    /// <summary>Builds the whole index anew. Until it is done the former one is searched.</summary>
    /// <param name="progress">Told the number of documents added so far, and the final number at the end.</param>
    /// <param name="cancellationToken">Stops it; the former index stays.</param>
    /// <exception cref="SearchIndexLockedException">Another process writes to the index.</exception>
    public Task Rebuild(IProgress<int>? progress, CancellationToken cancellationToken) => Exclusively(
        record => index.TryOpenForWriting()
            ? Rebuild(record, progress, cancellationToken)
            : throw new SearchIndexLockedException(),
        cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task Exclusively(Func<PublicDbContext, Task> act, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using var record = await records.CreateDbContextAsync(cancellationToken);
            await act(record);
        }
        catch
        {
            // Half-done changes must not reach the next commit; opening again also checks and mends the files.
            index.CloseWriter();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    // True when there was something to do, and so perhaps is more.
    private async Task<bool> ApplyNextBatch(PublicDbContext record, CancellationToken cancellationToken)
    {
        if (index.Position is not { } position)
        {
            await Rebuild(record, null, cancellationToken);
            return true;
        }

        // The last applied event is read again: if it is not there as it was, the database is another one
        // (restored from a backup, pruned), and the events after it do not tell the whole story.
        var events = await record.Outbox.Where(@event => @event.Sequence >= position.Sequence)
            .OrderBy(@event => @event.Sequence).Take(BatchSize + 1).ToListAsync(cancellationToken);
        if (position != IndexPosition.Start)
        {
            if (events.Count == 0 || !position.IsAfter(events[0]))
            {
                logger.LogWarning("The search index does not continue from this outbox at {Sequence}; building it anew", position.Sequence);
                await Rebuild(record, null, cancellationToken);
                return true;
            }

            events.RemoveAt(0);
        }

        if (events.Count == 0)
        {
            return false;
        }

        if (events.Exists(@event => @event.Kind == OutboxEventKind.ReindexRequested))
        {
            await Rebuild(record, null, cancellationToken);
        }
        else
        {
            await Apply(record, events, cancellationToken);
        }

        return true;
    }

    private async Task Apply(PublicDbContext record, List<OutboxEvent> events, CancellationToken cancellationToken)
    {
        var touched = events
            .Where(@event => @event.Kind is OutboxEventKind.Published or OutboxEventKind.Withdrawn)
            .Select(@event => @event.DocumentId).Distinct(StringComparer.Ordinal).ToList();

        // The record as it is now, not as it was at the event: later events find their work done.
        var current = touched.Count == 0 ? [] : await IndexedDocument.Among(record, touched).ToListAsync(cancellationToken);
        var gone = touched.Except(current.Select(document => document.Id), StringComparer.Ordinal);
        index.Apply(gone, current, IndexPosition.After(events[^1]));
        index.Commit();
    }

    private async Task Rebuild(PublicDbContext record, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // The position first: what is published meanwhile is then applied once more, never missed.
        var last = await record.Outbox.OrderByDescending(@event => @event.Sequence).FirstOrDefaultAsync(cancellationToken);
        var count = 0;
        index.BeginRebuild();
        await foreach (var document in IndexedDocument.All(record).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            index.AddToRebuild(document);
            if (++count % ProgressStep == 0)
            {
                progress?.Report(count);
            }
        }

        index.FinishRebuild(last is null ? IndexPosition.Start : IndexPosition.After(last));
        progress?.Report(count);
        logger.LogInformation("Search index built: {Count} documents", count);
    }
}
