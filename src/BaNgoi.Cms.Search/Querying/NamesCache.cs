using System.Runtime.CompilerServices;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Names of documents, read once for each segment of the index. Segments never change, and their names go when they do.
/// </summary>
internal sealed class NamesCache
{
    private static readonly DocumentNames Nothing = new(new HashSet<string>(), [], 1);

    private readonly ConditionalWeakTable<object, DocumentNames?[]> _segments = [];

    /// <summary>A way to the names of the documents of a segment, by their number in it; for one thread.</summary>
    public Func<int, DocumentNames> Of(AtomicReader segment)
    {
        var cached = _segments.GetValue(segment.CoreCacheKey, _ => new DocumentNames?[segment.MaxDoc]);
        var stored = segment.GetBinaryDocValues(IndexFields.Names);
        var bytes = new BytesRef();
        return number => cached[number] ??= Read(number);

        DocumentNames Read(int number)
        {
            if (stored is null)
            {
                return Nothing;
            }

            stored.Get(number, bytes);
            return DocumentNames.Decode(bytes.Utf8ToString());
        }
    }
}
