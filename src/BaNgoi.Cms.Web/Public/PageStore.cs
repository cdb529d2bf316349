using System.Collections.Concurrent;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Keeps documents taken apart for their pages until anything is published: a page that is made again (for another query,
/// for the look-up computer, because its bytes were dropped) is rendered, not read and parsed again.
/// </summary>
public sealed class PageStore(PublicRecordFollower follower)
{
    // Characters of the documents' JSON: all procedures of a ward. Taken apart they need a few times as many bytes.
    private const int MostKept = 8 << 20;

    private Generation _kept = new(-1);

    /// <summary>The moment from which pages are new; to be asked before reading what <see cref="Keep"/> is given.</summary>
    public long Sequence => follower.Sequence;

    /// <summary>The page kept under a key, or null when it is not known or something was published since.</summary>
    public PublicPage? Find(string key)
    {
        var kept = _kept;
        return kept.Sequence == follower.Sequence ? kept.Pages.GetValueOrDefault(key) : null;
    }

    /// <summary>Keeps a page that was read after the sequence was asked for.</summary>
    /// <param name="key">What it is asked for by.</param>
    /// <param name="page">The page.</param>
    /// <param name="size">Characters of its JSON.</param>
    /// <param name="sequence">See <see cref="Sequence"/>.</param>
    public void Keep(string key, PublicPage page, int size, long sequence)
    {
        var kept = _kept;
        if (kept.Sequence != sequence || kept.Size > MostKept)
        {
            _kept = kept = new Generation(sequence);
        }

        kept.Add(key, page, size);
    }

    private sealed class Generation(long sequence)
    {
        private int _size;

        public long Sequence => sequence;

        public int Size => _size;

        public ConcurrentDictionary<string, PublicPage> Pages { get; } = new(StringComparer.Ordinal);

        public void Add(string key, PublicPage page, int size)
        {
            Pages[key] = page;
            Interlocked.Add(ref _size, size);
        }
    }
}
