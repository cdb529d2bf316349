using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>Where the site asks it, who may publish or manages accounts sets up a second factor before anything else.</summary>
public sealed class SecondFactorDuty(RequestDelegate next)
{
    private static readonly string[] Open = [SecondFactorPaths.Own, AdminPaths.Password, AdminPaths.SignOut, AdminPaths.SignIn, AdminPaths.Assets];

    /// <summary>Lets the request pass, or leads to the page where the factor is set up.</summary>
    public async Task InvokeAsync(HttpContext context, ActorProvider actors, EditorialDbContext db, IOptions<CmsOptions> options)
    {
        var path = context.Request.Path;
        if (options.Value.RequireSecondFactor && path.StartsWithSegments(AdminPaths.Root) && !Open.Any(open => path.StartsWithSegments(open))
            && await actors.GetAsync(context.User, context.RequestAborted) is { UserId.Length: > 0 } actor && SecondFactorRule.Concerns(actor)
            && !await db.Users.AnyAsync(u => u.Id == actor.UserId && u.TwoFactorEnabled, context.RequestAborted))
        {
            context.Response.Redirect(SecondFactorPaths.Own);
            return;
        }

        await next(context);
    }
}
