using System.Text.Encodings.Web;
using System.Text.Unicode;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Accounts.TwoFactor;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.WebEncoders;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>All that the admin adds to the host: door 3 and the rooms behind it.</summary>
public static class AdminServices
{
    /// <summary>Accounts, sessions, pages.</summary>
    public static IServiceCollection AddCmsAdmin(this IServiceCollection services, CmsOptions options)
    {
        services.AddDataProtection().SetApplicationName("BaNgoi.Cms").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.FullDataPath, "keys")));
        services.AddHttpContextAccessor();
        services.AddIdentityCore<CmsUser>().AddEntityFrameworkStores<EditorialDbContext>().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, AdminCookie.Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, SecondStepCookie.Configure);
        services.AddAdminPolicies(
            Permission.AccessAdminPanel, Permission.ManageMedia, Permission.ManageUsers, Permission.HandleSubmissions,
            Permission.ManageCodeLists, Permission.ManageDatedSettings, Permission.ManageSearchWords, Permission.ViewAuditTrail);
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "bangoi-form";
            antiforgery.Cookie.Path = AdminPaths.Root;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.Configure<CookieTempDataProviderOptions>(note =>
        {
            note.Cookie.Name = "bangoi-note";
            note.Cookie.Path = AdminPaths.Root;
        });

        // Vietnamese stays readable in the source of pages; what HTML needs encoded still is.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<ActorLoader>();
        services.AddScoped<ActorProvider>();
        services.AddScoped<SignInGuard>();
        services.AddSingleton<FactorCodes>();
        services.AddScoped<SecondStepGuard>();
        services.AddScoped<SecondFactorService>();
        services.AddScoped<MediaLibrary>();
        services.AddSingleton<AdminAssets>();
        services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new HandledMethodsOnly()))
            .ConfigureApplicationPartManager(parts =>
            {
                // There are no controllers: to look for some, every type of the program would be loaded at the start.
                foreach (var search in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
                {
                    parts.FeatureProviders.Remove(search);
                }
            });
        services.AddAdminRooms();
        return services;
    }

    /// <summary>Middleware and routes.</summary>
    public static WebApplication UseCmsAdmin(this WebApplication app)
    {
        // Before all that may answer: the way to the door says who was where, too.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(AdminPaths.Root), admin => admin.Use(NoStore));
        app.UseAuthentication();
        // The duties read accounts; a public request does not so much as open the office.
        app.UseWhen(context => context.Request.Path.StartsWithSegments(AdminPaths.Root), admin => admin.UseMiddleware<PasswordDuty>().UseMiddleware<SecondFactorDuty>());
        app.UseAuthorization();
        app.MapGet(AdminPaths.Assets + "/{name}", (string name, AdminAssets assets, HttpContext context) => assets.Answer(name, context)).AllowAnonymous();
        app.MapRazorPages();
        MediaBytes.Map(app);
        ImageSearch.Map(app);
        SecondFactorImage.Map(app);
        return app;
    }

    // Pages of the office stay in no cache: the next person at the same desk could page back.
    private static Task NoStore(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers.Pragma = "no-cache";
        return next(context);
    }
}
