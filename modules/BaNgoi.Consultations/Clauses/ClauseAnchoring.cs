namespace BaNgoi.Consultations.Clauses;

/// <summary>
/// Finds the clauses of the old text again in the new one, so that what people said about a clause stays with its words.
/// It would rather lose a clause than attach anything to another one: what is not certain is <see cref="ClauseFate.Removed"/>.
/// </summary>
public static class ClauseAnchoring
{
    /// <summary>Share of the old words that one piece of a split clause must hold to keep the old id.</summary>
    public const double KeeperShare = 0.8;

    /// <summary>Anchors a new version.</summary>
    /// <param name="before">The version before, anchored; empty for the first.</param>
    /// <param name="parsed">The new text, as <see cref="ClauseParser"/> gives it.</param>
    /// <param name="newId">Makes an id that was never used.</param>
    /// <param name="decided">
    /// What a person decided: old id to address in the new text, or null for "removed". It wins over everything found here. An address that
    /// is not in the new text, or that an earlier clause was given already, counts as "removed".
    /// </param>
    public static AnchoredText Anchor(IReadOnlyList<Clause> before, IReadOnlyList<Clause> parsed, Func<string> newId, IReadOnlyDictionary<string, string?>? decided = null)
    {
        var found = Same(before, parsed, decided ?? new Dictionary<string, string?>());
        var ids = new string[parsed.Count];
        for (var i = 0; i < before.Count; i++)
        {
            if (found[i] >= 0)
            {
                ids[found[i]] = before[i].Id;
            }
        }

        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] ??= newId();
        }

        var idOf = parsed.Select((clause, i) => (clause.Address, Id: ids[i])).ToDictionary(pair => pair.Address, pair => pair.Id, StringComparer.Ordinal);
        return new AnchoredText(
            [.. parsed.Select((clause, i) => clause with { Id = ids[i], ParentId = clause.ParentId is { } parent ? idOf[parent] : null })],
            [.. before.Select((clause, i) => found[i] < 0
                ? new ClauseChange(clause.Id, ClauseFate.Removed, [])
                : new ClauseChange(clause.Id, ClauseFates.Of(clause, parsed[found[i]]), [clause.Id]))]);
    }

    private static int[] Same(IReadOnlyList<Clause> before, IReadOnlyList<Clause> parsed, IReadOnlyDictionary<string, string?> decided)
    {
        var found = new int[before.Count];
        Array.Fill(found, -1);
        var taken = new HashSet<int>();
        var at = parsed.Select((clause, i) => (clause.Address, i)).ToDictionary(pair => pair.Address, pair => pair.i, StringComparer.Ordinal);
        foreach (var byPerson in new[] { true, false })
        {
            for (var i = 0; i < before.Count; i++)
            {
                var isDecided = decided.TryGetValue(before[i].Id, out var address);
                address = isDecided ? address : before[i].Address;
                if (isDecided == byPerson && address is not null && at.TryGetValue(address, out var place) && (isDecided || ClauseText.Normal(before[i]) == ClauseText.Normal(parsed[place])) && taken.Add(place))
                {
                    found[i] = place;
                }
            }
        }

        return found;
    }
}
