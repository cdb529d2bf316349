namespace BaNgoi.Cms.Mail;

/// <summary>
/// A message to somebody who left an address, in the database before anybody tries to send it. Address and words are blanked
/// when their time is over; that there was a message, and what became of it, stays.
/// </summary>
public sealed class MailMessageRecord
{
    /// <summary>Id; the Message-Id header is made of it.</summary>
    public required string Id { get; init; }

    /// <summary>What it tells, as a word; see <see cref="MailKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Address it goes to; "" once blanked.</summary>
    public required string ToAddress { get; set; }

    /// <summary>Subject; "" once blanked.</summary>
    public required string Subject { get; set; }

    /// <summary>Plain text; "" once blanked.</summary>
    public required string Text { get; set; }

    /// <summary>
    /// Whose mailbox it goes to, hashed, of a message a stranger can cause, so that they can be counted; null of others and once
    /// blanked. After its owner said that he sent nothing it outlives the address, so that he is left alone.
    /// </summary>
    public string? LimitKey { get; set; }

    /// <summary>The submission it is about, or null.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The content item it is about, or null.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Queued, UTC.</summary>
    public required DateTime QueuedUtc { get; init; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; set; }

    /// <summary>Attempts of the current round: since it was queued, or given another chance.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be tried before, UTC.</summary>
    public required DateTime NextAttemptUtc { get; set; }

    /// <summary>A server, or the folder, took it, UTC; null before.</summary>
    public DateTime? SentUtc { get; set; }

    /// <summary>It was given up, UTC; null unless it is.</summary>
    public DateTime? GivenUpUtc { get; set; }

    /// <summary>Until when, UTC, one node has it in hand; after that any may take it again. Null when nobody has.</summary>
    public DateTime? LeaseUntilUtc { get; set; }
}

/// <summary>Where a message stands.</summary>
public enum MailState
{
    /// <summary>To be sent, now or later.</summary>
    Queued = 0,

    /// <summary>A server took it, or it lies in the folder; the log says which.</summary>
    Sent = 1,

    /// <summary>Refused for good, or tried often enough.</summary>
    GivenUp = 2,

    /// <summary>Not to be sent: too many went to that address, or its owner said that he sent nothing.</summary>
    Withheld = 3,
}

/// <summary>One attempt to send a message: the log. Only added to, and without personal data, so that it may stay.</summary>
public sealed class MailAttemptRecord
{
    /// <summary>Position; later attempts have larger ones.</summary>
    public long Sequence { get; init; }

    /// <summary>The message.</summary>
    public required string MessageId { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>How it ended; one of the words of <see cref="Sending.MailOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What the server said, shortened and without the address; "" when it said nothing.</summary>
    public required string Answer { get; init; }
}
