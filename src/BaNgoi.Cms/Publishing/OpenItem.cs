using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Publishing;

/// <summary>
/// An item opened for an act: the three questions every act asks (does it exist, is it still what the actor saw, may
/// he and can it be done) are asked here and nowhere else. Must be called within the act's transaction.
/// </summary>
internal sealed record OpenItem(ContentItemRecord? Row, ContentVersionRecord? Latest, Site? Site, ActResult? Result)
{
    public static async Task<OpenItem> LoadAsync(EditorialDbContext db, string itemId, int revision, ContentAct act, Actor actor, CancellationToken ct)
    {
        if (await db.Items.FirstOrDefaultAsync(i => i.ItemId == itemId, ct) is not { } row)
        {
            return Refuse(ActResult.NotFound(itemId));
        }

        // Whatever this context read before the transaction began may be old.
        await db.Entry(row).ReloadAsync(ct);
        if (row.Revision != revision)
        {
            return Refuse(ActResult.Conflict(itemId, row.Revision));
        }

        var site = await Site.LoadAsync(db, ct);
        if (ContentLife.Next(row.State, act) is null)
        {
            return Refuse(ActResult.Refused(itemId, row.Revision, ContentLife.Impossible(row.State, act)));
        }

        if (Authority.Refusal(actor, act, ItemFacts.Of(row), site.Section<PublishingSettings>()) is { } refusal)
        {
            return Refuse(ActResult.Refused(itemId, row.Revision, refusal));
        }

        var latest = await db.Versions.Where(v => v.ItemId == itemId).NewestFirst().FirstAsync(ct);
        return new OpenItem(row, latest, site, null);
    }

    private static OpenItem Refuse(ActResult result) => new(null, null, null, result);
}
