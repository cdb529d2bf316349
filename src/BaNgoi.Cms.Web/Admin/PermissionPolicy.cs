using BaNgoi.Cms.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace BaNgoi.Cms.Web.Admin;

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

/// <summary>The policies pages of the admin name, one per permission; each also asks for entry to the admin.</summary>
public static class AdminPolicies
{
    private static readonly string[] Permissions = [Permission.AccessAdminPanel, Permission.ManageMedia, Permission.ManageUsers, Permission.HandleSubmissions, Permission.ManageCodeLists, Permission.ManageDatedSettings, Permission.ManageSearchWords, Permission.ViewAuditTrail];

    /// <summary>Registers the policies.</summary>
    public static void Add(AuthorizationOptions options)
    {
        foreach (var permission in Permissions)
        {
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser()
                .AddRequirements(new PermissionRequirement(Permission.AccessAdminPanel), new PermissionRequirement(permission)));
        }
    }
}
