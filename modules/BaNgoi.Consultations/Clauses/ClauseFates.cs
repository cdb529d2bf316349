namespace BaNgoi.Consultations.Clauses;

/// <summary>What became of a clause that was found again.</summary>
internal static class ClauseFates
{
    /// <summary>By its words and its address.</summary>
    public static ClauseFate Of(Clause before, Clause after) => (ClauseText.Normal(before) == ClauseText.Normal(after), before.Address == after.Address) switch
    {
        (true, true) => ClauseFate.Kept,
        (true, false) => ClauseFate.Moved,
        (false, true) => ClauseFate.Changed,
        _ => ClauseFate.MovedAndChanged,
    };
}
