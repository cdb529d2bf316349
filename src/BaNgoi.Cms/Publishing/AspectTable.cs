using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>Writes aspects of documents into the public record. The caller saves.</summary>
public sealed class AspectTable(EditorialDbContext db, TimeProvider clock)
{
    /// <summary>Puts an aspect in place of its earlier form; followers are told when it is another.</summary>
    public async Task PutAsync(PublicAspect aspect, CancellationToken ct)
    {
        var stored = await db.PublicAspects.FindAsync([aspect.DocumentId, aspect.Name], ct);
        if (stored is null)
        {
            db.PublicAspects.Add(aspect);
        }
        else if (!Same(stored, aspect))
        {
            db.Entry(stored).CurrentValues.SetValues(aspect);
        }
        else
        {
            return;
        }

        Tell(aspect.DocumentId);
    }

    /// <summary>Takes all aspects of a document out.</summary>
    public async Task RemoveAsync(string documentId, CancellationToken ct)
    {
        var stored = await db.PublicAspects.Where(a => a.DocumentId == documentId).ToListAsync(ct);
        db.PublicAspects.RemoveRange(stored);
        if (stored.Count > 0)
        {
            Tell(documentId);
        }
    }

    private void Tell(string documentId) =>
        db.Outbox.Add(new OutboxEvent { Kind = OutboxEventKind.AspectChanged, DocumentId = documentId, AtUtc = clock.GetUtcNow().UtcDateTime });

    /// <summary>Whether two forms of an aspect are equal.</summary>
    internal static bool Same(PublicAspect one, PublicAspect other) => one.Json == other.Json && one.OnPage == other.OnPage && one.OnList == other.OnList;
}
