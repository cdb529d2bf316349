using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>Writes the facets of listed documents into the public record. The caller saves.</summary>
internal sealed class FacetTable(EditorialDbContext db)
{
    /// <summary>The facets of a document; none for one that is in no list.</summary>
    public static IReadOnlyList<PublicFacet> Of(PublicDocument document) => document.ContainerId is not { } container
        ? []
        : [.. ListEntry.Read(document.Listing).Facets.SelectMany(facet => facet.Value.Distinct(StringComparer.Ordinal)
            .Select(value => new PublicFacet { DocumentId = document.Id, ContainerId = container, Name = facet.Key, Value = value }))];

    /// <summary>Puts a document's facets in place of its earlier ones.</summary>
    public async Task PutAsync(PublicDocument document, CancellationToken ct)
    {
        var existing = await db.PublicFacets.Where(f => f.DocumentId == document.Id).ToDictionaryAsync(f => (f.Name, f.Value), ct);
        foreach (var facet in Of(document))
        {
            if (existing.Remove((facet.Name, facet.Value), out var same))
            {
                same.ContainerId = facet.ContainerId;
            }
            else
            {
                db.PublicFacets.Add(facet);
            }
        }

        db.PublicFacets.RemoveRange(existing.Values);
    }

    /// <summary>Takes a document's facets out.</summary>
    public async Task RemoveAsync(string documentId, CancellationToken ct) =>
        db.PublicFacets.RemoveRange(await db.PublicFacets.Where(f => f.DocumentId == documentId).ToListAsync(ct));
}
