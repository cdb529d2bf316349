using System.Security.Cryptography;

namespace BaNgoi.Web.Tests.Support;

/// <summary>Files of the media library, put there past all checks.</summary>
public static class MediaFiles
{
    /// <summary>Stores a file.</summary>
    public static void Store(DataFolder folder, string path, byte[] bytes, string alternativeText = "Tờ khai")
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = Path.Combine(folder.Path, "media", sha256[..2], sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        SiteData.Tamper(folder, $"INSERT INTO media_files (Path, Sha256, Length, AlternativeText, UploadedUtc, UploadedBy) VALUES ('{path}', '{sha256}', {bytes.Length}, '{alternativeText}', '2026-11-01 00:00:00', 'admin')");
    }
}
