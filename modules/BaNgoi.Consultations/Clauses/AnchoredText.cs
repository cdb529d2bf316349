namespace BaNgoi.Consultations.Clauses;

/// <summary>What became of a clause of the old text in the new one.</summary>
public enum ClauseFate
{
    /// <summary>The same words at the same address.</summary>
    Kept = 0,

    /// <summary>Other words at the same address.</summary>
    Changed = 1,

    /// <summary>The same words at another address.</summary>
    Moved = 2,

    /// <summary>Other words at another address.</summary>
    MovedAndChanged = 3,

    /// <summary>Its words are spread over several new clauses.</summary>
    Split = 4,

    /// <summary>Not found with certainty; whatever was attached to it is to be listed as orphaned.</summary>
    Removed = 5,
}

/// <summary>The fate of one old clause.</summary>
/// <param name="OldId">Its id.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="NewIds">
/// Kept, changed or moved: the one id, which is the old one. Split: the ids of the pieces in reading order; one of them is the old id
/// only when that piece holds nearly all of the old words (<see cref="ClauseAnchoring.KeeperShare"/>). Removed: none.
/// </param>
public sealed record ClauseChange(string OldId, ClauseFate Fate, IReadOnlyList<string> NewIds);

/// <summary>A new version with its permanent ids.</summary>
/// <param name="Clauses">In reading order, with <see cref="Clause.Id"/> given and <see cref="Clause.ParentId"/> pointing to ids.</param>
/// <param name="Changes">One for every old clause, in the old reading order.</param>
public sealed record AnchoredText(IReadOnlyList<Clause> Clauses, IReadOnlyList<ClauseChange> Changes);
