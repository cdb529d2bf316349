using System.Security.Claims;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Whoever holds a password that someone else gave changes it before anything else.</summary>
public sealed class PasswordDuty(RequestDelegate next)
{
    private static readonly string[] Open = [AdminPaths.Password, AdminPaths.SignOut, AdminPaths.SignIn, AdminPaths.Assets];

    /// <summary>Lets the request pass, or leads to the page where the password is changed.</summary>
    public async Task InvokeAsync(HttpContext context, EditorialDbContext db)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(AdminPaths.Root) && !Open.Any(open => path.StartsWithSegments(open))
            && context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            && await db.Users.AnyAsync(u => u.Id == id && u.MustChangePassword, context.RequestAborted))
        {
            context.Response.Redirect(AdminPaths.Password);
            return;
        }

        await next(context);
    }
}
