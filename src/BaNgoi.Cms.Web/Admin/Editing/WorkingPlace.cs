using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>What a form works on, as a place of a working copy: an item, or a new item of a type.</summary>
/// <param name="Key">Under which the copy is kept.</param>
/// <param name="Editor">Address of the editor.</param>
/// <param name="Revision">Revision of the item now; 0 for a new one.</param>
public sealed record WorkingPlace(string Key, string Editor, int Revision)
{
    /// <summary>Parameter with an item's id.</summary>
    public const string ItemKey = "noi-dung";

    /// <summary>Parameter with the type of a new item.</summary>
    public const string TypeKey = "loai";

    /// <summary>Parameter that opens the form as it was kept.</summary>
    public const string ResumeKey = "tu-luu";

    // Ids are 26 letters and digits: no id begins like this.
    private const string NewPrefix = "new:";

    /// <summary>Where what is typed here is kept.</summary>
    public string Address => ListUrl.Of(AdminPaths.WorkingCopy, Key.StartsWith(NewPrefix, StringComparison.Ordinal) ? (TypeKey, Key[NewPrefix.Length..]) : (ItemKey, Key));

    /// <summary>The editor with the form as it was kept.</summary>
    public string Resumed => $"{Editor}?{ResumeKey}=1";

    /// <summary>The place of an opened item.</summary>
    public static WorkingPlace Of(EditorSession session) => session.Row is { } row ? OfItem(row) : OfType(session.Item.ContentType);

    /// <summary>The place of an item.</summary>
    public static WorkingPlace OfItem(ContentItemRecord row) => new(row.ItemId, AdminPaths.Item(row.ItemId), row.Revision);

    /// <summary>Where a copy was kept, for a link back: the key is all a copy knows.</summary>
    public static WorkingPlace OfKey(string key) => key.StartsWith(NewPrefix, StringComparison.Ordinal) ? OfType(key[NewPrefix.Length..]) : new(key, AdminPaths.Item(key), 0);

    /// <summary>The type of a new item, by the key of its place; null for an item that exists.</summary>
    public static string? TypeOf(string key) => key.StartsWith(NewPrefix, StringComparison.Ordinal) ? key[NewPrefix.Length..] : null;

    /// <summary>The place a request names, if the actor may write there; else null.</summary>
    public static async Task<WorkingPlace?> FindAsync(EditorialDbContext db, Site site, Actor actor, string? itemId, string? type, CancellationToken ct)
    {
        if (itemId is not null)
        {
            var row = await db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).FirstOrDefaultAsync(i => i.ItemId == itemId, ct);
            var may = row is not null && ContentLife.Next(row.State, ContentAct.SaveDraft) is not null
                && Authority.Refusal(actor, ContentAct.SaveDraft, ItemFacts.Of(row), site.Section<PublishingSettings>()) is null;
            return may ? OfItem(row!) : null;
        }

        return type is not null && site.Definitions.Type(type) is { } definition && ItemActs.MayCreate(actor, definition) ? OfType(definition.Name) : null;
    }

    private static WorkingPlace OfType(string type) => new(NewPrefix + type, $"{AdminPaths.Content}/tao/{type}", 0);
}
