using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace BaNgoi.Cms.Rendering;

/// <summary>A file of the theme as it is served; <paramref name="Url"/> changes with the content, so that it may be cached for ever.</summary>
public sealed record ThemeAsset(string Name, string Url, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>The theme's style sheets, scripts and pictures, read once.</summary>
public sealed class ThemeAssets
{
    /// <summary>Path all assets are served under, with the closing slash.</summary>
    public const string PathPrefix = "/theme/";

    private const int FingerprintBytes = 6;

    private readonly FrozenDictionary<string, ThemeAsset> byName;
    private readonly FrozenDictionary<string, ThemeAsset> byFileName;

    /// <summary>Reads every file directly in the folder; a theme may have none.</summary>
    public ThemeAssets(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        byName = files.Select(Read).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        byFileName = byName.Values.ToFrozenDictionary(asset => asset.Url[PathPrefix.Length..], StringComparer.Ordinal);
    }

    /// <summary>Address of the asset of that name, for example <c>site.css</c>.</summary>
    /// <exception cref="ThemeException">The theme has no such asset.</exception>
    public string UrlOf(string name) =>
        byName.TryGetValue(name, out var asset) ? asset.Url : throw new ThemeException($"The theme has no asset '{name}'.");

    /// <summary>The asset behind the part of an address after <see cref="PathPrefix"/>; null for a name or fingerprint that is not ours.</summary>
    public ThemeAsset? Find(string fileName) => byFileName.GetValueOrDefault(fileName);

    private static ThemeAsset Read(string path)
    {
        var content = File.ReadAllBytes(path);
        var name = Path.GetFileName(path);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, FingerprintBytes));
        var served = $"{Path.GetFileNameWithoutExtension(name)}.{fingerprint}{Path.GetExtension(name)}";
        return new FileExtensionContentTypeProvider().TryGetContentType(name, out var type)
            ? new ThemeAsset(name, PathPrefix + served, type, content)
            : throw new ThemeException($"{path}: no content type is known for this kind of file.");
    }
}
