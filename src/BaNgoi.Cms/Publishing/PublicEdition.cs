namespace BaNgoi.Cms.Publishing;

/// <summary>
/// A document as it stood in public from a moment on, until the next edition. Kept so that what was in force on a past day
/// can be read, and that a sheet printed then can be compared with today.
/// </summary>
public sealed class PublicEdition
{
    /// <summary>The published version it was made from.</summary>
    public required string VersionId { get; init; }

    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Public from this moment, UTC.</summary>
    public DateTime FromUtc { get; set; }

    /// <summary>The public content, shaped as <see cref="PublicDocument.Json"/>.</summary>
    public required string Json { get; set; }
}
