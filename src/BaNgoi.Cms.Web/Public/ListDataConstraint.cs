namespace BaNgoi.Cms.Web.Public;

/// <summary>Lets through addresses that end like data. Every request for a page is asked, so it is no regular expression.</summary>
internal sealed class ListDataConstraint : IRouteConstraint
{
    /// <summary>Its name in route patterns.</summary>
    public const string Name = "listdata";

    private static readonly string[] Endings = [".atom", ".csv", ".json"];

    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string path && IsData(path);

    /// <summary>Whether a path ends like data.</summary>
    public static bool IsData(string path) => Array.Exists(Endings, ending => path.Length > ending.Length && path.EndsWith(ending, StringComparison.Ordinal));
}
