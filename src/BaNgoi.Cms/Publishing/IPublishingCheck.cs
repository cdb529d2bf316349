using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing;

/// <summary>Rules for publishing beyond what definitions can say: of the core's own, or of a module.</summary>
public interface IPublishingCheck
{
    /// <summary>What the check finds in an item that is to be published; nothing when it does not concern it.</summary>
    Task<IReadOnlyList<PublishingFinding>> FindAsync(PublishingSubject subject, CancellationToken ct);
}

/// <summary>What a check looks at.</summary>
/// <param name="Item">The version that is to be published.</param>
/// <param name="Site">Definitions and settings.</param>
/// <param name="Db">The office, for what the item refers to. A check only reads.</param>
public sealed record PublishingSubject(ContentItem Item, Site Site, EditorialDbContext Db);

/// <summary>Something to mend before publishing.</summary>
/// <param name="Place">The way to it, as in <see cref="ContentProblem.Place"/>; empty when it concerns the whole item.</param>
/// <param name="Text">What is wrong and what to do, in Vietnamese, with the place in words.</param>
/// <param name="Blocks">Whether it keeps the item from being published; otherwise it is advice.</param>
public sealed record PublishingFinding(IReadOnlyList<string> Place, string Text, bool Blocks);
