using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Benchmarks;

/// <summary>The platform's floor: a bare Kestrel endpoint that serves the bytes of some files, by number, and does nothing else.</summary>
internal static class Floor
{
    /// <summary>Serves until killed; prints its address.</summary>
    public static async Task<int> ServeAsync(string folder)
    {
        var pages = Directory.GetFiles(folder).ToDictionary(file => $"/{Path.GetFileName(file)}", File.ReadAllBytes, StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            var bytes = pages[context.Request.Path.Value!];
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
