using BaNgoi.Cms.Text.Comparison;

namespace BaNgoi.Consultations.Clauses;

/// <summary>A clause in the comparison of two versions.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it was removed.</param>
/// <param name="Fate">What became of it: kept, changed, moved, both, or removed; null when it is new.</param>
/// <param name="Runs">Its heading and text without markup, word by word: same, removed, added.</param>
public sealed record ComparedClause(Clause? Before, Clause? After, ClauseFate? Fate, IReadOnlyList<TextRun> Runs)
{
    /// <summary>The clause under which it is shown: as it is, or as it was when it was removed.</summary>
    public Clause Shown => After ?? Before!;
}

/// <summary>Compares two versions of a text clause by clause.</summary>
public static class ClauseComparison
{
    /// <summary>
    /// Every clause of the new version in reading order, and each removed one behind the clause it stood behind. Clauses belong together by
    /// their permanent id; a clause that was split is shown as removed with its pieces as new, unless one of them kept its id.
    /// </summary>
    /// <param name="before">The older version, anchored.</param>
    /// <param name="after">The newer version, anchored.</param>
    public static IReadOnlyList<ComparedClause> Compare(IReadOnlyList<Clause> before, IReadOnlyList<Clause> after)
    {
        var old = before.Select((clause, i) => (clause.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var kept = after.Select(clause => old.GetValueOrDefault(clause.Id, -1)).ToList();
        var followers = RemovedBehind(before.Count, kept);
        var compared = followers[0].Select(i => Removed(before[i])).ToList();
        for (var i = 0; i < after.Count; i++)
        {
            compared.Add(kept[i] < 0 ? new ComparedClause(null, after[i], null, Runs("", ClauseText.Plain(after[i]))) : Pair(before[kept[i]], after[i]));
            compared.AddRange(kept[i] < 0 ? [] : followers[kept[i] + 1].Select(removed => Removed(before[removed])));
        }

        return compared;
    }

    private static ComparedClause Removed(Clause clause) => new(clause, null, ClauseFate.Removed, Runs(ClauseText.Plain(clause), ""));

    private static ComparedClause Pair(Clause before, Clause after) =>
        new(before, after, ClauseFates.Of(before, after), Runs(ClauseText.Plain(before), ClauseText.Plain(after)));

    private static IReadOnlyList<TextRun> Runs(string before, string after) => WordComparison.Compare(before, after);

    /// <summary>For each old clause, counted from 1, the removed ones to be shown behind it; at 0 those before all.</summary>
    private static List<int>[] RemovedBehind(int count, List<int> kept)
    {
        // A clause that was moved out of its order says nothing about where its old neighbours stood.
        var steady = LongestRise.Of([.. kept.Where(i => i >= 0)]).ToHashSet();
        var stays = kept.ToHashSet();
        var followers = Enumerable.Range(0, count + 1).Select(_ => new List<int>()).ToArray();
        var behind = 0;
        for (var i = 0; i < count; i++)
        {
            if (steady.Contains(i))
            {
                behind = i + 1;
            }
            else if (!stays.Contains(i))
            {
                followers[behind].Add(i);
            }
        }

        return followers;
    }
}
