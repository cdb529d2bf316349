namespace BaNgoi.Consultations.Clauses;

/// <summary>
/// Finds the clauses of the old text again in the new one, so that what people said about a clause stays with its words.
/// It would rather lose a clause than attach anything to another one: what is not certain is <see cref="ClauseFate.Removed"/>.
/// </summary>
/// <remarks>
/// In this order: what a person decided; words that stand once before and once after; then, again and again as each helps the next, parents by
/// their children, children by their parents, split ones, changed ones between the same neighbours, changed ones anywhere. Nothing
/// depends on chance or on the clock, and each clause is compared with a bounded number of others.
/// </remarks>
public static class ClauseAnchoring
{
    /// <summary>Share of the old words that one piece of a split clause must hold to keep the old id.</summary>
    public const double KeeperShare = 0.8;

    // Fewer words may stand in two places by chance; there the neighbours must tell.
    private const int FewestDistinctWords = 6;

    private const int MostRounds = 8;

    /// <summary>Anchors a new version.</summary>
    /// <param name="before">The version before, anchored; empty for the first.</param>
    /// <param name="parsed">The new text, as <see cref="ClauseParser"/> gives it.</param>
    /// <param name="newId">Makes an id that was never used.</param>
    /// <param name="decided">
    /// What a person decided: old id to address in the new text, or null for "removed". It wins over everything found here. An address that
    /// is not in the new text, or that an earlier clause was given already, counts as "removed".
    /// </param>
    public static AnchoredText Anchor(IReadOnlyList<Clause> before, IReadOnlyList<Clause> parsed, Func<string> newId, IReadOnlyDictionary<string, string?>? decided = null) =>
        Anchor(before, parsed, newId, decided, out _);

    /// <summary>The same, with the number of pairs of clauses that were compared.</summary>
    internal static AnchoredText Anchor(IReadOnlyList<Clause> before, IReadOnlyList<Clause> parsed, Func<string> newId, IReadOnlyDictionary<string, string?>? decided, out int comparisons)
    {
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, @new) = (new ClauseWords(before, clause => clause.Id, vocabulary), new ClauseWords(parsed, clause => clause.Address, vocabulary));
        var matches = new ClauseMatches(old, @new);
        var similarity = new ClauseSimilarity(old, @new, vocabulary.Count);
        Decided(matches, decided ?? new Dictionary<string, string?>());
        DistinctWords(matches);
        var changed = new ChangedMatching(matches, similarity);
        var family = new FamilyMatching(matches, similarity, changed);
        for (var (round, known) = (0, -1); round < MostRounds && matches.Count != known; round++)
        {
            known = matches.Count;
            family.Run();
            changed.Splits();
            changed.Anywhere();
        }

        comparisons = similarity.Comparisons;
        return Result(matches, newId);
    }

    private static void Decided(ClauseMatches matches, IReadOnlyDictionary<string, string?> decided)
    {
        var places = matches.New.Clauses.Select((clause, i) => (clause.Address, i)).ToDictionary(pair => pair.Address, pair => pair.i, StringComparer.Ordinal);
        for (var old = 0; old < matches.Old.Count; old++)
        {
            if (!decided.TryGetValue(matches.Old.Clauses[old].Id, out var address))
            {
                continue;
            }

            if (address is not null && places.TryGetValue(address, out var @new) && matches.IsFree(@new))
            {
                matches.Match(old, @new);
            }
            else
            {
                matches.Close(old);
            }
        }
    }

    private static void DistinctWords(ClauseMatches matches)
    {
        var before = Enumerable.Range(0, matches.Old.Count).ToLookup(i => matches.Old.Keys[i], StringComparer.Ordinal);
        var after = Enumerable.Range(0, matches.New.Count).ToLookup(i => matches.New.Keys[i], StringComparer.Ordinal);
        foreach (var group in before)
        {
            if (group.Count() == 1 && after[group.Key].Count() == 1 && group.Single() is var old && after[group.Key].Single() is var @new
                && matches.Old.Words[old].Length >= FewestDistinctWords && matches.IsOpen(old) && matches.IsFree(@new) && matches.MayBeOne(old, @new))
            {
                matches.Match(old, @new);
            }
        }
    }

    private static AnchoredText Result(ClauseMatches matches, Func<string> newId)
    {
        var (before, parsed) = (matches.Old.Clauses, matches.New.Clauses);
        var ids = parsed.Select((_, i) => matches.OldOf(i) is var old && old != ClauseMatches.None ? before[old].Id : newId()).ToList();
        var clauses = parsed.Select((clause, i) => clause with { Id = ids[i], ParentId = matches.New.Parents[i] is var parent && parent != ClauseWords.Root ? ids[parent] : null });
        var changes = before.Select((clause, i) => matches.PiecesOf(i) is { } pieces ? new ClauseChange(clause.Id, ClauseFate.Split, [.. pieces.Select(piece => ids[piece])])
            : matches.NewOf(i) is var @new && @new != ClauseMatches.None ? new ClauseChange(clause.Id, ClauseFates.Of(clause, parsed[@new]), [clause.Id])
            : new ClauseChange(clause.Id, ClauseFate.Removed, []));
        return new AnchoredText([.. clauses], [.. changes]);
    }
}
