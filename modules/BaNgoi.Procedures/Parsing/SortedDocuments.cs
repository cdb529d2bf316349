namespace BaNgoi.Procedures.Parsing;

/// <summary>A document list, sorted.</summary>
/// <param name="Cases">What everyone hands in (case null) first, then the cases in source order.</param>
/// <param name="Notes">Paragraphs about the papers, in source order.</param>
/// <param name="Sets">How many sets, in the source's words; null when not stated.</param>
/// <param name="Repeated">Rows left out because the same paper stands in the same case already.</param>
/// <param name="Defects">What a person should check, in Vietnamese.</param>
public sealed record SortedDocuments(
    IReadOnlyList<DocumentCase> Cases, IReadOnlyList<string> Notes, string? Sets, int Repeated, IReadOnlyList<string> Defects);

/// <summary>Papers of one case.</summary>
/// <param name="Case">When they are needed; null when always.</param>
/// <param name="Documents">In source order.</param>
public sealed record DocumentCase(string? Case, IList<SortedDocument> Documents);

/// <summary>One paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">How many.</param>
/// <param name="FormCode">Form it is written on, if the name says so.</param>
public sealed record SortedDocument(string Name, Quantity Quantity, string? FormCode);
