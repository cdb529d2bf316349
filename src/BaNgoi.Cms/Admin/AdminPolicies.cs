using BaNgoi.Cms.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Cms.Admin;

/// <summary>The policies pages of the admin name, one per permission; each also asks for entry to the admin.</summary>
public static class AdminPolicies
{
    /// <summary>Registers a policy for each permission, under the permission's name.</summary>
    public static IServiceCollection AddAdminPolicies(this IServiceCollection services, params IReadOnlyList<string> permissions) => services.AddAuthorization(options =>
    {
        foreach (var permission in permissions)
        {
            options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser()
                .AddRequirements(new PermissionRequirement(Permission.AccessAdminPanel), new PermissionRequirement(permission)));
        }
    });
}
