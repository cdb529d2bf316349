namespace BaNgoi.Cms.Submissions;

/// <summary>
/// A link that went out in the message of receipt, by which whoever reads that mailbox says whether he sent the submission. Only
/// added to. The link itself is in the message alone; here is its hash.
/// </summary>
public sealed class ContactLink
{
    /// <summary>See <see cref="ContactToken.Hash"/>.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>Made, UTC.</summary>
    public required DateTime AtUtc { get; init; }
}

/// <summary>What the owner of an address said to a submission. One for each, the first one counts; only added to.</summary>
public sealed class ContactAnswer
{
    /// <summary>The submission.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>What was said.</summary>
    public required ContactAnswerKind Answer { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; init; }
}

/// <summary>What the owner of an address can say. The numbers are stored: they never change their meaning.</summary>
public enum ContactAnswerKind
{
    /// <summary>He sent it.</summary>
    Confirmed = 1,

    /// <summary>He did not; the address is to be deleted.</summary>
    Denied = 2,
}
