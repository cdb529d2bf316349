using BaNgoi.Cms.Storage;

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

        db.Outbox.Add(new OutboxEvent { Kind = OutboxEventKind.AspectChanged, DocumentId = aspect.DocumentId, AtUtc = clock.GetUtcNow().UtcDateTime });
    }

    /// <summary>Whether two forms of an aspect are equal.</summary>
    internal static bool Same(PublicAspect one, PublicAspect other) => one.Json == other.Json && one.OnPage == other.OnPage && one.OnList == other.OnList;
}
