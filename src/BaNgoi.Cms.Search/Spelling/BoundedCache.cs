using System.Collections.Concurrent;

namespace BaNgoi.Cms.Search.Spelling;

/// <summary>
/// What was once looked up, for all threads. Everything queries may bring would fill the memory in time: when there is no more room,
/// all is forgotten, and what is asked for again and again is soon there again.
/// </summary>
/// <param name="most">Room, in the unit of the costs.</param>
internal sealed class BoundedCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _kept = [];
    private int _cost;

    /// <summary>What is known of a key.</summary>
    public bool TryGet(TKey key, out TValue value) => _kept.TryGetValue(key, out value!);

    /// <summary>Keeps a value, and gives it back.</summary>
    public TValue Keep(TKey key, TValue value, int cost = 1)
    {
        if (Interlocked.Add(ref _cost, cost) > most)
        {
            Interlocked.Exchange(ref _cost, cost);
            _kept.Clear();
        }

        _kept[key] = value;
        return value;
    }
}
