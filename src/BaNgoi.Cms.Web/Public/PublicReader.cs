using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Reads the public record for pages. It has nothing else to read from.</summary>
public sealed class PublicReader(PublicDbContext db)
{
    private const string DefaultMenuAlias = "menu-chinh";

    /// <summary>Site-wide public data and the main menu.</summary>
    public async Task<PublicSiteView> SiteAsync(CancellationToken ct)
    {
        var row = await db.Site.FirstOrDefaultAsync(s => s.Key == PublicRecord.SiteKey, ct);
        var json = row is null ? [] : StoredJson.ReadObject(row.Json);
        var menuAlias = JsonRead.Text(json, "menuAlias") is { Length: > 0 } alias ? alias : DefaultMenuAlias;
        var menu = await db.Documents.Where(d => d.Alias == menuAlias).OrderBy(d => d.Id).Select(d => d.Json).FirstOrDefaultAsync(ct);
        return new PublicSiteView(json, menu is null ? [] : MenuLinks(StoredJson.ReadObject(menu)));
    }

    /// <summary>The document at a path, or null.</summary>
    public Task<PublicDocument?> ByPathAsync(string path, CancellationToken ct) =>
        db.Documents.FirstOrDefaultAsync(d => d.Path == path, ct);

    /// <summary>The document of an id, or null.</summary>
    public Task<PublicDocument?> ByIdAsync(string id, CancellationToken ct) =>
        db.Documents.FirstOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>Where a former address leads now: a path, or null when the document has none any more.</summary>
    public async Task<string?> RedirectAsync(string path, CancellationToken ct) =>
        await db.Redirects.Where(r => r.Path == path).Join(db.Documents, r => r.DocumentId, d => d.Id, (r, d) => d.Path).FirstOrDefaultAsync(ct);

    /// <summary>The trace of a document that was taken down from this address or a former one of it, or null.</summary>
    public async Task<PublicWithdrawal?> WithdrawalAsync(string path, CancellationToken ct) =>
        await db.Withdrawals.Where(w => w.Path == path).OrderByDescending(w => w.AtUtc).FirstOrDefaultAsync(ct)
        ?? await db.Redirects.Where(r => r.Path == path).Join(db.Withdrawals, r => r.DocumentId, w => w.DocumentId, (r, w) => w).FirstOrDefaultAsync(ct);

    /// <summary>Name of the stored bytes of a media file some published document shows, or null.</summary>
    public Task<string?> MediaAsync(string path, CancellationToken ct) =>
        db.Media.Where(m => m.Path == path).Select(m => m.Sha256).FirstOrDefaultAsync(ct);

    /// <summary>The published documents a document refers to, by id.</summary>
    public async Task<IReadOnlyDictionary<string, ReferenceModel>> ReferencesAsync(JsonObject content, CancellationToken ct)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        CollectReferences(content, ids);
        if (ids.Count == 0)
        {
            return new Dictionary<string, ReferenceModel>();
        }

        var documents = await db.Documents.Where(d => ids.Contains(d.Id)).ToListAsync(ct);
        var references = documents.ToDictionary(
            d => d.Id,
            d => new ReferenceModel(d.Id, ListEntry.Read(d.Listing) is { ShortTitle.Length: > 0 } entry ? entry.ShortTitle : d.Title, UrlOf(d.Path), d.ContentType, StoredJson.ReadObject(d.Json)));
        foreach (var term in references.Values.SelectMany(r => Terms(r.Document!)).ToList())
        {
            references.TryAdd(term.Id, term);
        }

        return references;
    }

    /// <summary>Address of a path; "" for a document without page.</summary>
    public static string UrlOf(string? path) => path is null ? "" : "/" + path;

    private static List<(string Text, string Url)> MenuLinks(JsonObject menu) =>
        [.. JsonRead.Objects((menu["parts"] as JsonObject)?["MenuItemsListPart"] as JsonObject, "items")
            .Select(item => (JsonRead.Text(item, "title"), JsonRead.Text((item["parts"] as JsonObject)?["LinkMenuItemPart"] as JsonObject, "url")))
            .Where(link => link.Item1.Length > 0 && link.Item2.Length > 0)];

    private static IEnumerable<ReferenceModel> Terms(JsonObject document) =>
        (document["parts"] as JsonObject ?? []).Select(part => part.Value).OfType<JsonObject>()
            .SelectMany(part => JsonRead.Objects(part, "items"))
            .SelectMany(item => Terms(item).Prepend(new ReferenceModel(JsonRead.Text(item, "id"), JsonRead.Text(item, "title"), "", JsonRead.Text(item, "type"), null)))
            .Where(term => term.Id.Length > 0);

    private static void CollectReferences(JsonNode? node, HashSet<string> ids)
    {
        switch (node)
        {
            case JsonObject json:
                if (JsonRead.Text(json, "kind") == "ContentPickerField")
                {
                    ids.UnionWith(JsonRead.Texts(json, "ids"));
                }

                // Terms live inside their taxonomy.
                if (JsonRead.Text(json, "taxonomyId") is { Length: > 0 } taxonomy)
                {
                    ids.Add(taxonomy);
                }

                if (JsonRead.Text(json, "unitId") is { Length: > 0 } unit)
                {
                    ids.Add(unit);
                }

                foreach (var (_, value) in json)
                {
                    CollectReferences(value, ids);
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    CollectReferences(element, ids);
                }

                break;
        }
    }
}

/// <summary>Site-wide public data with the main menu.</summary>
/// <param name="Data">See <see cref="PublicSiteData"/>.</param>
/// <param name="Menu">Links in order.</param>
public sealed record PublicSiteView(JsonObject Data, IReadOnlyList<(string Text, string Url)> Menu)
{
    /// <summary>Id of the home page's document, or "".</summary>
    public string HomeId => JsonRead.Text(Data, "homeId");

    /// <summary>What people call a content type.</summary>
    public string TypeLabel(string type) => JsonRead.Text(Data["typeLabels"] as JsonObject, type);

    /// <summary>The site as templates see it.</summary>
    public SiteModel Model => new(
        JsonRead.Text(Data, "name"), "/", JsonRead.Text(Data, "tagline"), JsonRead.Text(Data, "baseUrl"),
        new ContactModel(JsonRead.Text(Data, "address"), JsonRead.Text(Data, "phone"), JsonRead.Text(Data, "email"), JsonRead.Text(Data, "hours"), JsonRead.Text(Data, "feedbackText")));
}
