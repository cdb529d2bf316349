namespace BaNgoi.Cms.Search.Querying;

/// <summary>Facets that many documents have alike.</summary>
/// <param name="Values">The values by the name of the facet.</param>
/// <param name="Numbers">The number of each different value.</param>
internal sealed record FacetSet(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, int[] Numbers);
