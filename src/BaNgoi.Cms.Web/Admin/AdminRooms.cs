using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Coverage;
using BaNgoi.Cms.DatedSettings;
using BaNgoi.Cms.Media;
using BaNgoi.Cms.Organisation;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Publishing.Bulk;
using BaNgoi.Cms.Publishing.Review;
using BaNgoi.Cms.Retention;
using BaNgoi.Cms.Submissions.Office;
using BaNgoi.Cms.Web.Admin.Oversight;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>What the rooms beside the editor need: files, accounts, submissions, questions to the search, audit trail, dated settings, scheduled publishing, retention.</summary>
internal static class AdminRooms
{
    public static void AddAdminRooms(this IServiceCollection services)
    {
        services.AddSingleton<AuditVocabulary>();
        services.AddScoped<MediaUses>();
        services.AddScoped<MediaList>();
        services.AddScoped<SubmissionDesk>();
        services.AddScoped<SearchedQuestions>();
        services.AddScoped<ReviewDesk>();
        services.AddScoped<WorkingCopies>();
        services.AddScoped<MyWork>();
        services.AddScoped<UnsavedWork>();
        services.AddScoped<BulkDesk>();
        services.AddSingleton<JudgedItems>();
        services.AddScoped<PublishedItems>();
        services.AddScoped<CodeLists>();
        services.AddScoped<OversightFigures>();
        services.AddScoped<DuePublications>();
        services.AddHostedService<ScheduledPublishing>();
        services.AddSingleton<DatedSettingCatalogue>();
        services.AddScoped<DatedSettingDesk>();
        services.AddScoped<SiteContactDesk>();
        services.AddScoped<RetentionRun>();
        services.AddHostedService<RetentionJob>();
        foreach (var setting in RetentionSettings.All)
        {
            services.AddSingleton(setting);
        }
    }
}
