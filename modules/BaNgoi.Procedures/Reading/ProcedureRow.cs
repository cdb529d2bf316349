namespace BaNgoi.Procedures.Reading;

/// <summary>One procedure as the source file has it, nothing interpreted yet. Empty texts are null.</summary>
public sealed record ProcedureRow
{
    /// <summary>Line of a text file or row of a sheet, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Official name.</summary>
    public required string Name { get; init; }

    /// <summary>National code, for example 1.001193; null when the source has none.</summary>
    public string? Code { get; init; }

    /// <summary>Field of administration (lĩnh vực).</summary>
    public string? Field { get; init; }

    /// <summary>Time limit of the procedure as a whole.</summary>
    public string? TimeLimit { get; init; }

    /// <summary>Fee of the procedure as a whole.</summary>
    public string? Fee { get; init; }

    /// <summary>Ways to submit, each with its own time and fee.</summary>
    public IReadOnlyList<ChannelRow> Channels { get; init; } = [];

    /// <summary>Who may apply.</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>Papers and, mixed among them, notes about papers.</summary>
    public IReadOnlyList<DocumentRow> Documents { get; init; } = [];

    /// <summary>What the applicant receives.</summary>
    public string? Result { get; init; }

    /// <summary>Numbers of the legal documents it rests on.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Level of administration.</summary>
    public string? Level { get; init; }

    /// <summary>Deciding agency.</summary>
    public string? Agency { get; init; }

    /// <summary>Requirements and conditions.</summary>
    public string? Conditions { get; init; }

    /// <summary>Number of the publishing decision.</summary>
    public string? Decision { get; init; }

    /// <summary>Page of the record at its source.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Where the record was taken from.</summary>
    public string? Origin { get; init; }

    /// <summary>Sequence of steps.</summary>
    public string? Steps { get; init; }

    /// <summary>"found", or "memory" when nobody has compared the name with the source.</summary>
    public string? NameSource { get; init; }

    /// <summary>"found", or "none" when the record has no details.</summary>
    public string? DetailsSource { get; init; }
}

/// <summary>One way to submit, as the source has it.</summary>
/// <param name="Channel">Vietnamese name of the way.</param>
/// <param name="Time">Time limit.</param>
/// <param name="FeeText">Fee; the source often cuts it at a closing bracket and goes on in <paramref name="Note"/>.</param>
/// <param name="Note">Everything else.</param>
public sealed record ChannelRow(string? Channel, string? Time, string? FeeText, string? Note);

/// <summary>One row of the document list, as the source has it.</summary>
/// <param name="Name">Name of the paper, or a note.</param>
/// <param name="Quantity">For example "1 bản chính,1 bản sao".</param>
public sealed record DocumentRow(string Name, string? Quantity);
