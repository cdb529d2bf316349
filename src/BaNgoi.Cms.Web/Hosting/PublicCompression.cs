using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>
/// Public pages and data go compressed over slow phones' lines. The admin's do not: they hold secrets beside what was typed,
/// and their compressed length would tell of them (the BREACH attack).
/// </summary>
internal static class PublicCompression
{
    private static readonly string[] MoreTypes = ["application/atom+xml", "image/svg+xml", "text/csv"];

    public static void AddPublicCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(MoreTypes);
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void UsePublicCompression(this IApplicationBuilder app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase), branch =>
        {
            // Also said to who gets it as it is: caches on the way must not hand one reader's encoding to another.
            branch.Use((context, next) =>
            {
                context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
                return next(context);
            });
            branch.UseResponseCompression();
        });

    /// <summary>What a kept page is told apart by: the encoding its reader gets, however he asked for it.</summary>
    public static string EncodingOf(HttpContext context, IResponseCompressionProvider compression) =>
        context.Request.Headers.AcceptEncoding.Count == 0 ? "" : compression.GetCompressionProvider(context)?.EncodingName ?? "";
}
