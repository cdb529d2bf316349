using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Submissions.Intake;
using BaNgoi.Cms.Submissions.Intake.QueryLog;
using BaNgoi.Cms.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Services of the public half. None of them can reach the office.</summary>
internal static class PublicServices
{
    public static void AddCmsPublic(this IServiceCollection services, CmsOptions options)
    {
        services.AddSingleton(_ => new LiquidTheme(options.ThemePath));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PublicDbContext>>().CreateDbContext());
        services.AddScoped<PublicReader>();
        services.AddSingleton<RecordCache>();
        services.AddSingleton<PageStore>();
        services.AddScoped<ListRows>();
        services.AddScoped<ListCounter>();
        services.AddScoped<ListReader>();
        services.AddScoped<EditionReader>();
        services.AddScoped<TableWriter>();
        services.AddScoped<PageBuilder>();
        services.AddSingleton<SubmissionRates>();
        services.AddSingleton<FormStamp>();
        services.AddSingleton<SubmissionIntake>();
        services.AddSingleton<ReceiptReader>();
        services.AddSingleton<ContactConfirmation>();
        services.AddSingleton<QueryRecorder>();
        services.AddSingleton<QueryTally>();
        services.AddHostedService<QueryWriter>();
        services.AddScoped<SubmissionPages>();
        services.AddScoped<IPublicPages, PublicPages>();
        services.AddHttpContextAccessor();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap[ListDataConstraint.Name] = typeof(ListDataConstraint));
        services.AddScoped<PublicPageRenderer>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageKeeping>();
        services.AddPublicCompression();
        services.AddSingleton<PublicRecordFollower>();
        services.AddHostedService(provider => provider.GetRequiredService<PublicRecordFollower>());
    }
}
