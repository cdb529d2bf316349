using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Authentication;
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

        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = ExpiredSession.AskToSignInAsync;

        // A page that lies open on a desk says every minute that it is there; that is nobody's work and prolongs nothing.
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew &= !context.Request.Headers.ContainsKey("X-Sign");
            return Task.CompletedTask;
        };

        // What one may not see is not there.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    // Compared with the account at every request: a changed password ends all sessions at once. Identity's own validator would
    // also sign out of schemes this site does not have, which fails, and would renew the cookie with every answer.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInManager<CmsUser>>();
        if (await sessions.ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
    }
}
