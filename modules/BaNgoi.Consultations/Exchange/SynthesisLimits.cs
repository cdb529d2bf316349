namespace BaNgoi.Consultations.Exchange;

/// <summary>Technical limits of sheets that are read.</summary>
public static class SynthesisLimits
{
    /// <summary>Largest file, in bytes: 32 MiB.</summary>
    public const long LargestFile = 32L * 1024 * 1024;

    /// <summary>Largest sum of its unpacked parts, in bytes: 256 MiB.</summary>
    public const long LargestUnpacked = 256L * 1024 * 1024;

    /// <summary>Most rows below the heading, empty ones included.</summary>
    public const int MostRows = 50_000;

    /// <summary>Longest explanation, in characters. A cell of a spreadsheet holds 32,767.</summary>
    public const int LongestReason = 20_000;

    /// <summary>Longest text a cell is given, in characters; the rest of a longer public text is read on its page.</summary>
    public const int LongestCell = 32_000;
}
