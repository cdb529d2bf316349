using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Web.Tests.Security;

/// <summary>Every route the host has, with who may use it: as the application declares it, and as people reviewed it.</summary>
internal static class RouteTable
{
    /// <summary>What stands for a route open to whoever comes.</summary>
    public const string Everyone = "everyone";

    /// <summary>What stands for a route that says nothing. No reviewed row may.</summary>
    public const string Undeclared = "UNDECLARED";

    private static readonly string ReviewedFile = Path.Combine(AppContext.BaseDirectory, "Security", "routes.tsv");

    /// <summary>The rows people reviewed: methods, pattern, who.</summary>
    public static IReadOnlyList<string> Reviewed() =>
        [.. File.ReadAllLines(ReviewedFile).Where(line => line.Length > 0 && !line.StartsWith('#')).Order(StringComparer.Ordinal)];

    /// <summary>The rows of the application as it is built.</summary>
    public static async Task<IReadOnlyList<string>> DeclaredAsync(string dataPath)
    {
        // The pages are looked for in the application's assembly, which here is not the one that was started.
        await using var app = CmsApplication.Create([$"--Cms:DataPath={dataPath}", $"--applicationName={typeof(Program).Assembly.GetName().Name}"], quiet: true);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            // What a page's class declares is known only when the page is loaded.
            var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? new EndpointMetadataCollection(endpoint.Metadata.Concat((await loader.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo!.GetCustomAttributes(inherit: true)))
                : endpoint.Metadata;
            rows.Add($"{Methods(metadata)}\t/{endpoint.RoutePattern.RawText!.TrimStart('/')}\t{Who(metadata)}");
        }

        return [.. rows];
    }

    private static string Methods(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods ? string.Join(' ', methods.HttpMethods.Order(StringComparer.Ordinal)) : "page";

    private static string Who(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return Everyone;
        }

        var asked = metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy is { Length: > 0 } policy ? policy : "signed-in").Distinct().ToList();
        return asked.Count == 0 ? Undeclared : string.Join('+', asked);
    }
}
