using BaNgoi.Consultations.Decisions;

namespace BaNgoi.Consultations.Records;

/// <summary>Where a comment stands with the moderators. The numbers are stored: they never change their meaning.</summary>
public enum CommentStatus
{
    /// <summary>Nobody has looked at it.</summary>
    Waiting = 0,

    /// <summary>Its public text is published.</summary>
    Published = 1,

    /// <summary>It is not published; the sender was told why.</summary>
    Refused = 2,

    /// <summary>It was published and is hidden now; the trace and the reason are public.</summary>
    Hidden = 3,
}

/// <summary>Where a comment stands now: the sum of its <see cref="CommentAct"/>s. Exists from the first act on.</summary>
public sealed class CommentState
{
    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>Where it stands.</summary>
    public CommentStatus Status { get; set; }

    /// <summary>Public number within the draft, from 1, given when first published and kept for good; null before.</summary>
    public int? Number { get; set; }

    /// <summary>What the public reads, or "".</summary>
    public string PublicText { get; set; } = "";

    /// <summary>Name the public reads; "" when none is shown.</summary>
    public string PublicName { get; set; } = "";

    /// <summary>Code of why it is refused or hidden, or "".</summary>
    public string ReasonCode { get; set; } = "";

    /// <summary>Why it is refused or hidden, in words, or "".</summary>
    public string Reason { get; set; } = "";

    /// <summary>The decision; null while there is none.</summary>
    public Decision? Decision { get; set; }

    /// <summary>The explanation given with the decision, or "".</summary>
    public string Answer { get; set; } = "";

    /// <summary>Name of the unit that answers, or "".</summary>
    public string AnswerUnit { get; set; } = "";

    /// <summary>Decided, UTC.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>The group of the same opinion, or null.</summary>
    public string? GroupId { get; set; }

    /// <summary>First published, UTC.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Grows with every act; a form that brings an older one is refused, never obeyed.</summary>
    public int Revision { get; set; }
}

/// <summary>What was done to a comment. The numbers are stored: they never change their meaning.</summary>
public enum CommentActKind
{
    /// <summary>Its public text was published.</summary>
    Published = 1,

    /// <summary>It was refused.</summary>
    Refused = 2,

    /// <summary>It was hidden.</summary>
    Hidden = 3,

    /// <summary>Its public text was corrected.</summary>
    Corrected = 4,

    /// <summary>It was decided on, or decided anew.</summary>
    Decided = 5,

    /// <summary>It was put into a group of the same opinion.</summary>
    Grouped = 6,

    /// <summary>It was taken out of its group.</summary>
    Ungrouped = 7,

    /// <summary>Its sender asked for its removal and was told why not.</summary>
    RemovalDeclined = 8,

    /// <summary>The sender's name was taken off it.</summary>
    NameRemoved = 9,
}

/// <summary>One act on a comment. Never changed or removed.</summary>
public sealed class CommentAct
{
    /// <summary>Position.</summary>
    public long Sequence { get; init; }

    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>What was done.</summary>
    public required CommentActKind Kind { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>User name of who did it; the public does not see it.</summary>
    public required string ByName { get; init; }

    /// <summary>The public text, the answer, or "".</summary>
    public string Text { get; init; } = "";

    /// <summary>Code of the reason or of the decision, or "".</summary>
    public string Code { get; init; } = "";

    /// <summary>The reason in words, or "".</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A group of comments people found to be of the same opinion. Its members stay comments of their own, each with its sender and its answer.</summary>
public sealed class CommentGroup
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>Number within the draft, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The opinion in a line, for staff and public.</summary>
    public required string Title { get; set; }
}
