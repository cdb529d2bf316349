namespace BaNgoi.Cms.Submissions;

/// <summary>
/// What a citizen sent, as received; never changed. A kind that holds more than this has a table of its own beside it, as
/// <see cref="SubmissionContact"/> is.
/// </summary>
public sealed class SubmissionRecord
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Receipt code: whoever knows it may read the receipt.</summary>
    public required string Code { get; init; }

    /// <summary>Name of its <see cref="SubmissionKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Received, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Content item of the page it is about, or null.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Path of that page at the time, or "".</summary>
    public required string Path { get; init; }

    /// <summary>Title of that page at the time, or "".</summary>
    public required string Title { get; init; }

    /// <summary>The choice, of a kind that is one; else "".</summary>
    public required string Choice { get; init; }

    /// <summary>The words, plain text; "" of a kind that is a choice.</summary>
    public required string Text { get; init; }

    /// <summary>The contact with most of it hidden, for the receipt; "" when none was left.</summary>
    public required string ContactHint { get; init; }

    /// <summary>The submission it adds to, or null.</summary>
    public string? AboutId { get; init; }

    /// <summary>Equal for the same words sent twice from one form, so that they are stored once.</summary>
    public required string SendKey { get; init; }
}

/// <summary>How to reach who sent it. Apart from the submission, so that nothing reads it by the way.</summary>
public sealed class SubmissionContact
{
    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>Telephone number, mail address or whatever was left, as typed.</summary>
    public required string Contact { get; init; }
}

/// <summary>What the office said to a submission. Whoever has the receipt reads it; a later one corrects, none is changed.</summary>
public sealed class SubmissionReply
{
    /// <summary>Position.</summary>
    public long Sequence { get; init; }

    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>Where the submission stands from then on.</summary>
    public required SubmissionState State { get; init; }

    /// <summary>The answer, or why it was closed.</summary>
    public required string Text { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>User name of who replied; the public does not see it.</summary>
    public required string ByName { get; init; }
}

/// <summary>Where a submission stands: what its latest reply says, new when there is none.</summary>
public enum SubmissionState
{
    /// <summary>Nobody has replied.</summary>
    New = 0,

    /// <summary>The office answered.</summary>
    Answered = 1,

    /// <summary>The office closed it without an answer to the matter, and said why.</summary>
    Closed = 2,
}
