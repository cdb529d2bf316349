using BaNgoi.Cms.Media;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>What the rooms beside the editor need: files, accounts, audit trail, scheduled publishing.</summary>
internal static class AdminRooms
{
    public static void AddAdminRooms(this IServiceCollection services)
    {
        services.AddScoped<MediaUses>();
        services.AddScoped<MediaList>();
        services.AddScoped<DuePublications>();
        services.AddHostedService<ScheduledPublishing>();
    }
}
