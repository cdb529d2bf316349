using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>One row of the official table: one comment, or the comments of one opinion with their one answer.</summary>
/// <param name="ClauseLabel">First column.</param>
/// <param name="Comments">Second column: who says so, each with the number of the comment.</param>
/// <param name="Texts">Third column: each wording once.</param>
/// <param name="Decision">Fourth column, with the rest.</param>
/// <param name="Reason">The explanation; may be empty where none is needed.</param>
/// <param name="Unit">Who answers.</param>
/// <param name="DecidedOn">Day of the decision; the last one when they differ.</param>
public sealed record ReportTableRow(
    string ClauseLabel, IReadOnlyList<ReportRow> Comments, IReadOnlyList<ReportTableText> Texts, Decision Decision, string Reason, string Unit, DateOnly DecidedOn);

/// <summary>A wording and the numbers of the comments that have it.</summary>
public sealed record ReportTableText(IReadOnlyList<int> Numbers, string Text);
