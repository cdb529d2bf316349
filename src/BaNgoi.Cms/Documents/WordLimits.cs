namespace BaNgoi.Cms.Documents;

/// <summary>Technical limits of reading Word files.</summary>
public static class WordLimits
{
    /// <summary>Largest part of a file that is read, in bytes unpacked: 8 MiB. A text of a thousand pages has about this.</summary>
    public const int LargestPart = 8 * 1024 * 1024;

    /// <summary>Deepest nesting of elements in a part; Word itself stays below a hundred. Beyond it the library's recursion could end the process.</summary>
    public const int DeepestNesting = 256;

    /// <summary>Longest text taken over, in characters: half of what a field of the editor can send.</summary>
    public const int LongestText = 500_000;
}
