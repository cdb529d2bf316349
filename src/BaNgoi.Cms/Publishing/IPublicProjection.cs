using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// What a module writes into the public record from its own records: documents that are no content items of the office
/// (a comment, a report), and aspects of documents. A rebuild asks for all of it and must get what was written before.
/// </summary>
public interface IPublicProjection
{
    /// <summary>Everything that is public now, as items to be projected by their definitions.</summary>
    IAsyncEnumerable<ContentItem> ItemsAsync(EditorialDbContext db, Site site, CancellationToken ct);

    /// <summary>All aspects.</summary>
    IAsyncEnumerable<PublicAspect> AspectsAsync(EditorialDbContext db, Site site, CancellationToken ct);
}
