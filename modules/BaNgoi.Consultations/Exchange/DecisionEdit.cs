using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Exchange;

/// <summary>A change of a comment's answer that a sheet asks for.</summary>
/// <param name="CommentId">The comment.</param>
/// <param name="Revision">Revision it changes; the answer must still have it when the change is applied.</param>
/// <param name="Decision">The new decision.</param>
/// <param name="Reason">The new explanation; "" only where none is needed.</param>
/// <param name="Unit">Name of the unit that answers from now on.</param>
/// <param name="Line">Row of the sheet.</param>
/// <param name="Number">Public number, or null.</param>
/// <param name="OldDecision">The decision before, or null.</param>
/// <param name="OldReason">The explanation before.</param>
/// <param name="OldUnit">The unit before, or the one proposed while nothing is decided.</param>
public sealed record DecisionEdit(string CommentId, int Revision, Decision Decision, string Reason, string Unit, int Line, int? Number, Decision? OldDecision, string OldReason, string OldUnit);

/// <summary>What a sheet would change.</summary>
/// <param name="Edits">In the sheet's order, for showing old beside new.</param>
/// <param name="Problems">In the sheet's order.</param>
/// <param name="Unchanged">Lines that change nothing.</param>
/// <param name="Absent">Comments the sheet does not have; they stay as they are.</param>
public sealed record SynthesisChanges(IReadOnlyList<DecisionEdit> Edits, IReadOnlyList<SheetProblem> Problems, int Unchanged, int Absent)
{
    /// <summary>Whether the sheet may be applied: all of it or nothing.</summary>
    public bool CanApply => Problems.Count == 0 && Edits.Count > 0;
}
