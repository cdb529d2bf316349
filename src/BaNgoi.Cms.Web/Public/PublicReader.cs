using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Reads the public record for pages. It has nothing else to read from.</summary>
public sealed class PublicReader(PublicDbContext db, RecordCache cache)
{
    private const string DefaultMenuAlias = "menu-chinh";

    /// <summary>Site-wide public data and the main menu.</summary>
    public Task<PublicSiteView> SiteAsync(CancellationToken ct) => cache.GetAsync("site", () => ReadSiteAsync(ct));

    private async Task<PublicSiteView> ReadSiteAsync(CancellationToken ct)
    {
        var row = await db.Site.FirstOrDefaultAsync(s => s.Key == PublicRecord.SiteKey, ct);
        var json = row is null ? [] : StoredJson.ReadObject(row.Json);
        var menuAlias = JsonRead.Text(json, "menuAlias") is { Length: > 0 } alias ? alias : DefaultMenuAlias;
        var menu = await db.Documents.Where(d => d.Alias == menuAlias).OrderBy(d => d.Id).Select(d => d.Json).FirstOrDefaultAsync(ct);
        return new PublicSiteView(Whole(json), menu is null ? [] : MenuLinks(StoredJson.ReadObject(menu)));
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

        var references = await ReadReferencesAsync(ids, ct);
        foreach (var term in references.Values.SelectMany(r => Terms(r.Document!)).ToList())
        {
            references.TryAdd(term.Id, term);
        }

        return references;
    }

    /// <summary>Title and address of the list a document belongs to, or null.</summary>
    public async Task<PageLink?> ContainerAsync(string id, CancellationToken ct)
    {
        var link = await cache.GetAsync($"container {id}", async () =>
            await db.Documents.Where(d => d.Id == id && d.Path != null).Select(d => new PageLink(d.Title, "/" + d.Path)).FirstOrDefaultAsync(ct) ?? new PageLink("", ""));
        return link.Url.Length > 0 ? link : null;
    }

    private async Task<Dictionary<string, ReferenceModel>> ReadReferencesAsync(HashSet<string> ids, CancellationToken ct)
    {
        var sequence = cache.Sequence;
        var references = new Dictionary<string, ReferenceModel>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (cache.Find<ReferenceModel>(ReferenceKey(id)) is { } known)
            {
                references[id] = known;
            }
        }

        var missing = ids.Where(id => !references.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            foreach (var document in await db.Documents.Where(d => missing.Contains(d.Id)).ToListAsync(ct))
            {
                var reference = Reference(document);
                cache.Keep(ReferenceKey(document.Id), reference, sequence);
                references[document.Id] = reference;
            }
        }

        return references;
    }

    private static string ReferenceKey(string id) => "reference " + id;

    private static ReferenceModel Reference(PublicDocument document) => new(
        document.Id,
        ListEntry.Read(document.Listing) is { ShortTitle.Length: > 0 } entry ? entry.ShortTitle : document.Title,
        UrlOf(document.Path), document.ContentType, Whole(StoredJson.ReadObject(document.Json)));

    // Parsed JSON is taken apart when first looked at, which two pages must not do at once: done before it is shared.
    private static JsonObject Whole(JsonObject json)
    {
        CollectReferences(json, []);
        return json;
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
        new ContactModel(
            JsonRead.Text(Data, "agency"), JsonRead.Text(Data, "address"), JsonRead.Text(Data, "phone"), JsonRead.Text(Data, "email"),
            JsonRead.Text(Data, "website"), JsonRead.Text(Data, "hours"), JsonRead.Text(Data, "feedbackText")));

    /// <summary>Values of settings as templates see them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SettingValueModel>> Settings => (Data["datedSettings"] as JsonObject ?? []).ToDictionary(
        setting => setting.Key,
        IReadOnlyList<SettingValueModel> (setting) => [.. JsonRead.Objects(Data["datedSettings"] as JsonObject, setting.Key)
            .Select(value => new SettingValueModel(JsonRead.Text(value, "from"), JsonRead.Text(value, "value"), JsonRead.Text(value, "rule"), JsonRead.Text(value, "url")))]);
}
