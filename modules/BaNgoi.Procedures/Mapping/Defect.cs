namespace BaNgoi.Procedures.Mapping;

/// <summary>What a person should check in a source record.</summary>
/// <param name="Kind">Which part of the record.</param>
/// <param name="Text">One sentence in Vietnamese, for the editors.</param>
public sealed record Defect(DefectKind Kind, string Text);

/// <summary>Parts of a record that can be doubtful, the ones that mislead citizens most first.</summary>
public enum DefectKind
{
    /// <summary>A fee that contradicts itself.</summary>
    Fee,

    /// <summary>A time limit that cannot be right.</summary>
    TimeLimit,

    /// <summary>Code, name or level.</summary>
    Identity,

    /// <summary>Who decides, who receives.</summary>
    Agency,

    /// <summary>Papers to hand in.</summary>
    Documents,

    /// <summary>A text that is cut or lost letters.</summary>
    Text,

    /// <summary>Numbers of legal documents.</summary>
    LegalBasis,

    /// <summary>Parts the source does not have.</summary>
    Missing,
}
