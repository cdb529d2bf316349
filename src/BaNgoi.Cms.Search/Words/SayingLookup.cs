namespace BaNgoi.Cms.Search.Words;

/// <summary>
/// Phrases by how they begin. Hundreds begin with "giấy" or "làm": a list for each first two syllables has the few that a query
/// can have.
/// </summary>
internal sealed class SayingLookup
{
    private readonly Dictionary<string, List<Saying>> _single = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Second), List<Saying>> _longer = [];

    /// <summary>Makes lists of some phrases; in each the longest come first.</summary>
    public SayingLookup(IEnumerable<Saying> sayings)
    {
        foreach (var saying in sayings.OrderByDescending(saying => saying.Syllables.Count))
        {
            if (saying.Syllables.Count == 1)
            {
                Add(_single, saying.Syllables[0].Folded, saying);
            }
            else
            {
                Add(_longer, (saying.Syllables[0].Folded, saying.Syllables[1].Folded), saying);
            }
        }
    }

    /// <summary>Phrases that are this one folded syllable.</summary>
    public IReadOnlyList<Saying> Single(string folded) => _single.GetValueOrDefault(folded) ?? [];

    /// <summary>Phrases that begin with two folded syllables.</summary>
    public IReadOnlyList<Saying> Longer(string first, string second) => _longer.GetValueOrDefault((first, second)) ?? [];

    private static void Add<TKey>(Dictionary<TKey, List<Saying>> lists, TKey key, Saying saying)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(saying);
    }
}
