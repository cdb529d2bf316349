namespace BaNgoi.Procedures.Reading;

/// <summary>Bounds of a file that is read. The whole national catalogue has about 6,000 procedures; these leave room and stop floods.</summary>
/// <param name="FileBytes">Largest file, in bytes.</param>
/// <param name="LineCharacters">Longest line of a text file, in characters.</param>
/// <param name="CellCharacters">Longest single text, in characters.</param>
/// <param name="ListItems">Most entries of one list (channels, documents, legal bases, targets).</param>
/// <param name="Rows">Most rows, bad ones included.</param>
/// <param name="UnpackedBytes">Largest sum of the unpacked parts of a workbook, in bytes.</param>
public sealed record ReadLimits(
    long FileBytes = 64L * 1024 * 1024,
    int LineCharacters = 1_000_000,
    int CellCharacters = 100_000,
    int ListItems = 500,
    int Rows = 20_000,
    long UnpackedBytes = 256L * 1024 * 1024)
{
    /// <summary>The bounds of the command line.</summary>
    public static ReadLimits Default { get; } = new();
}
