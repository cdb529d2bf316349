namespace BaNgoi.Cms.Retention;

/// <summary>A period of keeping as it stands today.</summary>
/// <param name="Days">Days, or null when nothing is decided.</param>
/// <param name="Rule">The rule, or "".</param>
public sealed record RetentionPeriod(int? Days, string Rule);

/// <summary>A submission of which something's time is over.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="DocumentId">The item that was about, or null.</param>
/// <param name="ClosedUtc">The last reply.</param>
public sealed record SubmissionDue(string SubmissionId, string? DocumentId, DateTime ClosedUtc);

/// <summary>What of a module's own is due.</summary>
/// <param name="Piece">What it is.</param>
/// <param name="Period">How long it is kept.</param>
/// <param name="Due">Submissions of which it is deleted.</param>
public sealed record PieceReport(IRetentionPiece Piece, RetentionPeriod Period, IReadOnlyList<SubmissionDue> Due);

/// <summary>What a run deletes, or would delete.</summary>
/// <param name="ContactPeriod">How long contacts are kept.</param>
/// <param name="Contacts">Contacts whose time is over.</param>
/// <param name="OpenContacts">Contacts of matters nobody has replied to: their time has not begun.</param>
/// <param name="CopyPeriod">How long working copies are kept.</param>
/// <param name="Copies">Working copies whose time is over.</param>
/// <param name="QueryPeriod">How long questions to the search are kept.</param>
/// <param name="Queries">Lines of such questions, counted or put aside, whose time is over.</param>
/// <param name="MailPeriod">How long addresses and words of messages are kept.</param>
/// <param name="Mails">Messages whose address and words are to go.</param>
public sealed record RetentionReport(
    RetentionPeriod ContactPeriod, IReadOnlyList<SubmissionDue> Contacts, int OpenContacts, RetentionPeriod CopyPeriod, int Copies, RetentionPeriod QueryPeriod, int Queries,
    RetentionPeriod MailPeriod, int Mails)
{
    /// <summary>Whether there is anything to delete.</summary>
    public bool Any => Contacts.Count + Copies + Queries + Mails + Pieces.Sum(piece => piece.Due.Count) > 0;

    /// <summary>What modules keep for a time only.</summary>
    public IReadOnlyList<PieceReport> Pieces { get; init; } = [];
}
