using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>
/// Public pages and data go compressed over slow phones' lines. The admin's do not: they hold secrets beside what was typed,
/// and their compressed length would tell of them (the BREACH attack).
/// </summary>
internal static class PublicCompression
{
    private static readonly string[] MoreTypes = ["application/atom+xml", "image/svg+xml"];

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
        context => !context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase), branch => branch.UseResponseCompression());
}
