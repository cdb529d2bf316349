using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Keeps what was read from a field of doc values, by segment of the index: segments never change, and what is kept of them goes
/// when they do. For several threads at a time.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="decode">Reads a value; "" where the segment has no such field.</param>
/// <param name="cost">What keeping a value costs, in any unit.</param>
/// <param name="most">Costs kept; beyond it all is forgotten, so that no number of documents fills the memory.</param>
internal sealed class SegmentCache<T>(string field, Func<string, T> decode, Func<T, int> cost, int most)
    where T : class
{
    private ConditionalWeakTable<object, T?[]> _segments = [];
    private int _kept;

    /// <summary>A way to the values of a segment, by the number of the document in it; for one thread.</summary>
    public Func<int, T> Of(AtomicReader segment)
    {
        if (Volatile.Read(ref _kept) > most)
        {
            Interlocked.Exchange(ref _kept, 0);
            Interlocked.Exchange(ref _segments, []);
        }

        var kept = _segments.GetValue(segment.CoreCacheKey, _ => new T?[segment.MaxDoc]);
        var stored = segment.GetBinaryDocValues(field);
        var bytes = new BytesRef();
        return number => kept[number] ??= Read(number);

        T Read(int number)
        {
            stored?.Get(number, bytes);
            var value = decode(stored is null ? "" : bytes.Utf8ToString());
            Interlocked.Add(ref _kept, cost(value));
            return value;
        }
    }
}
