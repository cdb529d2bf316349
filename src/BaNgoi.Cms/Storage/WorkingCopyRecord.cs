namespace BaNgoi.Cms.Storage;

/// <summary>
/// That someone has an editor's form open, and what he typed there and has not saved. Nobody but its author ever reads what
/// was typed; the others see only that he is there.
/// </summary>
public sealed class WorkingCopyRecord
{
    /// <summary>What is worked on: an item's id, or a name for an item that does not exist yet.</summary>
    public required string Place { get; init; }

    /// <summary>User id of who works.</summary>
    public required string UserId { get; init; }

    /// <summary>User name of who works.</summary>
    public required string UserName { get; set; }

    /// <summary>Last sign of him, UTC.</summary>
    public DateTime SeenUtc { get; set; }

    /// <summary>When what was typed was kept, UTC; null when nothing is kept.</summary>
    public DateTime? TypedUtc { get; set; }

    /// <summary>Revision the form was made from.</summary>
    public int Revision { get; set; }

    /// <summary>Version the form was made from, or "".</summary>
    public string VersionId { get; set; } = "";

    /// <summary>What was typed, as JSON; "" when nothing is kept.</summary>
    public string Typed { get; set; } = "";
}
