using System.Collections.Concurrent;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Keeps what many pages read of the public record, until anything is published: the site's data, documents others refer
/// to, and the counts of lists, which are the one cost of a list page that grows with the list.
/// </summary>
public sealed class RecordCache(PublicRecordFollower follower)
{
    // Keys hold what readers typed: what was asked once is forgotten before it fills the memory.
    private const int MostKept = 400;

    private readonly ConcurrentDictionary<string, (long Sequence, object Value)> _kept = new(StringComparer.Ordinal);

    /// <summary>The value under a key if it is known and nothing was published since, or null.</summary>
    public T? Find<T>(string key)
        where T : class => _kept.TryGetValue(key, out var kept) && kept.Sequence == follower.Sequence ? kept.Value as T : null;

    /// <summary>The value under a key, read when it is not known or something was published since.</summary>
    public async Task<T> GetAsync<T>(string key, Func<Task<T>> read)
        where T : class
    {
        if (Find<T>(key) is { } kept)
        {
            return kept;
        }

        // Before reading: a publication meanwhile makes what was read old at once.
        var sequence = follower.Sequence;
        var value = await read();
        Keep(key, value, sequence);
        return value;
    }

    /// <summary>The moment from which values are new; to be asked before reading what <see cref="Keep"/> is given.</summary>
    public long Sequence => follower.Sequence;

    /// <summary>Keeps a value that was read after the sequence was asked for.</summary>
    public void Keep(string key, object value, long sequence)
    {
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[key] = (sequence, value);
    }
}
