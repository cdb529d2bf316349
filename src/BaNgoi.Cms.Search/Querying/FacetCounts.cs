namespace BaNgoi.Cms.Search.Querying;

/// <summary>Counts and narrows hits by their facets, their type and the year of their publication. For one thread.</summary>
internal sealed class FacetCounts(DocumentFacts facts, IReadOnlyDictionary<string, string> wanted)
{
    /// <summary>Values shown of one facet.</summary>
    private const int MostValues = 12;

    private readonly List<int> _values = [];

    // By the number of the value.
    private int[] _counts = new int[256];

    /// <summary>
    /// The values of all facets among some hits. A hit is counted where it has all values asked for of the other facets, so that each
    /// number is that of the hits which choosing the value shows.
    /// </summary>
    public IReadOnlyList<SearchFacet> Count(IEnumerable<TwinGroup> hits)
    {
        Array.Clear(_counts);
        foreach (var hit in hits)
        {
            _values.Clear();
            AddCounted(hit.First);
            foreach (var number in hit.Others)
            {
                AddCounted(number);
            }

            // Twins have most values in common.
            foreach (var value in hit.Others.Count == 0 ? _values : [.. _values.Distinct()])
            {
                if (value >= _counts.Length)
                {
                    Array.Resize(ref _counts, 2 * value);
                }

                _counts[value]++;
            }
        }

        return [.. Counted().GroupBy(counted => counted.Facet, StringComparer.Ordinal).OrderBy(facet => facet.Key, StringComparer.Ordinal).Select(facet => new SearchFacet(facet.Key, Shown(facet.Key, facet)))];
    }

    /// <summary>What is left of some hits: of each those of its documents that have all values asked for.</summary>
    public List<TwinGroup> Narrow(List<TwinGroup> hits) => wanted.Count == 0 ? hits : [.. hits.Select(Narrow).OfType<TwinGroup>()];

    // Null for none. What is left has the place of the whole group.
    private TwinGroup? Narrow(TwinGroup hit) => hit.All.Where(HasAll).ToList() is [var first, .. var others] ? new TwinGroup(first, hit.Score, others) : null;

    private bool HasAll(int number)
    {
        _values.Clear();
        facts.AddValues(number, _values);
        return !wanted.Any(want => IsMissing(want, 0));
    }

    // Looked up each time: a value has its number from when the first document that has it was read.
    private bool IsMissing(KeyValuePair<string, string> want, int start) => _values.IndexOf(facts.FacetNumbers.Find(want.Key, want.Value), start) < 0;

    // The values of a document that it is counted for: all where it has all that is wanted, and where it only lacks that of one facet,
    // its values of that facet.
    private void AddCounted(int number)
    {
        var start = _values.Count;
        facts.AddValues(number, _values);
        if (wanted.Count == 0)
        {
            return;
        }

        var missing = wanted.Where(want => IsMissing(want, start)).Select(want => want.Key).ToList();
        if (missing.Count > 0)
        {
            var counted = missing.Count == 1 ? _values.Skip(start).Where(value => facts.FacetNumbers.Value(value).Facet == missing[0]).ToList() : [];
            _values.RemoveRange(start, _values.Count - start);
            _values.AddRange(counted);
        }
    }

    private IEnumerable<(string Facet, string Value, int Count)> Counted()
    {
        for (var number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] > 0)
            {
                var (facet, value) = facts.FacetNumbers.Value(number);
                yield return (facet, value, _counts[number]);
            }
        }
    }

    private IReadOnlyList<SearchFacetValue> Shown(string facet, IEnumerable<(string Facet, string Value, int Count)> counted) =>
        [.. counted.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)
            .Where((value, place) => place < MostValues || wanted.GetValueOrDefault(facet) == value.Value)
            .Select(value => new SearchFacetValue(value.Value, value.Count))];
}
