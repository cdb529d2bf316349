using BaNgoi.Cms.Content;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Addresses and words of the media library's pages.</summary>
public static class MediaPaths
{
    private const int Kibibyte = 1024;

    /// <summary>Where files come in.</summary>
    public const string Upload = AdminPaths.Media + "/tai-len";

    /// <summary>Below it, the page of each file.</summary>
    public const string Files = AdminPaths.Media + "/chi-tiet";

    /// <summary>Below it, the bytes of each file, for staff only.</summary>
    public const string Bytes = AdminPaths.Media + "/xem";

    /// <summary>The page of a file.</summary>
    public static string File(string path) => $"{Files}/{Address(path)}";

    /// <summary>The bytes of a file.</summary>
    public static string View(string path) => $"{Bytes}/{Address(path)}";

    /// <summary>The file's name without its folders.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < Kibibyte => $"{bytes} byte",
        < Kibibyte * Kibibyte => string.Create(ProjectionContext.Culture, $"{bytes / (double)Kibibyte:0} KB"),
        _ => string.Create(ProjectionContext.Culture, $"{bytes / (double)(Kibibyte * Kibibyte):0.0} MB"),
    };

    private static string Address(string path) => MediaUrl.Public(path)[MediaUrl.PublicPrefix.Length..];
}
