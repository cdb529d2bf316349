namespace BaNgoi.Consultations.Clauses;

/// <summary>Finds the clauses of a version that share phrases with a text: the few that are worth comparing.</summary>
internal sealed class PhraseIndex
{
    /// <summary>Most clauses found for one text.</summary>
    public const int Most = 6;

    private const int PhraseLength = 3;

    // A phrase in more clauses is a formula.
    private const int CommonPhrase = 16;

    private readonly Dictionary<(int First, int Second, int Third), List<int>> _clauses = [];

    public PhraseIndex(int[][] words)
    {
        for (var clause = 0; clause < words.Length; clause++)
        {
            foreach (var phrase in Phrases(words[clause]))
            {
                if (!_clauses.TryGetValue(phrase, out var clauses))
                {
                    _clauses.Add(phrase, clauses = []);
                }

                if (clauses.Count <= CommonPhrase)
                {
                    clauses.Add(clause);
                }
            }
        }
    }

    /// <summary>Clauses that share phrases with these words, those that share most first.</summary>
    public IReadOnlyList<int> Near(int[] words)
    {
        var hits = new Dictionary<int, int>();
        foreach (var phrase in Phrases(words))
        {
            if (_clauses.TryGetValue(phrase, out var clauses) && clauses.Count <= CommonPhrase)
            {
                clauses.ForEach(clause => hits[clause] = hits.GetValueOrDefault(clause) + 1);
            }
        }

        return [.. hits.OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key).Take(Most).Select(hit => hit.Key)];
    }

    private static IEnumerable<(int First, int Second, int Third)> Phrases(int[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - PhraseLength + 1)).Select(i => (words[i], words[i + 1], words[i + 2])).Distinct();
}
