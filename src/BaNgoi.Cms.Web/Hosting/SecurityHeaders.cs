namespace BaNgoi.Cms.Web.Hosting;

/// <summary>Headers every answer carries. No inline script or style anywhere, nothing from another host, admin included.</summary>
internal static class SecurityHeaders
{
    /// <summary>For files people put in, which can hold anything: they never run in this site's name, nor stand in another's page.</summary>
    public const string FilePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // When the answer starts: an error page clears what was set before.
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            Add(((HttpResponse)state).Headers);
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });

    private static void Add(IHeaderDictionary headers)
    {
        // A route may be stricter (media files), never silent.
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
    }
}
