using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>
/// The search index of this process. Readers always get the newest usable state; the one writer opens, changes and
/// re-opens it. Not more than one thread may write at a time (<see cref="IndexUpdater"/> sees to that).
/// </summary>
public sealed class SearchIndex : IDisposable
{
    private readonly string _path;
    private readonly ILogger<SearchIndex> _logger;
    private readonly System.Threading.Lock _swap = new();
    private IndexSession? _reading;
    private IndexSession? _writing;
    private bool _lockReported;
    private volatile bool _suspect;

    /// <summary>The index in the given directory. Opens nothing yet.</summary>
    public SearchIndex(string path, ILogger<SearchIndex> logger)
    {
        _path = path;
        _logger = logger;
    }

    /// <summary>Whether this process holds the write lock.</summary>
    public bool CanWrite => _writing is not null;

    /// <summary>Documents that can be found at this moment.</summary>
    public int Count => Read(searcher => searcher.IndexReader.NumDocs, 0);

    /// <summary>Where the index stands; null when it must be built.</summary>
    internal IndexPosition? Position => _writing?.Position;

    /// <summary>
    /// Takes the write lock, mending or creating the index where needed. False when another process holds it;
    /// then what that process has committed can be read.
    /// </summary>
    internal bool TryOpenForWriting()
    {
        if (_writing is { } current)
        {
            if (!_suspect && (current.FilesExist || current.Position is null))
            {
                return true;
            }

            _logger.LogWarning("The search index in {Path} has lost files; it is being opened anew", _path);
            CloseWriter();
        }

        try
        {
            var opened = IndexSession.OpenForWriting(_path, ReportDamage);
            _writing = opened;
            _lockReported = false;
            _suspect = false;
            if (opened.Position is not null || _reading is null)
            {
                Serve(opened);
            }

            return true;
        }
        catch (LockObtainFailedException)
        {
            if (!_lockReported)
            {
                _logger.LogWarning("Another process writes to the search index in {Path}; serving what it commits", _path);
                _lockReported = true;
            }

            RefreshFromDisk();
            return false;
        }
    }

    /// <summary>Reads what is committed, without the lock: newer than before if another process has written.</summary>
    internal void RefreshFromDisk()
    {
        if (!_suspect && _reading is { IsReadOnly: true, FilesExist: true } readOnly)
        {
            readOnly.Refresh();
        }
        else if (IndexSession.OpenForReading(_path) is { } opened)
        {
            _suspect = false;
            Serve(opened);
        }
    }

    /// <summary>Deletes and adds documents, makes it visible, and remembers the position for the next commit.</summary>
    internal void Apply(IEnumerable<string> gone, IEnumerable<IndexedDocument> current, IndexPosition position)
    {
        var session = Writing;
        foreach (var id in gone)
        {
            session.Writer.DeleteDocuments(new Term(IndexFields.Id, id));
        }

        foreach (var document in current)
        {
            Add(session, document);
        }

        session.MoveTo(position);
        session.Refresh();
    }

    /// <summary>Empties the index. Nobody sees it before <see cref="FinishRebuild"/>.</summary>
    internal void BeginRebuild() => Writing.Writer.DeleteAll();

    /// <summary>Adds one document of a rebuild.</summary>
    internal void AddToRebuild(IndexedDocument document) => Add(Writing, document);

    /// <summary>Makes the rebuilt index the one that is served, on disk.</summary>
    internal void FinishRebuild(IndexPosition position)
    {
        var session = Writing;
        session.MoveTo(position);
        session.Commit();
        session.Refresh();
        Serve(session);
    }

    /// <summary>Puts all applied changes on disk together with the position.</summary>
    internal void Commit() => Writing.Commit();

    /// <summary>Gives the lock back and drops what is not committed; searching goes on with the last state.</summary>
    internal void CloseWriter()
    {
        var session = _writing;
        _writing = null;
        if (session is null)
        {
            return;
        }

        try
        {
            session.CloseWriter();
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            _logger.LogDebug(problem, "Closing the search index");
        }

        if (session != _reading)
        {
            session.Dispose();
        }
    }

    /// <summary>Runs a read-only act over the newest state; the fallback when there is no index yet.</summary>
    internal T Read<T>(Func<IndexSearcher, T> act, T fallback)
    {
        var (session, searcher) = Acquire();
        if (session is null || searcher is null)
        {
            return fallback;
        }

        try
        {
            return act(searcher);
        }
        catch (IOException damage)
        {
            // The follower checks and mends the index at its next look.
            _suspect = true;
            _logger.LogError(damage, "The search index in {Path} could not be read", _path);
            return fallback;
        }
        finally
        {
            session.Release(searcher);
        }
    }

    /// <summary>Opens what is on disk if nothing is open yet, as on the command line.</summary>
    public void OpenForReading()
    {
        if (_reading is null)
        {
            RefreshFromDisk();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        CloseWriter();
        lock (_swap)
        {
            _reading?.Dispose();
            _reading = null;
        }
    }

    private IndexSession Writing => _writing ?? throw new InvalidOperationException("The search index is not open for writing.");

    private (IndexSession? Session, IndexSearcher? Searcher) Acquire()
    {
        // Under the lock, so that a session cannot be disposed between being seen and being used.
        lock (_swap)
        {
            return (_reading, _reading?.Acquire());
        }
    }

    private void Serve(IndexSession session)
    {
        IndexSession? former;
        lock (_swap)
        {
            former = _reading;
            _reading = session;
        }

        if (former is not null && former != session && former != _writing)
        {
            former.Dispose();
        }
    }

    private void Add(IndexSession session, IndexedDocument source)
    {
        try
        {
            session.Writer.UpdateDocument(new Term(IndexFields.Id, source.Id), DocumentMapper.Map(source));
        }
        catch (System.Text.Json.JsonException problem)
        {
            _logger.LogError(problem, "Document {Id} has an unreadable search entry and cannot be found", source.Id);
            session.Writer.DeleteDocuments(new Term(IndexFields.Id, source.Id));
        }
    }

    private void ReportDamage(Exception damage) =>
        _logger.LogWarning(damage, "The search index in {Path} is damaged; it is being built anew", _path);
}
