using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Search.Indexing;

/// <summary>What the index takes from a row of the public record.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="VersionId">The published version.</param>
/// <param name="ContentType">Technical name of its type.</param>
/// <param name="Path">Its address; null for words, which have no page.</param>
/// <param name="Search">Its search entry as JSON.</param>
/// <param name="PublishedUtc">When this version was published, UTC.</param>
internal sealed record IndexedDocument(string Id, string VersionId, string ContentType, string? Path, string Search, DateTime PublishedUtc)
{
    /// <summary>All documents that belong in the index: those with something to search. Without an address they can only be words.</summary>
    public static IQueryable<IndexedDocument> All(PublicDbContext record) => record.Documents
        .Where(document => document.Search != null)
        .OrderBy(document => document.Id)
        .Select(document => new IndexedDocument(
            document.Id, document.VersionId, document.ContentType, document.Path, document.Search!, document.PublishedUtc));

    /// <summary>Those among <see cref="All"/> with the given ids.</summary>
    public static IQueryable<IndexedDocument> Among(PublicDbContext record, IReadOnlyCollection<string> ids) => record.Documents
        .Where(document => document.Search != null && ids.Contains(document.Id))
        .Select(document => new IndexedDocument(
            document.Id, document.VersionId, document.ContentType, document.Path, document.Search!, document.PublishedUtc));
}
