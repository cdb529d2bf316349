using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using BaNgoi.Consultations.Life;
using BaNgoi.Consultations.Records;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Consultations.Office;

/// <summary>A draft as the office acts on it: the content item, the site, and where the consultation stands.</summary>
/// <param name="Row">The item's row.</param>
/// <param name="Published">The published version; null while the draft is not public.</param>
/// <param name="Site">Definitions and settings.</param>
/// <param name="Consultation">Where it stands.</param>
public sealed record DraftItem(ContentItemRecord Row, ContentItem? Published, Site Site, Consultation Consultation)
{
    /// <summary>Name of the content type.</summary>
    public const string TypeName = PublicNames.Draft;

    /// <summary>Title.</summary>
    public string Title => Published is { } item ? ContentProjector.TitleOf(item) : Row.DisplayText;

    /// <summary>Path of its page, without leading slash; "" while it has none.</summary>
    public string Path => Published is { } item ? AutoroutePart.PathOf(item) ?? "" : "";

    /// <summary>The draft, if there is one and the actor may act on it; else null. Within a transaction it sees what the transaction sees.</summary>
    public static async Task<DraftItem?> FindAsync(EditorialDbContext db, string id, Actor actor, CancellationToken ct)
    {
        var row = await db.Items.AsNoTracking().FirstOrDefaultAsync(item => item.ItemId == id && item.ContentType == TypeName && item.State != ContentState.Deleted, ct);
        return row is not null && Authority.Has(actor, ConsultationPermissions.Manage, row.UnitId) ? await LoadAsync(db, row, ct) : null;
    }

    /// <summary>The draft of a row.</summary>
    public static async Task<DraftItem> LoadAsync(EditorialDbContext db, ContentItemRecord row, CancellationToken ct)
    {
        var published = await db.Versions.AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == row.ItemId && v.Published, ct);
        return new DraftItem(row, published?.ToItem(), await Site.LoadAsync(db, ct), await ConsultationRecords.LoadAsync(db, row.ItemId, ct));
    }
}
