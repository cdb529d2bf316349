using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>What is known of a document without reading it: for leaving out, narrowing, counting and sorting hits. For one thread.</summary>
internal sealed class DocumentFacts(IndexReader reader, NamesCache cache)
{
    private readonly Leaf[] _leaves = [.. reader.Leaves.Select(context => new Leaf(context, cache))];

    /// <summary>The document's names.</summary>
    public DocumentNames Names(int number) => Of(number, out var inLeaf).Names(inLeaf);

    /// <summary>Technical name of its content type; null for what is no page.</summary>
    public string? Type(int number)
    {
        var leaf = Of(number, out var inLeaf);
        return leaf.Types is { } types && types.GetOrd(inLeaf) is >= 0 and var ordinal ? leaf.TypeOf(ordinal) : null;
    }

    /// <summary>The day from which it is no longer in force, as yyyyMMdd; 0 while that is not known.</summary>
    public long EndsOn(int number) => Of(number, out var inLeaf).EndsOn?.Get(inLeaf) ?? 0;

    /// <summary>The day of its publication, as yyyyMMdd.</summary>
    public long PublishedOn(int number) => Of(number, out var inLeaf).PublishedOn?.Get(inLeaf) ?? 0;

    /// <summary>Its facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets(int number) => Of(number, out var inLeaf).Facets(inLeaf);

    private Leaf Of(int number, out int inLeaf)
    {
        var leaf = _leaves[ReaderUtil.SubIndex(number, reader.Leaves)];
        inLeaf = number - leaf.Base;
        return leaf;
    }

    private sealed class Leaf(AtomicReaderContext context, NamesCache cache)
    {
        private readonly Dictionary<int, string> _types = [];

        public int Base { get; } = context.DocBase;

        public Func<int, DocumentNames> Names { get; } = cache.Of(context.AtomicReader);

        public Func<int, IReadOnlyDictionary<string, IReadOnlyList<string>>> Facets { get; } = cache.FacetsOf(context.AtomicReader);

        public SortedDocValues? Types { get; } = context.AtomicReader.GetSortedDocValues(IndexFields.Type);

        public NumericDocValues? EndsOn { get; } = context.AtomicReader.GetNumericDocValues(IndexFields.EndsOn);

        public NumericDocValues? PublishedOn { get; } = context.AtomicReader.GetNumericDocValues(IndexFields.PublishedOn);

        public string TypeOf(int ordinal)
        {
            if (!_types.TryGetValue(ordinal, out var type))
            {
                var bytes = new BytesRef();
                Types!.LookupOrd(ordinal, bytes);
                _types[ordinal] = type = bytes.Utf8ToString();
            }

            return type;
        }
    }
}
