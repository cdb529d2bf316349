using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Checks;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Recipes.Steps;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Search;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Web.Admin;
using BaNgoi.Cms.Web.Admin.Mail;
using BaNgoi.Cms.Web.Commands;
using BaNgoi.Cms.Web.Public;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Serilog;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>Puts the application together: services, then the order in which a request passes through it.</summary>
internal static class CmsApplication
{
    /// <summary>The modules of this site.</summary>
    public static IReadOnlyList<IModule> Modules { get; } = [new Procedures.ProceduresModule(), new Consultations.ConsultationsModule()];

    /// <summary>The tables they keep their records in.</summary>
    public static IReadOnlyList<IModuleTables> Tables { get; } = [.. Modules.Select(module => module.Tables).OfType<IModuleTables>()];

    /// <summary>All commands of the executable.</summary>
    public static IEnumerable<CommandLineTool> Tools =>
        new[] { RecipeTools.Import, RecipeTools.Export, MaintenanceTools.Reindex, MaintenanceTools.Rebuild, MaintenanceTools.Verify, MaintenanceTools.Search, RetentionTool.Tool, AccountTools.ResetPassword, AccountTools.ResetSecondFactor }.Concat(Modules.SelectMany(m => m.Commands));

    /// <summary>Makes the application from configuration arguments.</summary>
    /// <param name="configuration">Arguments such as <c>--urls=…</c> and <c>--Cms:DataPath=…</c>.</param>
    /// <param name="quiet">Log warnings only: for commands, whose output is their answer.</param>
    public static WebApplication Create(string[] configuration, bool quiet)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = configuration, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSerilog((_, log) => log
            .MinimumLevel.Is(quiet ? Serilog.Events.LogEventLevel.Fatal : Serilog.Events.LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", quiet ? Serilog.Events.LogEventLevel.Fatal : Serilog.Events.LogEventLevel.Warning)
            // Requests are not logged, but were it heard at all, each would get a scope and an activity. What fails at the start is thrown as well.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", Serilog.Events.LevelAlias.Off)
            .WriteTo.Console());
        AddServices(builder.Services, builder.Configuration);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        var section = configuration.GetSection("Cms");
        services.Configure<CmsOptions>(section);
        var options = section.Get<CmsOptions>() ?? new CmsOptions();

        services.AddSingleton(TimeProvider.System);
        services.AddHostedService<MemoryKeeper>();
        services.AddSingleton<OutboxSignal>();
        services.AddCmsDatabase(options, Tables);
        services.AddSingleton<IPasswordHasher<CmsUser>, PasswordHasher<CmsUser>>();
        services.AddScoped<ContentEditor>();
        services.AddScoped<Publisher>();
        services.AddScoped<PublicRecordRebuild>();
        services.AddPublishingChecks();
        services.AddSingleton<ISiteAddresses, SiteAddresses>();
        services.AddScoped<RecipeRunner>();
        services.AddScoped<SiteSetup>();
        services.AddScoped<PreviewRenderer>();
        services.AddSingleton(new MediaStore(Path.Combine(options.FullDataPath, "media")));
        services.AddSingleton<RecipeStep, MediaStep>();
        services.AddScoped<AccountService>();
        services.AddCmsSearch(options.FullDataPath);
        services.Configure<SubmissionOptions>(section.GetSection("Submissions"));
        services.AddCmsPublic(options);
        services.AddCmsAdmin(options);
        services.AddCmsMail(options, section.GetSection("Mail"));
        foreach (var module in Modules)
        {
            module.AddServices(services);
        }
    }

    private static void UsePipeline(WebApplication app)
    {
        // Only a proxy on this machine is believed about who is asking.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseSecurityHeaders();

        // Before all that a page has to pass while it is made: a kept one is the same for everybody.
        var keeping = app.Services.GetRequiredService<PageKeeping>();
        app.Use(keeping.AnswerAsync);
        app.UseErrorPages();
        app.UseRouting();
        app.UseClickCounting();

        // Compression lies within: its bytes are what is kept.
        app.Use(keeping.KeepAsync);
        app.UsePublicCompression();
        app.UseCmsAdmin();
        app.MapPublicRoutes();
        foreach (var module in Modules)
        {
            module.MapRoutes(app);
        }
    }
}
