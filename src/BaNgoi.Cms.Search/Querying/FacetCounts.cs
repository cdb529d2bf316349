using System.Globalization;

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
        var counts = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (name, value) in hits.SelectMany(hit => hit.All.SelectMany(Counted).Distinct()))
        {
            if (!counts.TryGetValue(name, out var values))
            {
                counts[name] = values = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            values[value] = values.GetValueOrDefault(value) + 1;
        }

        return [.. counts.Select(facet => new SearchFacet(facet.Key, [.. facet.Value
            .OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Where((value, place) => place < MostValues || wanted.GetValueOrDefault(facet.Key) == value.Key)
            .Select(value => new SearchFacetValue(value.Key, value.Value))]))];
    }

    /// <summary>What is left of a hit: those of its documents that have all values asked for; null for none.</summary>
    public TwinGroup? Narrow(TwinGroup hit) =>
        wanted.Count == 0 ? hit : hit.All.Where(document => Missing(Values(document.Number)).Count == 0).ToList() is [var first, .. var others] ? new TwinGroup(first, others) : null;

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
        (SearchRequest.Year, (facts.PublishedOn(number) / 10_000).ToString(CultureInfo.InvariantCulture)),
        .. facts.Facets(number).SelectMany(facet => facet.Value.Select(value => (facet.Key, value))),
    ];
}
