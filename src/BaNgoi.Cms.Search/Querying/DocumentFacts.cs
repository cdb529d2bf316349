using System.Globalization;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>What is known of a document without reading it: for leaving out, narrowing, counting and sorting hits. For one thread.</summary>
internal sealed class DocumentFacts(IndexReader reader, NamesCache cache)
{
    private readonly Leaf[] _leaves = [.. reader.Leaves.Select(context => new Leaf(context, cache))];
    private readonly Dictionary<long, int> _years = [];

    /// <summary>The numbers of the values in <see cref="AddValues"/>.</summary>
    public FacetNumbers FacetNumbers => cache.FacetNumbers;

    /// <summary>The document's names.</summary>
    public DocumentNames Names(int number) => Of(number, out var inLeaf).Names(inLeaf);

    /// <summary>Technical name of its content type; null for what is no page.</summary>
    public string? Type(int number)
    {
        var leaf = Of(number, out var inLeaf);
        return leaf.TypeOf(inLeaf).Name;
    }

    /// <summary>Whether it is a page, and in force on a day given as yyyyMMdd.</summary>
    public bool IsInForce(int number, int today)
    {
        var leaf = Of(number, out var inLeaf);
        return leaf.Types?.GetOrd(inLeaf) >= 0 && (leaf.EndsOn?.Get(inLeaf) ?? 0) is var end && (end == 0 || end > today);
    }

    /// <summary>The day of its publication, as yyyyMMdd.</summary>
    public long PublishedOn(int number) => Of(number, out var inLeaf).PublishedOn?.Get(inLeaf) ?? 0;

    /// <summary>Its facets.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets(int number) => Of(number, out var inLeaf).Facets(inLeaf).Values;

    /// <summary>Adds the number of each different value by which it is narrowed and counted: those of its facets, its type and the year of its publication.</summary>
    public void AddValues(int number, List<int> values)
    {
        var leaf = Of(number, out var inLeaf);
        var (type, year) = (leaf.TypeOf(inLeaf).Number, YearOf(leaf.PublishedOn?.Get(inLeaf) ?? 0));
        values.Add(type);
        values.Add(year);
        foreach (var value in leaf.Facets(inLeaf).Numbers)
        {
            // A content type may call a field "year".
            if (value != type && value != year)
            {
                values.Add(value);
            }
        }
    }

    private int YearOf(long day)
    {
        var year = day / 10_000;
        if (!_years.TryGetValue(year, out var number))
        {
            _years[year] = number = FacetNumbers.Of(SearchRequest.Year, year.ToString(CultureInfo.InvariantCulture));
        }

        return number;
    }

    private Leaf Of(int number, out int inLeaf)
    {
        var leaf = _leaves.Length == 1 ? _leaves[0] : _leaves[ReaderUtil.SubIndex(number, reader.Leaves)];
        inLeaf = number - leaf.Base;
        return leaf;
    }

    private sealed class Leaf(AtomicReaderContext context, NamesCache cache)
    {
        private readonly Dictionary<int, (string? Name, int Number)> _types = [];

        public int Base { get; } = context.DocBase;

        public Func<int, DocumentNames> Names { get; } = cache.Of(context.AtomicReader);

        public Func<int, FacetSet> Facets { get; } = cache.FacetsOf(context.AtomicReader);

        public SortedDocValues? Types { get; } = context.AtomicReader.GetSortedDocValues(IndexFields.Type);

        public NumericDocValues? EndsOn { get; } = context.AtomicReader.GetNumericDocValues(IndexFields.EndsOn);

        public NumericDocValues? PublishedOn { get; } = context.AtomicReader.GetNumericDocValues(IndexFields.PublishedOn);

        public (string? Name, int Number) TypeOf(int inLeaf)
        {
            var ordinal = Types?.GetOrd(inLeaf) ?? -1;
            if (!_types.TryGetValue(ordinal, out var type))
            {
                var name = ordinal < 0 ? null : Read(ordinal);
                _types[ordinal] = type = (name, cache.FacetNumbers.Of(SearchRequest.OfType, name ?? ""));
            }

            return type;
        }

        private string Read(int ordinal)
        {
            var bytes = new BytesRef();
            Types!.LookupOrd(ordinal, bytes);
            return bytes.Utf8ToString();
        }
    }
}
