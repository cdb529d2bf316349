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
    public async Task CatchUp(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (index.TryOpenForWriting())
            {
                await using var record = await records.CreateDbContextAsync(cancellationToken);
                while (await ApplyNextBatch(record, cancellationToken))
                {
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Builds the whole index anew. Until it is done the former one is searched.</summary>
    /// <param name="progress">Told the number of documents added so far, and the final number at the end.</param>
    /// <param name="cancellationToken">Stops it; the former index stays.</param>
    /// <exception cref="SearchIndexLockedException">Another process writes to the index.</exception>
    public async Task Rebuild(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!index.TryOpenForWriting())
            {
                throw new SearchIndexLockedException();
            }

            await using var record = await records.CreateDbContextAsync(cancellationToken);
            await Rebuild(record, progress, cancellationToken);
        }
        catch
        {
            index.CloseWriter();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Drops what is not committed and closes; the next look opens, checks and mends the index.</summary>
    public async Task StartOver(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            index.CloseWriter();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

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
