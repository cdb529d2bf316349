using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Publishing;

/// <summary>Adds lines to the audit trail; they are saved with the act they tell of.</summary>
public static class AuditTrail
{
    /// <summary>A line about a content item.</summary>
    public static void Add(EditorialDbContext db, TimeProvider clock, Actor actor, string act, ContentItem item, string summary) =>
        Add(db, clock, actor, act, summary, item.ContentItemId, item.ContentItemVersionId);

    /// <summary>A line about anything.</summary>
    public static void Add(EditorialDbContext db, TimeProvider clock, Actor actor, string act, string summary, string? itemId = null, string? versionId = null) =>
        db.Audit.Add(new AuditRecord
        {
            AtUtc = clock.GetUtcNow().UtcDateTime,
            ActorId = actor.UserId,
            ActorName = actor.UserName,
            Act = act,
            ItemId = itemId,
            VersionId = versionId,
            Summary = summary,
        });
}
