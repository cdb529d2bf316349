using System.Collections.Concurrent;

namespace BaNgoi.Cms.Search.Querying;

/// <summary>
/// Gives each value of a facet a number, so that hits are counted by numbers. What people choose gets none unless a published document
/// has it.
/// </summary>
internal sealed class FacetNumbers
{
    private readonly ConcurrentDictionary<(string Facet, string Value), int> _numbers = [];
    private readonly ConcurrentDictionary<int, (string Facet, string Value)> _values = [];
    private readonly Lock _adding = new();

    /// <summary>The number of a published document's value.</summary>
    public int Of(string facet, string value)
    {
        if (_numbers.TryGetValue((facet, value), out var number))
        {
            return number;
        }

        lock (_adding)
        {
            if (!_numbers.TryGetValue((facet, value), out number))
            {
                number = _values.Count;
                _values[number] = (facet, value);
                _numbers[(facet, value)] = number;
            }
        }

        return number;
    }

    /// <summary>The number of a value if it has one; else -1.</summary>
    public int Find(string facet, string value) => _numbers.TryGetValue((facet, value), out var number) ? number : -1;

    /// <summary>The value of a number.</summary>
    public (string Facet, string Value) Value(int number) => _values[number];
}
