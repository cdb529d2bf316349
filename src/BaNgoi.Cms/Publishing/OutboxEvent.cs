namespace BaNgoi.Cms.Publishing;

/// <summary>What happened to the public record, for those who follow it: search index, page cache, feeds.</summary>
public enum OutboxEventKind
{
    /// <summary>A document was published or published again.</summary>
    Published = 0,

    /// <summary>A document left the public record.</summary>
    Withdrawn = 1,

    /// <summary>Site-wide data changed (name, contact block, templates): every page may look different.</summary>
    SiteChanged = 2,

    /// <summary>Someone asked for the search index to be built anew.</summary>
    ReindexRequested = 3,

    /// <summary>What a module says beside a document's content changed.</summary>
    AspectChanged = 4,
}

/// <summary>
/// One row of the outbox, written in the transaction of the change it tells of. <see cref="Sequence"/> grows
/// in commit order; a follower remembers the last one it has applied and can always catch up from the table.
/// </summary>
public sealed class OutboxEvent
{
    /// <summary>Position in the outbox.</summary>
    public long Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required OutboxEventKind Kind { get; init; }

    /// <summary>The document concerned; empty for site-wide events.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The list the document is or was in, or null.</summary>
    public string? ContainerId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; init; }
}
