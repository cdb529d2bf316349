namespace BaNgoi.Cms.Storage;

/// <summary>One round of review: a version handed in, and what became of it. Rounds that are over stay as history.</summary>
public sealed class ReviewRecord
{
    /// <summary>Position; later rounds have larger ones.</summary>
    public long Sequence { get; init; }

    /// <summary>The item.</summary>
    public required string ItemId { get; init; }

    /// <summary>The version handed in: what was asked to be read, and nothing else.</summary>
    public required string VersionId { get; init; }

    /// <summary>Where the round stands.</summary>
    public ReviewState State { get; set; }

    /// <summary>The round that counts for the item's draft; at most one per item, none when there is nothing left to decide or to mend.</summary>
    public bool Current { get; set; }

    /// <summary>Handed in, UTC.</summary>
    public required DateTime SubmittedUtc { get; init; }

    /// <summary>User id of who handed it in.</summary>
    public required string SubmittedById { get; init; }

    /// <summary>User name of who handed it in.</summary>
    public required string SubmittedBy { get; init; }

    /// <summary>Words for whoever approves, or "".</summary>
    public required string Note { get; init; }

    /// <summary>Approved, returned or taken back, UTC, or null.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>User name of who did that, or "".</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>Why it was returned, or "".</summary>
    public string DecisionNote { get; set; } = "";
}

/// <summary>Where a round of review stands.</summary>
public enum ReviewState
{
    /// <summary>Handed in; the draft is still the version handed in.</summary>
    Waiting = 0,

    /// <summary>Given back, with a note what to mend.</summary>
    Returned = 1,

    /// <summary>The version was published.</summary>
    Approved = 2,

    /// <summary>Taken back by who handed it in.</summary>
    TakenBack = 3,

    /// <summary>The draft became another one, or went away, before anybody decided.</summary>
    Outdated = 4,
}
