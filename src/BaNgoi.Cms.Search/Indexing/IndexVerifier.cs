using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>How the index differs from the public record; all three empty when it does not.</summary>
/// <param name="Missing">Ids of published documents that cannot be found.</param>
/// <param name="Stale">Ids found in another version than the published one.</param>
/// <param name="Surplus">Ids found though not published.</param>
public sealed record IndexDifference(IReadOnlyList<string> Missing, IReadOnlyList<string> Stale, IReadOnlyList<string> Surplus)
{
    /// <summary>Whether index and record agree.</summary>
    public bool IsEmpty => Missing.Count == 0 && Stale.Count == 0 && Surplus.Count == 0;
}

/// <summary>Compares the index with the public record.</summary>
public sealed class IndexVerifier(SearchIndex index, IDbContextFactory<PublicDbContext> records)
{
    /// <summary>The differences at this moment, ids in order. A change not yet followed shows as one.</summary>
    public async Task<IndexDifference> Compare(CancellationToken cancellationToken)
    {
        await using var record = await records.CreateDbContextAsync(cancellationToken);
        var published = await IndexedDocument.All(record)
            .Select(document => new { document.Id, document.VersionId })
            .ToDictionaryAsync(document => document.Id, document => document.VersionId, StringComparer.Ordinal, cancellationToken);
        index.OpenForReading();
        var found = index.Read(IndexContent.Versions, []);
        return new IndexDifference(
            [.. published.Keys.Where(id => !found.ContainsKey(id)).Order(StringComparer.Ordinal)],
            [.. published.Where(pair => found.TryGetValue(pair.Key, out var version) && version != pair.Value)
                .Select(pair => pair.Key).Order(StringComparer.Ordinal)],
            [.. found.Keys.Where(id => !published.ContainsKey(id)).Order(StringComparer.Ordinal)]);
    }
}
