using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Exchange;

/// <summary>A comment as the synthesis sheet shows it: what is public of it and what is decided. Never contacts or the original text.</summary>
/// <param name="CommentId">Internal id, 26 characters.</param>
/// <param name="Number">Public number; null while the comment is not published.</param>
/// <param name="ClauseLabel">"khoản 2 Điều 5", or "Toàn bộ dự thảo".</param>
/// <param name="Sender">Public name.</param>
/// <param name="SenderKind">Who comments.</param>
/// <param name="Channel">How it came.</param>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="PublicText">The public text.</param>
/// <param name="Group">Number of the same-opinion group, or null.</param>
/// <param name="Decision">The decision so far, or null.</param>
/// <param name="Reason">The explanation so far; "" when there is none.</param>
/// <param name="Unit">Name of the unit that answers.</param>
/// <param name="Revision">Counts the changes of the answer; a sheet with an older one is stale.</param>
public sealed record SheetRow(
    string CommentId,
    int? Number,
    string ClauseLabel,
    string Sender,
    SenderKind SenderKind,
    string Channel,
    DateOnly ReceivedOn,
    string PublicText,
    int? Group,
    Decision? Decision,
    string Reason,
    string Unit,
    int Revision);
