namespace BaNgoi.Cms.Search.Words;

/// <summary>
/// Phrases by how they begin. Hundreds begin with "giấy" or "làm": a list for each first two syllables has the few that a query
/// can have.
/// </summary>
internal sealed class SayingLookup
{
    private readonly Dictionary<string, Saying[]> _single;
    private readonly Dictionary<(string First, string Second), Saying[]> _longer;

    /// <summary>Makes lists of some phrases; in each the longest come first.</summary>
    public SayingLookup(IEnumerable<Saying> sayings)
    {
        var sorted = sayings.OrderByDescending(saying => saying.Syllables.Length).ToList();
        _single = sorted.Where(saying => saying.Syllables.Length == 1)
            .GroupBy(saying => saying.Syllables[0].Folded).ToDictionary(alike => alike.Key, alike => alike.ToArray(), StringComparer.Ordinal);
        _longer = sorted.Where(saying => saying.Syllables.Length > 1)
            .GroupBy(saying => (saying.Syllables[0].Folded, saying.Syllables[1].Folded)).ToDictionary(alike => alike.Key, alike => alike.ToArray());
    }

    /// <summary>Phrases that are this one folded syllable.</summary>
    public Saying[] Single(string folded) => _single.GetValueOrDefault(folded) ?? [];

    /// <summary>Phrases that begin with two folded syllables.</summary>
    public Saying[] Longer(string first, string second) => _longer.GetValueOrDefault((first, second)) ?? [];
}
