namespace BaNgoi.Cms.Coverage;

/// <summary>A list of codes an authority issued. Never changed: a newer one takes its place from its day on.</summary>
public sealed class CodeListRecord
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Content type the list is about.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The decision it comes from: number, day, agency.</summary>
    public required string Decision { get; init; }

    /// <summary>First day on which it counts.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Name of the file it was read from.</summary>
    public required string FileName { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public required DateTime UploadedUtc { get; init; }

    /// <summary>User name of who took it in.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>How many codes it has.</summary>
    public required int Count { get; init; }
}

/// <summary>A code of a list.</summary>
public sealed class CodeListEntry
{
    /// <summary>The list.</summary>
    public required string ListId { get; init; }

    /// <summary>The code, as it is compared.</summary>
    public required string Code { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What the list calls it, or "".</summary>
    public required string Title { get; init; }

    /// <summary>Its group (lĩnh vực) in the list, or "".</summary>
    public required string Group { get; init; }
}
