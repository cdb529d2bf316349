using System.Text.RegularExpressions;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Web.Tests.Security;

/// <summary>One way of asking one route: a method and, of a page that has several acts, the act.</summary>
/// <param name="Pattern">The route's pattern.</param>
/// <param name="Method">GET or POST; a route is asked with both, whatever it takes.</param>
/// <param name="Handler">The page's named handler, in lower case; "-" for none.</param>
internal sealed partial record Door(string Pattern, string Method, string Handler)
{
    /// <summary>What stands for "no named handler".</summary>
    public const string Unnamed = "-";

    private static readonly string[] Methods = ["GET", "POST"];

    /// <summary>All doors of the application as it is built.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(string dataPath)
    {
        await using var app = CmsApplication.Create([$"--Cms:DataPath={dataPath}", $"--applicationName={typeof(Program).Assembly.GetName().Name}"], quiet: true);
        var loader = app.Services.GetRequiredService<PageLoader>();
        var doors = new HashSet<Door>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            doors.UnionWith(Methods.Select(method => new Door(pattern, method, Unnamed)));
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
                doors.UnionWith(handlers.Where(handler => handler.Name is not null).Select(handler => new Door(pattern, handler.HttpMethod.ToUpperInvariant(), handler.Name!.ToLowerInvariant())));
            }
        }

        return [.. doors.OrderBy(door => door.Pattern, StringComparer.Ordinal).ThenBy(door => door.Method, StringComparer.Ordinal).ThenBy(door => door.Handler, StringComparer.Ordinal)];
    }

    /// <summary>An address behind it.</summary>
    /// <param name="values">What stands for the pattern's parameters.</param>
    public string Address(Func<string, string> values)
    {
        var named = Handler == Unnamed ? "" : Handler;
        var path = Parameter().Replace(HandlerTail().Replace(Pattern, named.Length == 0 ? "" : $"/{named}"), match => values(match.Groups["name"].Value));
        var query = named.Length > 0 && !HandlerTail().IsMatch(Pattern) ? [$"handler={named}"] : new List<string>();
        if (values("?") is { Length: > 0 } more)
        {
            query.Add(more);
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    [GeneratedRegex(@"/\{handler:regex\(.*\)\?\}$")]
    private static partial Regex HandlerTail();

    [GeneratedRegex(@"\{\**(?<name>\w+)[^{}]*\}")]
    private static partial Regex Parameter();
}
