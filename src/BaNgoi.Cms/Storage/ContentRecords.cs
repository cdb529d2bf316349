namespace BaNgoi.Cms.Storage;

/// <summary>The office's row of a content item: what all its versions share, and the lock editors edit under.</summary>
public sealed class ContentItemRecord
{
    /// <summary>Id of the item.</summary>
    public required string ItemId { get; init; }

    /// <summary>Content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>Title of the newest version.</summary>
    public required string DisplayText { get; set; }

    /// <summary>Folded text the admin's list is searched by: title, short title, codes.</summary>
    public required string SearchText { get; set; }

    /// <summary>Path of the newest version, or null.</summary>
    public string? Path { get; set; }

    /// <summary>Alias of the newest version, or null.</summary>
    public string? Alias { get; set; }

    /// <summary>The list it belongs to, or null.</summary>
    public string? ContainerId { get; set; }

    /// <summary>The responsible unit's item id, or null.</summary>
    public string? UnitId { get; set; }

    /// <summary>User id of the owner.</summary>
    public required string Owner { get; set; }

    /// <summary>Where the item stands in its life.</summary>
    public ContentState State { get; set; }

    /// <summary>When the newest version is to be published by itself, UTC, or null.</summary>
    public DateTime? ScheduledUtc { get; set; }

    /// <summary>Created, UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>Newest version last changed, UTC.</summary>
    public DateTime ModifiedUtc { get; set; }

    /// <summary>User name of who last changed it.</summary>
    public required string ModifiedBy { get; set; }

    /// <summary>Grows with every change; a form that brings an older one is refused, never obeyed.</summary>
    public int Revision { get; set; }
}

/// <summary>One version of a content item.</summary>
public sealed class ContentVersionRecord
{
    private bool _published;

    /// <summary>Id of the version.</summary>
    public required string VersionId { get; init; }

    /// <summary>The item.</summary>
    public required string ItemId { get; init; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int Number { get; init; }

    /// <summary>Content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>Title.</summary>
    public required string DisplayText { get; set; }

    /// <summary>The newest version.</summary>
    public bool Latest { get; set; }

    /// <summary>The version the public sees.</summary>
    public bool Published
    {
        get => _published;
        set
        {
            _published = value;
            WasPublic |= value;
        }
    }

    /// <summary>Whether the public ever saw this version: only such a one may be read as an earlier edition.</summary>
    public bool WasPublic { get; private set; }

    /// <summary>Item created, UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>Version last changed, UTC.</summary>
    public DateTime ModifiedUtc { get; set; }

    /// <summary>Version published, UTC, or null.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>User id of the owner.</summary>
    public required string Owner { get; set; }

    /// <summary>User name of the author.</summary>
    public required string Author { get; set; }

    /// <summary>The parts as JSON.</summary>
    public required string Parts { get; set; }
}

/// <summary>Where a content item stands. Transitions: <see cref="Publishing.ContentLife"/>.</summary>
public enum ContentState
{
    /// <summary>Never public, or not any more; being worked on.</summary>
    Draft = 0,

    /// <summary>Public, nothing pending.</summary>
    Published = 1,

    /// <summary>Public, with a newer draft beside.</summary>
    PublishedWithDraft = 2,

    /// <summary>Was public and was taken down; the trace stays.</summary>
    Withdrawn = 3,

    /// <summary>Removed from the admin's list; the versions and the trace stay.</summary>
    Deleted = 4,
}

/// <summary>A site-wide document: definitions, settings, templates … as JSON under a key.</summary>
public sealed class SiteDocumentRecord
{
    /// <summary>Name of the document.</summary>
    public required string Key { get; init; }

    /// <summary>Content.</summary>
    public required string Json { get; set; }

    /// <summary>Grows with every change.</summary>
    public int Revision { get; set; }
}

/// <summary>One line of the audit trail. The database refuses to change or delete it.</summary>
public sealed class AuditRecord
{
    /// <summary>Position.</summary>
    public long Sequence { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>User id of who did it; empty for the system.</summary>
    public required string ActorId { get; init; }

    /// <summary>User name of who did it.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done, a word of <see cref="Accounts.AuditActs"/>.</summary>
    public required string Act { get; init; }

    /// <summary>Content item concerned, or null.</summary>
    public string? ItemId { get; init; }

    /// <summary>Version concerned, or null.</summary>
    public string? VersionId { get; init; }

    /// <summary>One line for people, in Vietnamese.</summary>
    public required string Summary { get; init; }
}

/// <summary>A file of the media library.</summary>
public sealed class MediaRecord
{
    /// <summary>Path below the library, for example <c>mau-don/to-khai.pdf</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the stored bytes: SHA-256 in hex.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Bytes.</summary>
    public long Length { get; set; }

    /// <summary>Text that stands for the file where it cannot be seen.</summary>
    public required string AlternativeText { get; set; }

    /// <summary>Uploaded, UTC.</summary>
    public DateTime UploadedUtc { get; set; }

    /// <summary>User name of who uploaded it.</summary>
    public required string UploadedBy { get; set; }
}
