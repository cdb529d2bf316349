namespace BaNgoi.Cms.Publishing;

/// <summary>An address a document had before. It leads to wherever the document is now, for good.</summary>
public sealed class PublicRedirect
{
    /// <summary>The former address, without leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The document that lived there.</summary>
    public required string DocumentId { get; set; }
}

/// <summary>The public trace of a document that was taken down: nothing published disappears without a word.</summary>
public sealed class PublicWithdrawal
{
    /// <summary>The document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Its address when it was taken down.</summary>
    public required string Path { get; set; }

    /// <summary>Its title when it was taken down.</summary>
    public required string Title { get; set; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; set; }

    /// <summary>Why, in words meant for the public.</summary>
    public required string Reason { get; set; }
}

/// <summary>A media file the public may download, because a published document shows it.</summary>
public sealed class PublicMedia
{
    /// <summary>The document showing the file.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Path below <c>/media/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the stored bytes: SHA-256 in hex.</summary>
    public required string Sha256 { get; set; }
}

/// <summary>Site-wide public data (name, contact block, home page) as JSON, one row.</summary>
public sealed class PublicSite
{
    /// <summary>Always <c>site</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The data.</summary>
    public required string Json { get; set; }
}
