namespace BaNgoi.Consultations.Records;

/// <summary>What happened to a consultation. The numbers are stored: they never change their meaning.</summary>
public enum ConsultationEventKind
{
    /// <summary>Opening and closing moments, and the day until which every comment is to be answered, were set.</summary>
    Scheduled = 1,

    /// <summary>The closing moment was moved to a later one.</summary>
    Extended = 2,

    /// <summary>The closing moment was moved to an earlier one.</summary>
    Shortened = 3,

    /// <summary>The day until which comments are to be answered was moved.</summary>
    AnswerDayMoved = 4,

    /// <summary>An edition of the explanation report was published.</summary>
    Explained = 5,

    /// <summary>The document was issued.</summary>
    Issued = 6,

    /// <summary>The draft was given up.</summary>
    Withdrawn = 7,

    /// <summary>A notice for everybody was added.</summary>
    Noticed = 8,
}

/// <summary>
/// One event in a consultation's life. Never changed or removed: where the consultation stands is worked out from all of them, and
/// the public reads them as its history.
/// </summary>
public sealed record ConsultationEvent
{
    /// <summary>Position.</summary>
    public long Sequence { get; init; }

    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>What happened.</summary>
    public required ConsultationEventKind Kind { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>User name of who did it; the public does not see it.</summary>
    public required string ByName { get; init; }

    /// <summary>First moment at which comments are taken, UTC, where the event sets it.</summary>
    public DateTime? OpensUtc { get; init; }

    /// <summary>First moment at which they are not taken any more, UTC, where the event sets it.</summary>
    public DateTime? ClosesUtc { get; init; }

    /// <summary>Last day for answering, where the event sets it.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Day of issue, of the issued document.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>First day in force, of the issued document.</summary>
    public DateOnly? InForceOn { get; init; }

    /// <summary>Edition of the report that was published, from 1.</summary>
    public int? Edition { get; init; }

    /// <summary>Number and sign of the issued document, or "".</summary>
    public string Number { get; init; } = "";

    /// <summary>Address of the issued document on this site or another, or "".</summary>
    public string Url { get; init; } = "";

    /// <summary>Why, in words for the public; "" where none is needed.</summary>
    public string Reason { get; init; } = "";
}
