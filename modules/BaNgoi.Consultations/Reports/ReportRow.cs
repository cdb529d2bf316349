using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Reports;

/// <summary>One published comment and its answer, as the public sees them.</summary>
/// <param name="Number">Public number of the comment, from 1.</param>
/// <param name="ClauseLabel">"khoản 2 Điều 5", or "Toàn bộ dự thảo".</param>
/// <param name="ClauseOrder">Place of the clause in the draft; the whole draft is 0.</param>
/// <param name="Sender">Public name, or "Một người dân".</param>
/// <param name="SenderKind">Who comments.</param>
/// <param name="Channel">How it came: "Trực tuyến", "Hội nghị".</param>
/// <param name="PublicText">The text as published; never the original.</param>
/// <param name="Decision">What becomes of it.</param>
/// <param name="Reason">The explanation; may be empty only where none is needed.</param>
/// <param name="Unit">Name of the unit that answers.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Group">Number of the same-opinion group; null when it stands alone.</param>
/// <param name="Url">Full address of the comment.</param>
public sealed record ReportRow(
    int Number,
    string ClauseLabel,
    int ClauseOrder,
    string Sender,
    SenderKind SenderKind,
    string Channel,
    string PublicText,
    Decision Decision,
    string Reason,
    string Unit,
    DateOnly DecidedOn,
    int? Group,
    string Url);
