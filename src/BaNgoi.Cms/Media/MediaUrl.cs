namespace BaNgoi.Cms.Media;

/// <summary>Addresses of media files.</summary>
public static class MediaUrl
{
    /// <summary>Where public media live.</summary>
    public const string PublicPrefix = "/media/";

    /// <summary>The public address of a file, each segment encoded.</summary>
    public static string Public(string path) => PublicPrefix + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
