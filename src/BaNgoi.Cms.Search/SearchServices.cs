using BaNgoi.Cms.Search.Indexing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BaNgoi.Cms.Search;

/// <summary>All that the search registers.</summary>
public static class SearchServices
{
    private const string Folder = "search-index";

    /// <summary>
    /// Adds the index below the data path, the service answering queries, the verifier, and the follower that keeps
    /// the index current once the host runs. Needs an <c>IDbContextFactory</c> of the public record and an <c>OutboxSignal</c>.
    /// </summary>
    public static IServiceCollection AddCmsSearch(this IServiceCollection services, string dataPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataPath);
        services.AddSingleton(provider => new SearchIndex(
            Path.Combine(dataPath, Folder), provider.GetRequiredService<ILogger<SearchIndex>>()));
        services.AddSingleton<IndexUpdater>();
        services.AddSingleton<IndexVerifier>();
        services.AddSingleton<SearchService>();
        services.AddHostedService<IndexFollower>();
        return services;
    }
}
