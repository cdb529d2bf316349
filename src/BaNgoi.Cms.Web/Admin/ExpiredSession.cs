using BaNgoi.Cms.Web.Public;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>
/// What happens to someone who is not signed in, or not any more. Whoever sends a form he wrote for an hour gets it back, to
/// be sent again after signing in; everybody else is led to the door.
/// </summary>
internal static class ExpiredSession
{
    /// <summary>The page that gives a form back; it has no way to it but this.</summary>
    public const string Page = "/Admin/Expired";

    /// <summary>Where forms are written by hand. Forms with passwords are not among them: those are typed again.</summary>
    private static readonly string[] Written = [AdminPaths.Content, AdminPaths.Submissions];

    /// <summary>Leads to the door, or gives the form back.</summary>
    public static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.XRequestedWith == "XMLHttpRequest")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // Only what this site's own pages sent is given back: nobody else writes on a page of ours. An empty form is nobody's work.
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentLength != 0 && SameSite.Sent(request) && Rooms(request).Any(path => request.Path.StartsWithSegments(path)))
        {
            return GiveBackAsync(context.HttpContext);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // What modules add to the menu is written by hand, too.
    private static IEnumerable<string> Rooms(HttpRequest request) =>
        Written.Concat(request.HttpContext.RequestServices.GetServices<AdminMenuEntry>().Select(entry => entry.Path));

    private static Task GiveBackAsync(HttpContext context)
    {
        var page = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.First(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == Page);
        context.SetEndpoint(page);
        context.Request.RouteValues = new RouteValueDictionary { ["page"] = Page };
        return page.RequestDelegate!(context);
    }
}
