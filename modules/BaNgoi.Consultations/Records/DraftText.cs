namespace BaNgoi.Consultations.Records;

/// <summary>
/// A version of a draft's text as it was published, taken apart into clauses with their permanent ids. Never changed: comments
/// refer to it.
/// </summary>
public sealed class DraftText
{
    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>1, 2, 3 … within the draft.</summary>
    public required int Number { get; init; }

    /// <summary>The published version of the content item it was taken from.</summary>
    public required string VersionId { get; init; }

    /// <summary>Published, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>The clauses as JSON, in reading order.</summary>
    public required string Clauses { get; init; }

    /// <summary>What became of the clauses of the version before, as JSON.</summary>
    public required string Changes { get; init; }
}

/// <summary>What an editor says about where a clause of the published text went in the draft, where the comparison errs; used at the next publication.</summary>
public sealed class ClauseCorrection
{
    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>The clause of the published text.</summary>
    public required string ClauseId { get; init; }

    /// <summary>Its address in the new text; null when it is gone.</summary>
    public string? Address { get; set; }

    /// <summary>User name of who said so.</summary>
    public required string ByName { get; set; }
}
