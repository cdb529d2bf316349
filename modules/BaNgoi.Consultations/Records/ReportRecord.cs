namespace BaNgoi.Consultations.Records;

/// <summary>A published edition of an explanation report, frozen. A re-issue is another edition.</summary>
public sealed class ReportRecord
{
    /// <summary>Id: of the public document too.</summary>
    public required string Id { get; init; }

    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>1, 2, 3 … within the draft.</summary>
    public required int Edition { get; init; }

    /// <summary>Published, UTC.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>User name of who published it; the public does not see it.</summary>
    public required string ByName { get; init; }

    /// <summary>Path its page had when it was published, without leading slash; the page moves with its draft.</summary>
    public required string Path { get; init; }

    /// <summary>The report as canonical JSON.</summary>
    public required string Json { get; init; }

    /// <summary>SHA-256 of that, in hex.</summary>
    public required string Hash { get; init; }

    /// <summary>Why it was issued again; "" of the first.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A printed notice on a board: where, from when, until when.</summary>
public sealed class PostingRecord
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The draft's content item.</summary>
    public required string ConsultationId { get; init; }

    /// <summary>Where: the ward's hall, a tổ dân phố's board.</summary>
    public required string Place { get; init; }

    /// <summary>First day it hung there.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it hangs.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>User name of who wrote it down.</summary>
    public required string ByName { get; init; }
}
