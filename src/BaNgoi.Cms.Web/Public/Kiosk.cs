namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// The look-up computer at the counter: larger targets, back to the start when nobody is there, nothing of the person
/// before kept. A cookie that says only "kiosk" makes a browser one; it is set at the computer and never otherwise.
/// </summary>
internal static class Kiosk
{
    /// <summary>Starts, and is where the computer returns to.</summary>
    public const string StartPath = "/may-tra-cuu";

    /// <summary>Ends it.</summary>
    public const string EndPath = "/may-tra-cuu/tat";

    private const string Cookie = "kiosk";

    /// <summary>Whether the request comes from a look-up computer.</summary>
    public static bool Is(HttpContext context) => context.Request.Headers.Cookie.Count > 0 && context.Request.Cookies.ContainsKey(Cookie);

    /// <summary>Forgets the person before and shows the home page.</summary>
    public static IResult Start(HttpContext context)
    {
        // What the browser kept of the pages the person before looked at must not be one key press away.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Cookies.Append(Cookie, "1", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(400) });
        return Results.Redirect("/");
    }

    /// <summary>Makes the browser an ordinary one again.</summary>
    public static IResult End(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Cookies.Delete(Cookie);
        return Results.Redirect("/");
    }
}
