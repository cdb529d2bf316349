using BaNgoi.Cms.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace BaNgoi.Cms.Admin;

/// <summary>Asks for a permission in at least one unit; what the unit allows is asked again by each act.</summary>
/// <param name="Permission">Name of the permission.</param>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Answers <see cref="PermissionRequirement"/>.</summary>
public sealed class PermissionHandler(ActorProvider actors, IHttpContextAccessor http) : AuthorizationHandler<PermissionRequirement>
{
    /// <inheritdoc />
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (Authority.HasSomewhere(await actors.GetAsync(context.User, http.HttpContext?.RequestAborted ?? default), requirement.Permission))
        {
            context.Succeed(requirement);
        }
    }
}
