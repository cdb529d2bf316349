using Microsoft.Extensions.DependencyInjection;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>The checks every site has. Modules add their own beside them.</summary>
public static class PublishingChecks
{
    /// <summary>Adds them. The host must add an <see cref="ISiteAddresses"/>.</summary>
    public static IServiceCollection AddPublishingChecks(this IServiceCollection services) =>
        services.AddScoped<IPublishingCheck, WritingCheck>().AddScoped<IPublishingCheck, LinkCheck>();
}
