using BaNgoi.Cms.Media;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Media files that published documents show. A file of a draft has no address here.</summary>
internal static class MediaRoute
{
    public static async Task<IResult> GetAsync(HttpContext context, string path, PublicReader reader, MediaStore files, CancellationToken ct)
    {
        if (MediaTypes.Of(path) is not { } type || await reader.MediaAsync(path, ct) is not { } sha256 || files.Open(sha256) is not { } stream)
        {
            return Results.NotFound();
        }

        // Only pictures are shown in place.
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        context.Response.Headers.CacheControl = "public, no-cache";
        return Results.Stream(
            stream, type.ContentType, type.Inline ? null : path[(path.LastIndexOf('/') + 1)..], entityTag: new EntityTagHeaderValue($"\"{sha256[..24]}\""), enableRangeProcessing: true);
    }
}
