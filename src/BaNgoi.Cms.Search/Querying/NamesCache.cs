using System.Collections.Concurrent;
using BaNgoi.Cms.Search.Indexing;
using Lucene.Net.Index;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Names and facets of documents, taken apart once and kept while the index has them and there is room.</summary>
internal sealed class NamesCache
{
    /// <summary>Syllables of names kept, at some ten bytes each: all there are until the ward has a hundred times its documents.</summary>
    private const int MostSyllables = 4_000_000;

    /// <summary>Documents whose facets are kept.</summary>
    private const int MostFacets = 200_000;

    /// <summary>Different sets of facets kept; documents of one kind share them.</summary>
    private const int MostSets = 10_000;

    private readonly SegmentCache<DocumentNames> _names = new(IndexFields.Names, DocumentNames.Decode, names => names.Length, MostSyllables);
    private readonly SegmentCache<FacetSet> _facets;
    private readonly ConcurrentDictionary<string, FacetSet> _sets = new(StringComparer.Ordinal);

    /// <summary>An empty one.</summary>
    public NamesCache() => _facets = new(IndexFields.Facets, Set, _ => 1, MostFacets);

    /// <summary>The numbers of the facets' values.</summary>
    public FacetNumbers FacetNumbers { get; } = new();

    /// <summary>A way to the names of the documents of a segment, by their number in it; for one thread.</summary>
    public Func<int, DocumentNames> Of(AtomicReader segment) => _names.Of(segment);

    /// <summary>Likewise to their facets.</summary>
    public Func<int, FacetSet> FacetsOf(AtomicReader segment) => _facets.Of(segment);

    private FacetSet Set(string json)
    {
        if (_sets.Count > MostSets)
        {
            _sets.Clear();
        }

        return _sets.GetOrAdd(json, stored =>
        {
            var values = IndexedFacets.Read(stored);
            return new FacetSet(values, [.. values.SelectMany(facet => facet.Value.Select(value => FacetNumbers.Of(facet.Key, value))).Distinct()]);
        });
    }
}
