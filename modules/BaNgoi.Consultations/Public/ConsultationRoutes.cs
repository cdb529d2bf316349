using BaNgoi.Cms.Rendering;
using BaNgoi.Consultations.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Consultations.Public;

/// <summary>The module's public routes. Whoever comes may use them; none is kept.</summary>
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
    }

    /// <summary>
    /// The answer where no consultation or report is: on to where it moved, else that nothing is there. A form that was filled in while
    /// the draft moved is sent on as it is.
    /// </summary>
    internal static async Task<IResult> ElsewhereAsync(HttpContext context, string path, ConsultationReader reader, IPublicPages pages, CancellationToken ct, string type = PublicNames.Draft)
    {
        var (request, asked) = (context.Request, context.Request.Path.Value ?? "");
        return await reader.MovedToAsync(path, type, ct) is { } now && asked.EndsWith(path, StringComparison.Ordinal)
            ? Results.Redirect($"{asked[..^path.Length]}{now}{request.QueryString.ToUriComponent()}", permanent: true, preserveMethod: HttpMethods.IsPost(request.Method))
            : await pages.NotFoundAsync(context, ct);
    }

    /// <summary>Maps a page that can be read and asked about.</summary>
    internal static void Get(RouteGroupBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}
