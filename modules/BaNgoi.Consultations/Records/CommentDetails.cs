using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Records;

/// <summary>How a comment came. The numbers are stored: they never change their meaning.</summary>
public enum CommentChannel
{
    /// <summary>Through the site.</summary>
    Site = 1,

    /// <summary>At a meeting or conference.</summary>
    Meeting = 2,

    /// <summary>On paper, handed in.</summary>
    Paper = 3,

    /// <summary>By post.</summary>
    Post = 4,

    /// <summary>By telephone.</summary>
    Phone = 5,
}

/// <summary>
/// What a comment on a draft is beside its words, as it was received; the words, the code and the moment stand in its submission.
/// Never changed, but for the name, which is deleted when its time is over.
/// </summary>
public sealed class CommentDetails
{
    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>Number of the text that was commented on.</summary>
    public required int TextNumber { get; init; }

    /// <summary>The clause; null for the draft as a whole.</summary>
    public string? ClauseId { get; init; }

    /// <summary>What the clause was called in that text, or "".</summary>
    public required string ClauseLabel { get; init; }

    /// <summary>Who comments.</summary>
    public required SenderKind SenderKind { get; init; }

    /// <summary>Name as typed, or ""; also "" after its time is over.</summary>
    public required string SenderName { get; set; }

    /// <summary>The name was deleted, its time being over, UTC; null when it is there or none was given.</summary>
    public DateTime? NameDeletedUtc { get; set; }

    /// <summary>Whether the sender agreed to the name being shown.</summary>
    public required bool ShowName { get; init; }

    /// <summary>Which words about personal data the sender was shown.</summary>
    public required string ConsentVersion { get; init; }

    /// <summary>How it came.</summary>
    public required CommentChannel Channel { get; init; }

    /// <summary>Day it was received, of a comment staff entered.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>User name of who entered it; "" when the sender did.</summary>
    public required string EnteredBy { get; init; }
}
