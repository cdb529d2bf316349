using System.Collections.Concurrent;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What counting a list gave.</summary>
/// <param name="Total">Documents that fit.</param>
/// <param name="Ended">Documents of the whole list that are no longer in force.</param>
/// <param name="Facets">Facet name to its values with their counts.</param>
public sealed record ListCount(int Total, int Ended, IReadOnlyDictionary<string, IReadOnlyList<(string Value, int Count)>> Facets);

/// <summary>Keeps counts of lists until anything is published: they are the one cost of a list page that grows with the list.</summary>
public sealed class ListCounts(PublicRecordFollower follower)
{
    // Queries are free text: what was asked once is forgotten before it fills the memory.
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<string, (long Sequence, ListCount Count)> _kept = new(StringComparer.Ordinal);

    /// <summary>The counts under a key, counted when they are not known or something was published since.</summary>
    public async Task<ListCount> GetAsync(string key, Func<Task<ListCount>> count)
    {
        var sequence = follower.Sequence;
        if (_kept.TryGetValue(key, out var kept) && kept.Sequence == sequence)
        {
            return kept.Count;
        }

        var counted = await count();
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[key] = (sequence, counted);
        return counted;
    }
}
