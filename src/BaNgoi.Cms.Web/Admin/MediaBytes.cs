using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The bytes of every file of the library, also of those no published document shows: for staff only.</summary>
internal static class MediaBytes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{MediaPaths.Bytes}/{{**path}}", GetAsync).RequireAuthorization(Permission.AccessAdminPanel);

    private static async Task<IResult> GetAsync(HttpContext context, string path, MediaLibrary library, CancellationToken ct)
    {
        if (MediaTypes.Of(path) is not { } type || await library.FindAsync(path, ct) is not { } file || library.Open(file) is not { } bytes)
        {
            return Results.NotFound();
        }

        // Only pictures are shown in place.
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(bytes, type.ContentType, type.Inline ? null : MediaPaths.Name(path), entityTag: new EntityTagHeaderValue($"\"{file.Sha256[..24]}\""), enableRangeProcessing: true);
    }
}
