using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>
/// One opening of the index directory: with the write lock and a reader that sees uncommitted changes, or
/// read-only beside another process that holds the lock.
/// </summary>
internal sealed class IndexSession : IDisposable
{
    private readonly FSDirectory _directory;
    private readonly SearcherManager _searchers;
    private IndexWriter? _writer;

    private IndexSession(FSDirectory directory, IndexWriter? writer)
    {
        _directory = directory;
        _writer = writer;
        IsReadOnly = writer is null;
        _searchers = writer is null
            ? new SearcherManager(directory, new Searchers())
            : new SearcherManager(writer, applyAllDeletes: true, new Searchers());
    }

    /// <summary>Where the index stands; null when it must be built. Only with the write lock.</summary>
    public IndexPosition? Position { get; private set; }

    /// <summary>Whether this session holds the write lock.</summary>
    public bool CanWrite => _writer is not null;

    /// <summary>Whether it was opened without the lock, so that <see cref="Refresh"/> shows what another process commits.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Whether a commit is still on disk; false after someone has deleted the files.</summary>
    public bool FilesExist => DirectoryReader.IndexExists(_directory);

    /// <summary>Opens for writing; what is damaged is thrown away and started anew, with a position of null.</summary>
    /// <exception cref="LockObtainFailedException">Another process writes to this directory.</exception>
    public static IndexSession OpenForWriting(string path, Action<Exception> onDamage)
    {
        try
        {
            return Open(path, OpenMode.CREATE_OR_APPEND);
        }
        catch (LockObtainFailedException)
        {
            throw;
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            onDamage(damage);
            Wipe(path);
            return Open(path, OpenMode.CREATE);
        }
    }

    /// <summary>Opens beside another process's writer; null when nothing readable is there yet.</summary>
    public static IndexSession? OpenForReading(string path)
    {
        var directory = OpenDirectory(path);
        try
        {
            if (DirectoryReader.IndexExists(directory))
            {
                return new IndexSession(directory, null);
            }
        }
        catch (IOException)
        {
            // Damaged, or being replaced at this moment: whoever holds the lock mends it.
        }

        directory.Dispose();
        return null;
    }

    /// <summary>A searcher over the newest refreshed state; to be given back.</summary>
    public IndexSearcher Acquire() => _searchers.Acquire();

    /// <summary>Gives a searcher back.</summary>
    public void Release(IndexSearcher searcher) => _searchers.Release(searcher);

    /// <summary>Lets new searchers see all changes so far.</summary>
    public void Refresh() => _searchers.MaybeRefreshBlocking();

    /// <summary>The writer.</summary>
    /// <exception cref="InvalidOperationException">The session is read-only or its writer was closed.</exception>
    public IndexWriter Writer => _writer ?? throw new InvalidOperationException("The search index is open read-only.");

    /// <summary>Remembers how far the changes reach; on disk with the next <see cref="Commit"/>.</summary>
    public void MoveTo(IndexPosition position)
    {
        Position = position;
        Writer.SetCommitData(position.ToCommitData());
    }

    /// <summary>Writes documents and position to disk in one act.</summary>
    public void Commit() => Writer.Commit();

    /// <summary>Gives the write lock back, dropping what is not committed. Searchers go on with what they saw last.</summary>
    public void CloseWriter()
    {
        var writer = _writer;
        _writer = null;
        writer?.Rollback();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            CloseWriter();
        }
        catch (IOException)
        {
            // The directory is gone; there is nothing left to roll back.
        }

        _searchers.Dispose();
        _directory.Dispose();
    }

    private static IndexSession Open(string path, OpenMode mode)
    {
        var directory = OpenDirectory(path);
        IndexWriter? writer = null;
        try
        {
            writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, IndexFields.CreateAnalyzer())
            {
                OpenMode = mode,
                Similarity = new BM25Similarity(),
                WriteLockTimeout = 0,

                // On its own threads a merge that fails (full disk, deleted files) would end the process.
                MergeScheduler = new SerialMergeScheduler(),
            });
            var session = new IndexSession(directory, writer) { Position = IndexPosition.FromCommitData(writer.CommitData) };
            session.CheckIntegrity();
            return session;
        }
        catch
        {
            writer?.Rollback();
            directory.Dispose();
            throw;
        }
    }

    // A memory-mapped directory would end the process, not throw, when someone truncates a file under it.
    private static NIOFSDirectory OpenDirectory(string path)
    {
        System.IO.Directory.CreateDirectory(path);
        return new NIOFSDirectory(new DirectoryInfo(path), new NativeFSLockFactory());
    }

    private void CheckIntegrity()
    {
        var searcher = Acquire();
        try
        {
            foreach (var leaf in searcher.IndexReader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }
        }
        finally
        {
            Release(searcher);
        }
    }

    private static void Wipe(string path)
    {
        using var directory = OpenDirectory(path);
        using var writeLock = directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!writeLock.Obtain())
        {
            throw new LockObtainFailedException($"The search index in {path} is damaged, and another process holds it.");
        }

        foreach (var file in System.IO.Directory.EnumerateFiles(path)
            .Where(file => Path.GetFileName(file) != IndexWriter.WRITE_LOCK_NAME))
        {
            File.Delete(file);
        }
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
