using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Consultations.Public;

/// <summary>The module's public routes. Whoever comes may use them; none is kept by a cache.</summary>
internal static class ConsultationRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous();
        CommentRoutes.Map(open);
        ComparisonRoute.Map(open);
        NoticeRoute.Map(open);
        ReportFileRoutes.Map(open);
        RemovalRoutes.Map(open);
        open.CacheOutput(policy => policy.NoCache());
    }

    /// <summary>Maps a page that can be read and asked about.</summary>
    internal static void Get(RouteGroupBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
