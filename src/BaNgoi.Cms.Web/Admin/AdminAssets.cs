using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The admin's own style sheet, script and icon, under addresses that change when they do.</summary>
public sealed class AdminAssets
{
    private const int VersionBytes = 6;
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly Dictionary<string, (byte[] Bytes, string Version)> _files = new(StringComparer.Ordinal);

    /// <summary>Reads the files, which lie beside the executable.</summary>
    public AdminAssets()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot", "admin")))
        {
            var bytes = File.ReadAllBytes(path);
            _files[Path.GetFileName(path)] = (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, VersionBytes)));
        }
    }

    /// <summary>The address of a file.</summary>
    public string Url(string name) => $"{AdminPaths.Assets}/{name}?v={_files[name].Version}";

    /// <summary>
    /// The file as an answer; kept for a year where the address names its content. Scripts ask for their parts by name alone:
    /// those are asked for again each time.
    /// </summary>
    public IResult Answer(string name, HttpContext context)
    {
        if (!_files.TryGetValue(name, out var file) || !ContentTypes.TryGetContentType(name, out var contentType))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = context.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Remove("Pragma");
        return Results.Bytes(file.Bytes, contentType, entityTag: new EntityTagHeaderValue($"\"{file.Version}\""));
    }
}
