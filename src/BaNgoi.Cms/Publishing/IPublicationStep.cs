using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing;

/// <summary>What a module does in the transaction in which an item becomes public, or is taken down.</summary>
public interface IPublicationStep
{
    /// <summary>Called after the item stands in the public record and before the transaction is committed.</summary>
    /// <param name="item">The published version.</param>
    /// <param name="site">Definitions and settings.</param>
    /// <param name="db">The office; what is added is saved by the caller.</param>
    /// <param name="actor">Who published.</param>
    /// <param name="ct">Cancellation.</param>
    Task PublishedAsync(ContentItem item, Site site, EditorialDbContext db, Actor actor, CancellationToken ct);

    /// <summary>Called after the item left the public record: what the module made public because of it leaves too.</summary>
    /// <param name="item">The item.</param>
    /// <param name="site">Definitions and settings.</param>
    /// <param name="db">The office; what is changed is saved by the caller.</param>
    /// <param name="ct">Cancellation.</param>
    Task WithdrawnAsync(ContentItem item, Site site, EditorialDbContext db, CancellationToken ct);

    /// <summary>Called after an import, which publishes many items at once: brings all of the module's records up to date.</summary>
    /// <param name="site">Definitions and settings.</param>
    /// <param name="db">The office; what is added is saved by the caller.</param>
    /// <param name="ct">Cancellation.</param>
    Task CatchUpAsync(Site site, EditorialDbContext db, CancellationToken ct);
}
