using System.Text.Json.Nodes;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Admin.Editing.Parts;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>An item opened in the editor: what is stored, what can be chosen, and how its form reads and shows.</summary>
public sealed class EditorSession
{
    private readonly EditorialDbContext _db;

    private EditorSession(EditorialDbContext db, Site site, ContentItem item, EditorLookups lookups)
    {
        _db = db;
        Site = site;
        Item = item;
        Lookups = lookups;
        Form = new ContentForm(site);
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The newest version, or an empty new item.</summary>
    public ContentItem Item { get; }

    /// <summary>The item's row; null for a new one.</summary>
    public ContentItemRecord? Row { get; private init; }

    /// <summary>What can be chosen.</summary>
    public EditorLookups Lookups { get; }

    /// <summary>Name of a value → what was done to it just now, for the page to say beside it.</summary>
    public Dictionary<string, string> Notices { get; } = new(StringComparer.Ordinal);

    /// <summary>Between item and form.</summary>
    public ContentForm Form { get; }

    /// <summary>Opens an item the actor may see; null when there is none.</summary>
    public static async Task<EditorSession?> OpenAsync(EditorialDbContext db, Site site, Actor actor, string itemId, CancellationToken ct)
    {
        var row = await db.Items.AsNoTracking().VisibleTo(actor, site.Definitions).FirstOrDefaultAsync(i => i.ItemId == itemId, ct);
        if (row is null)
        {
            return null;
        }

        var version = await db.Versions.AsNoTracking().Where(v => v.ItemId == itemId).OrderByDescending(v => v.Latest).ThenByDescending(v => v.Number).FirstAsync(ct);
        return new EditorSession(db, site, version.ToItem(), await EditorLookups.LoadAsync(db, site, actor, row.ContentType, ct)) { Row = row };
    }

    /// <summary>Begins a new item.</summary>
    public static async Task<EditorSession> NewAsync(EditorialDbContext db, Site site, Actor actor, string contentType, CancellationToken ct) =>
        new(db, site, new ContentItem { ContentItemId = "", ContentType = contentType }, await EditorLookups.LoadAsync(db, site, actor, contentType, ct));

    /// <summary>Puts a new item's initial values into its form. Where only one list takes it, it belongs there: nobody should have to know.</summary>
    public void FillDefaults(TypeDefinition type, FormValues values)
    {
        Form.FillDefaults(type, FormNames.Root, values);
        if (Lookups.Lists is [var only])
        {
            values.Set(ContainedPartEditor.ListName(FormNames.Root), only.Value);
        }
    }

    /// <summary>The pieces of the form.</summary>
    public async Task<IReadOnlyList<FormNode>> DescribeAsync(FormValues values, IReadOnlyDictionary<string, string> errors, FormAct? act, string touched, CancellationToken ct)
    {
        var outline = await OutlineAsync([Item.Parts], ct);
        return await new FormDescriber(new FormState(Site, values, errors, Lookups, act) { Notices = Notices }, outline) { Touched = touched }.DescribeAsync(Item, ct);
    }

    /// <summary>What differs between what the editor opened, what is stored now, and what he typed.</summary>
    public async Task<ConflictView> ConflictAsync(ContentItem opened, JsonObject mine, CancellationToken ct)
    {
        var outline = await OutlineAsync([Item.Parts, opened.Parts, mine], ct);
        var type = Item.ContentType;
        return new ConflictView(
            Row!.ModifiedBy,
            Site.Projection.Local(Row.ModifiedUtc).ToString("HH:mm dd/MM/yyyy", ProjectionContext.Culture),
            ConflictView.Compare(outline.Of(type, opened.Parts), outline.Of(type, Item.Parts), outline.Of(type, mine)));
    }

    /// <summary>What changed between two states of the item, for people to read.</summary>
    public async Task<IReadOnlyList<ComparedValue>> CompareAsync(JsonObject before, JsonObject after, CancellationToken ct)
    {
        var outline = await OutlineAsync([before, after], ct);
        return ContentComparison.Of(outline.Of(Item.ContentType, before), outline.Of(Item.ContentType, after));
    }

    /// <summary>Shows items as lines.</summary>
    public async Task<ContentOutline> OutlineAsync(IEnumerable<JsonObject> parts, CancellationToken ct) =>
        new(Site, await OutlineNames.LoadAsync(_db, Lookups, parts, ct));
}
