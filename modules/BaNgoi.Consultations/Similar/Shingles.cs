namespace BaNgoi.Consultations.Similar;

/// <summary>
/// Words and pairs of neighbouring words of all comments, numbered from the rarest: two comments with much in common must
/// have one of their rarest in common, so that nearly all pairs are never looked at (prefix filtering).
/// </summary>
internal sealed class Shingles
{
    private readonly Dictionary<string, int> _counts;
    private readonly Dictionary<string, int> _ranks;
    private readonly string[] _byRank;

    private Shingles(Dictionary<string, int> counts)
    {
        _counts = counts;
        _byRank = [.. counts.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        _ranks = new Dictionary<string, int>(_byRank.Length, StringComparer.Ordinal);
        for (var i = 0; i < _byRank.Length; i++)
        {
            _ranks.Add(_byRank[i], i);
        }
    }

    /// <summary>How many different ones there are.</summary>
    public int Count => _byRank.Length;

    /// <summary>Counts those of all comments.</summary>
    public static Shingles Of(IEnumerable<Opinion> opinions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shingle in opinions.SelectMany(All))
        {
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return new Shingles(counts);
    }

    /// <summary>The ranks of a comment's own, ascending: the rarest first.</summary>
    public int[] RanksOf(Opinion opinion)
    {
        int[] ranks = [.. All(opinion).Select(shingle => _ranks[shingle])];
        Array.Sort(ranks);
        return ranks;
    }

    /// <summary>In how many comments a word or pair stands.</summary>
    public int CommentsWith(string shingle) => _counts.GetValueOrDefault(shingle);

    /// <summary>Entries two ascending lists have in common.</summary>
    public static int Common(int[] left, int[] right)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (a, b) = (left[i], right[j]);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return common;
    }

    private static HashSet<string> All(Opinion opinion)
    {
        var all = new HashSet<string>(opinion.Folded, StringComparer.Ordinal);
        for (var i = 1; i < opinion.Folded.Count; i++)
        {
            all.Add($"{opinion.Folded[i - 1]} {opinion.Folded[i]}");
        }

        return all;
    }
}
