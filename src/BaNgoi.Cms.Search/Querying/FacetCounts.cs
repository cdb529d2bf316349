using System.Globalization;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>Counts and narrows hits by their facets, their type and the year of their publication.</summary>
internal sealed class FacetCounts(DocumentFacts facts)
{
    private const string Type = "type";

    /// <summary>Values shown of one facet.</summary>
    private const int MostValues = 12;

    /// <summary>The values of all facets among some documents.</summary>
    public IReadOnlyList<SearchFacet> Count(IEnumerable<RankedDocument> documents)
    {
        var counts = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (name, value) in documents.SelectMany(document => Values(document.Number)))
        {
            if (!counts.TryGetValue(name, out var values))
            {
                counts[name] = values = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            values[value] = values.GetValueOrDefault(value) + 1;
        }

        return [.. counts.Select(facet => new SearchFacet(facet.Key, [.. facet.Value
            .OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal)
            .Take(MostValues).Select(value => new SearchFacetValue(value.Key, value.Value))]))];
    }

    /// <summary>Whether a document has all values asked for.</summary>
    public bool Has(int number, IReadOnlyDictionary<string, string> wanted) =>
        wanted.Count == 0 || (Values(number).ToLookup(value => value.Name, value => value.Value) is var values && wanted.All(want => values[want.Key].Contains(want.Value, StringComparer.Ordinal)));

    private IEnumerable<(string Name, string Value)> Values(int number)
    {
        yield return (Type, facts.Type(number) ?? "");
        yield return (SearchRequest.Year, (facts.PublishedOn(number) / 10_000).ToString(CultureInfo.InvariantCulture));
        foreach (var (name, values) in facts.Facets(number))
        {
            foreach (var value in values)
            {
                yield return (name, value);
            }
        }
    }
}
