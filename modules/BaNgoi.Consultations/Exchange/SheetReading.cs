using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Exchange;

/// <summary>A line of a sheet that came back.</summary>
/// <param name="Line">Row of the sheet, the heading being 1.</param>
/// <param name="CommentId">Internal id.</param>
/// <param name="Number">Public number; null when empty.</param>
/// <param name="PublicText">The public text, with which the line is checked against its id.</param>
/// <param name="Decision">The decision; null when empty.</param>
/// <param name="Reason">The explanation.</param>
/// <param name="Unit">Name of the unit that answers.</param>
/// <param name="Revision">Of the answer when the sheet was made.</param>
/// <param name="IsTouched">Whether decision, explanation or unit were changed in the sheet.</param>
public sealed record ReadRow(int Line, string CommentId, int? Number, string PublicText, Decision? Decision, string Reason, string Unit, int Revision, bool IsTouched);

/// <summary>Something that keeps a sheet from being applied.</summary>
/// <param name="Line">Row of the sheet; 0 for the sheet as a whole.</param>
/// <param name="Text">A Vietnamese sentence for the office.</param>
public sealed record SheetProblem(int Line, string Text);

/// <summary>What a sheet says.</summary>
/// <param name="Rows">Lines that could be read.</param>
/// <param name="Problems">All others, and what is wrong with the sheet.</param>
public sealed record SheetReading(IReadOnlyList<ReadRow> Rows, IReadOnlyList<SheetProblem> Problems);
