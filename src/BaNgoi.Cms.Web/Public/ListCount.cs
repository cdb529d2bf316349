namespace BaNgoi.Cms.Web.Public;

/// <summary>What counting a list gave.</summary>
/// <param name="Total">Documents that fit.</param>
/// <param name="Ended">Documents of the whole list that are no longer in force.</param>
/// <param name="Facets">Facet name to its values with their counts.</param>
public sealed record ListCount(int Total, int Ended, IReadOnlyDictionary<string, IReadOnlyList<(string Value, int Count)>> Facets);
