using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>All that the admin adds to the host: door 3 and the rooms behind it.</summary>
public static class AdminServices
{
    /// <summary>Accounts, sessions, pages.</summary>
    public static IServiceCollection AddCmsAdmin(this IServiceCollection services, CmsOptions options)
    {
        services.AddDataProtection().SetApplicationName("BaNgoi.Cms").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.FullDataPath, "keys")));
        services.AddIdentityCore<CmsUser>().AddEntityFrameworkStores<EditorialDbContext>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddAuthorization();
        services.AddRazorPages();
        return services;
    }

    /// <summary>Middleware and routes.</summary>
    public static WebApplication UseCmsAdmin(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
