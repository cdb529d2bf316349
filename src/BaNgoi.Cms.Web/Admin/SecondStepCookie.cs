using System.Security.Claims;
using BaNgoi.Cms.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Carries who typed the right password to the page that asks for the code. It opens nothing by itself.</summary>
internal static class SecondStepCookie
{
    private const string StampClaim = "stamp";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "bangoi-second-step";
        cookie.Cookie.Path = AdminPaths.SignIn;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = AdminPaths.SignIn;
    }

    /// <summary>Remembers whose password was right.</summary>
    public static Task KeepAsync(HttpContext context, CmsUser user)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, user.Id), new Claim(StampClaim, user.SecurityStamp ?? "")], IdentityConstants.TwoFactorUserIdScheme);
        return context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Whose password was right, with the security stamp then; null when nobody's was, or too long ago.</summary>
    public static async Task<(string UserId, string Stamp)?> ReadAsync(HttpContext context)
    {
        var principal = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return principal?.FindFirstValue(ClaimTypes.Name) is { } id ? (id, principal.FindFirstValue(StampClaim) ?? "") : null;
    }

    /// <summary>Forgets it.</summary>
    public static Task ForgetAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
