using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The session cookie of the staff.</summary>
internal static class AdminCookie
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(10);

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "bangoi-admin";
        cookie.Cookie.Path = AdminPaths.Root;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = AdminPaths.SignIn;
        cookie.ReturnUrlParameter = AdminPaths.ReturnUrl;

        // Compared with the account at every request (interval zero below): a changed password ends all sessions at once.
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;

        // What one may not see is not there.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}
