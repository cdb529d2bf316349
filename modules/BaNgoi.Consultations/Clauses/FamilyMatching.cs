namespace BaNgoi.Consultations.Clauses;

/// <summary>Finds clauses by where they stand: parents by their children, children by their parents, the changed ones by their neighbours.</summary>
internal sealed class FamilyMatching(ClauseMatches matches, ClauseSimilarity similarity, ChangedMatching changed)
{
    // Of the children that were found again, so many must have one parent before and one after.
    private const double MostOfFamily = 0.6;

    // Parents whose own words changed: either the words are like enough, or nearly all the children are the same.
    private const double LikeHeading = 0.4;
    private const double WholeFamily = 0.5;

    private readonly ClauseWords _old = matches.Old;
    private readonly ClauseWords _new = matches.New;

    /// <summary>One round; more are needed as long as something was found.</summary>
    public void Run()
    {
        for (var old = _old.Count - 1; old >= 0; old--)
        {
            ParentByChildren(old);
        }

        ByHeadings();
        Children(ClauseWords.Root, ClauseWords.Root);
        for (var old = 0; old < _old.Count; old++)
        {
            if (matches.NewOf(old) != ClauseMatches.None && matches.PiecesOf(old) is null)
            {
                Children(old, matches.NewOf(old));
            }
        }
    }

    private void ParentByChildren(int old)
    {
        if (!matches.IsOpen(old) || Best(old) is not { } @new || !matches.IsFree(@new) || _old.Clauses[old].Kind != _new.Clauses[@new].Kind || IsTorn(old, @new))
        {
            return;
        }

        var common = _old.Children(old).Where(child => ParentOfFound(child) == @new).Sum(child => _old.FamilyBags[child].Length);
        var whole = common >= WholeFamily * _old.Children(old).Sum(child => _old.FamilyBags[child].Length)
            && common >= WholeFamily * _new.Children(@new).Sum(child => _new.FamilyBags[child].Length);
        if (whole || IsSame(_old.Keys[old], _new.Keys[@new]) || IsSame(_old.Headings[old], _new.Headings[@new]) || similarity.Of(old, @new) >= LikeHeading)
        {
            matches.Match(old, @new);
        }
    }

    /// <summary>The new parent of most of the children that were found.</summary>
    private int? Best(int old) => _old.Children(old).Select(child => (child, Parent: ParentOfFound(child))).Where(found => found.Parent != ClauseWords.Root)
        .GroupBy(found => found.Parent, found => _old.FamilyBags[found.child].Length)
        .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key).Select(group => (int?)group.Key).FirstOrDefault();

    private int ParentOfFound(int old) => matches.NewOf(old) is var @new && @new != ClauseMatches.None ? _new.Parents[@new] : ClauseWords.Root;

    /// <summary>Whether the children that were found tell that the two are not one.</summary>
    private bool IsTorn(int old, int @new)
    {
        var found = _old.Children(old).Where(child => matches.NewOf(child) != ClauseMatches.None).ToList();
        var filled = _new.Children(@new).Where(child => matches.OldOf(child) != ClauseMatches.None).ToList();
        var common = found.Where(child => ParentOfFound(child) == @new).Sum(child => _old.FamilyBags[child].Length);
        return common < MostOfFamily * found.Sum(child => _old.FamilyBags[child].Length)
            || filled.Where(child => _old.Parents[matches.OldOf(child)] == old).Sum(child => _new.FamilyBags[child].Length) < MostOfFamily * filled.Sum(child => _new.FamilyBags[child].Length);
    }

    /// <summary>A heading that is there once before and once after, when what stands below it does not speak against it.</summary>
    private void ByHeadings()
    {
        var before = Headings(_old, matches.IsOpen);
        var after = Headings(_new, matches.IsFree);
        foreach (var (heading, places) in before.OrderBy(pair => pair.Value[0]))
        {
            if (places is [var old] && after.TryGetValue(heading, out var there) && there is [var @new] && !IsTorn(old, @new)
                && (_old.Clauses[old].Address == _new.Clauses[@new].Address || similarity.OfFamilies(old, @new) >= WholeFamily))
            {
                matches.Match(old, @new);
            }
        }
    }

    private static Dictionary<(ClauseKind Kind, string Heading), List<int>> Headings(ClauseWords words, Func<int, bool> counts) =>
        Enumerable.Range(0, words.Count).Where(i => words.Headings[i].Length > 0).GroupBy(i => (words.Clauses[i].Kind, words.Headings[i]))
            .Where(group => group.All(counts)).ToDictionary(group => group.Key, group => group.ToList());

    private void Children(int old, int @new)
    {
        var before = _old.Children(old);
        var after = _new.Children(@new);
        SameWords(before, after);
        foreach (var (lost, added) in Gaps(before, after))
        {
            changed.Between(lost, added);
        }
    }

    // Within one parent the same words are the same clause; where they stand several times, when their number is the same.
    private void SameWords(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var there = after.Where(matches.IsFree).ToLookup(i => _new.Keys[i], StringComparer.Ordinal);
        foreach (var group in before.Where(i => matches.IsOpen(i) && _old.Keys[i].Length > 0).GroupBy(i => _old.Keys[i], StringComparer.Ordinal))
        {
            var same = there[group.Key].ToList();
            if (same.Count == group.Count())
            {
                foreach (var (old, @new) in group.Zip(same).Where(pair => matches.MayBeOne(pair.First, pair.Second)))
                {
                    matches.Match(old, @new);
                }
            }
        }
    }

    /// <summary>What is not found on both sides between neighbours that were found and kept their order.</summary>
    private IEnumerable<(List<int> Lost, List<int> Added)> Gaps(IReadOnlyList<int> before, IReadOnlyList<int> after)
    {
        var position = after.Select((clause, i) => (clause, i)).ToDictionary(pair => pair.clause, pair => pair.i);
        var steady = LongestRise.Of([.. before.Select(matches.NewOf).Where(position.ContainsKey).Select(clause => position[clause])]).ToHashSet();
        var gaps = new List<(List<int> Lost, List<int> Added)>();
        var (lost, from) = (new List<int>(), 0);
        foreach (var old in before)
        {
            if (position.TryGetValue(matches.NewOf(old), out var at) && steady.Contains(at))
            {
                gaps.Add((lost, [.. after.Skip(from).Take(at - from).Where(matches.IsFree)]));
                (lost, from) = ([], at + 1);
            }
            else if (matches.IsOpen(old))
            {
                lost.Add(old);
            }
        }

        gaps.Add((lost, [.. after.Skip(from).Where(matches.IsFree)]));
        return gaps.Where(gap => gap.Lost.Count > 0 && gap.Added.Count > 0);
    }

    private static bool IsSame(string before, string after) => before.Length > 0 && before == after;
}
