namespace BaNgoi.Cms.Media;

/// <summary>Technical limits of the media library.</summary>
public static class MediaLimits
{
    /// <summary>Largest file, in bytes: 20 MiB.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Largest image, in pixels; a small file may unfold into an image that no telephone can show.</summary>
    public const long MostPixels = 100_000_000;

    /// <summary>Most entries of a document that is a ZIP archive.</summary>
    public const int MostZipEntries = 5_000;

    /// <summary>Largest such document unpacked, in bytes: 300 MiB.</summary>
    public const long LargestUnpacked = 300L * 1024 * 1024;

    /// <summary>Longest alternative text, in characters.</summary>
    public const int LongestText = 500;
}
