using System.Globalization;
using System.Runtime.InteropServices;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Counts and narrows hits by their facets, their type and the year of their publication.</summary>
internal sealed class FacetCounts(DocumentFacts facts, IReadOnlyDictionary<string, string> wanted)
{
    /// <summary>Values shown of one facet.</summary>
    private const int MostValues = 12;

    /// <summary>
    /// The values of all facets among some hits. A hit is counted where it has all values asked for of the other facets, so that each
    /// number is that of the hits which choosing the value shows.
    /// </summary>
    public IReadOnlyList<SearchFacet> Count(IEnumerable<TwinGroup> hits)
    {
        // Many documents have the same values, and share what was read of them.
        var alike = new Dictionary<(string? Type, long Year, IReadOnlyDictionary<string, IReadOnlyList<string>> Facets), (RankedDocument First, int Count)>();
        var counts = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            if (hit.Others.Count > 0)
            {
                Add(counts, hit.All, 1);
            }
            else
            {
                var number = hit.First.Number;
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(alike, (facts.Type(number), Year(number), facts.Facets(number)), out _);
                found = (hit.First, found.Count + 1);
            }
        }

        foreach (var (document, count) in alike.Values)
        {
            Add(counts, [document], count);
        }

        return [.. counts.Select(facet => new SearchFacet(facet.Key, [.. facet.Value
            .OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Where((value, place) => place < MostValues || wanted.GetValueOrDefault(facet.Key) == value.Key)
            .Select(value => new SearchFacetValue(value.Key, value.Value))]))];
    }

    /// <summary>What is left of some hits: of each those of its documents that have all values asked for.</summary>
    public List<TwinGroup> Narrow(List<TwinGroup> hits) => wanted.Count == 0 ? hits : [.. hits.Select(Narrow).OfType<TwinGroup>()];

    // Null for none.
    private TwinGroup? Narrow(TwinGroup hit) =>
        hit.All.Where(document => Missing(Values(document.Number)).Count == 0).ToList() is [var first, .. var others] ? new TwinGroup(first, others) : null;

    private void Add(SortedDictionary<string, Dictionary<string, int>> counts, IEnumerable<RankedDocument> documents, int count)
    {
        foreach (var (name, value) in documents.SelectMany(Counted).Distinct())
        {
            if (!counts.TryGetValue(name, out var values))
            {
                counts[name] = values = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            CollectionsMarshal.GetValueRefOrAddDefault(values, value, out _) += count;
        }
    }

    private IEnumerable<(string Name, string Value)> Counted(RankedDocument document)
    {
        var values = Values(document.Number);
        return Missing(values) switch
        {
            [] => values,
            [var only] => values.Where(value => value.Name == only),
            _ => [],
        };
    }

    private List<string> Missing(List<(string Name, string Value)> values) =>
        [.. wanted.Where(want => !values.Contains((want.Key, want.Value))).Select(want => want.Key)];

    private List<(string Name, string Value)> Values(int number) =>
    [
        (SearchRequest.OfType, facts.Type(number) ?? ""),
        (SearchRequest.Year, Year(number).ToString(CultureInfo.InvariantCulture)),
        .. facts.Facets(number).SelectMany(facet => facet.Value.Select(value => (facet.Key, value))),
    ];

    private long Year(int number) => facts.PublishedOn(number) / 10_000;
}
