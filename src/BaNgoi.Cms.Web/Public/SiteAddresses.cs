using BaNgoi.Cms.Publishing.Checks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Template;

namespace BaNgoi.Cms.Web.Public;

/// <summary>The addresses that routes of this host answer for everyone, whichever module they belong to.</summary>
internal sealed class SiteAddresses(EndpointDataSource endpoints) : ISiteAddresses
{
    /// <inheritdoc />
    public bool Answers(string path) => endpoints.Endpoints.OfType<RouteEndpoint>().Any(route => IsOwn(route) && Matches(route, path));

    /// <inheritdoc />
    public string DocumentOf(string path) => ListDataConstraint.IsData(path) ? path[..path.LastIndexOf('.')] : path;

    // A pattern that begins with a parameter takes any path there is: those are the documents' own.
    private static bool IsOwn(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) ?? true)
        && route.RoutePattern.PathSegments is [{ Parts: [{ IsParameter: false }, ..] }, ..];

    private static bool Matches(RouteEndpoint route, string path) =>
        new TemplateMatcher(new RouteTemplate(route.RoutePattern), new RouteValueDictionary(route.RoutePattern.Defaults)).TryMatch($"/{path}", new RouteValueDictionary());
}
