namespace BaNgoi.Procedures.Reading;

/// <summary>Everything a file held.</summary>
/// <param name="Rows">Good rows in file order; no two with the same key.</param>
/// <param name="BadLines">Lines that were left out, in file order.</param>
/// <param name="UnknownColumns">Names of columns nobody reads, once each, in order of appearance.</param>
public sealed record ProcedureFileContent(
    IReadOnlyList<ProcedureRow> Rows, IReadOnlyList<BadLine> BadLines, IReadOnlyList<string> UnknownColumns);
