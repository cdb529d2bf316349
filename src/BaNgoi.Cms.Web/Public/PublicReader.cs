using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Reads the public record for pages. It has nothing else to read from.</summary>
public sealed class PublicReader(PublicDbContext db, RecordCache cache, PageStore pages)
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

    /// <summary>The page at a path, or null.</summary>
    public Task<PublicPage?> PageByPathAsync(string path, CancellationToken ct) => PageAsync("path " + path, () => ByPathAsync(path, ct), ct);

    /// <summary>The page of a document, or null.</summary>
    public Task<PublicPage?> PageByIdAsync(string id, CancellationToken ct) => PageAsync("id " + id, () => ByIdAsync(id, ct), ct);

    private async Task<PublicPage?> PageAsync(string key, Func<Task<PublicDocument?>> read, CancellationToken ct)
    {
        if (pages.Find(key) is { } known)
        {
            return known;
        }

        // Before reading: a publication meanwhile makes what was read old at once.
        var sequence = pages.Sequence;
        if (await read() is not { } document)
        {
            return null;
        }

        var aspects = await db.Aspects.Where(a => a.DocumentId == document.Id && a.OnPage).OrderBy(a => a.Name).ToListAsync(ct);
        var page = PublicPage.Of(document) with { Aspects = PageAspects.Of(aspects) };
        pages.Keep(key, page, document.Json.Length + aspects.Sum(aspect => aspect.Json.Length), sequence);
        return page;
    }

    /// <summary>Where a former address, or one below it, leads now: a path, or null when there is none any more.</summary>
    public Task<string?> RedirectAsync(string path, CancellationToken ct) => db.MovedToAsync(path, ct);

    /// <summary>The trace of a document that was taken down from this address or a former one of it, or null.</summary>
    public async Task<PublicWithdrawal?> WithdrawalAsync(string path, CancellationToken ct) =>
        await db.Withdrawals.Where(w => w.Path == path).OrderByDescending(w => w.AtUtc).FirstOrDefaultAsync(ct)
        ?? await db.Redirects.Where(r => r.Path == path).Join(db.Withdrawals, r => r.DocumentId, w => w.DocumentId, (r, w) => w).FirstOrDefaultAsync(ct);

    /// <summary>Name of the stored bytes of a media file some published document shows, or null.</summary>
    public Task<string?> MediaAsync(string path, CancellationToken ct) =>
        db.Media.Where(m => m.Path == path).Select(m => m.Sha256).FirstOrDefaultAsync(ct);

    /// <summary>The published documents of these ids, and the terms within them, by id.</summary>
    public async Task<IReadOnlyDictionary<string, ReferenceModel>> ReferencesAsync(IReadOnlySet<string> ids, CancellationToken ct)
    {
        var references = new Dictionary<string, ReferenceModel>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return references;
        }

        var known = await ReadReferencesAsync(ids, ct);
        foreach (var reference in known)
        {
            references[reference.Model.Id] = reference.Model;
        }

        foreach (var term in known.SelectMany(reference => reference.Terms))
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

    /// <summary>What the site's lists call their facets, by the facet's name, in the lists' order.</summary>
    public Task<IReadOnlyList<(string Name, string Label)>> FacetLabelsAsync(CancellationToken ct) => cache.GetAsync("facet labels", async () =>
    {
        var containers = db.Documents.Where(d => d.ContainerId != null).Select(d => d.ContainerId).Distinct();
        var lists = await db.Documents.Where(d => containers.Contains(d.Id) && d.Path != null).OrderBy(d => d.Id).Select(d => d.Json).ToListAsync(ct);
        return (IReadOnlyList<(string Name, string Label)>)[.. lists.Select(json => ListSource.Of(StoredJson.ReadObject(json), "")).OfType<ListSource>().SelectMany(list => list.Facets).DistinctBy(facet => facet.Name)];
    });

    private async Task<List<KnownReference>> ReadReferencesAsync(IReadOnlySet<string> ids, CancellationToken ct)
    {
        var sequence = cache.Sequence;
        var references = new List<KnownReference>(ids.Count);
        var missing = new List<string>();
        foreach (var id in ids)
        {
            if (cache.Find<KnownReference>(ReferenceKey(id)) is { } known)
            {
                references.Add(known);
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count > 0)
        {
            foreach (var document in await db.Documents.Where(d => missing.Contains(d.Id)).ToListAsync(ct))
            {
                var reference = Reference(document);
                cache.Keep(ReferenceKey(document.Id), reference, sequence);
                references.Add(reference);
            }
        }

        return references;
    }

    // Parsed JSON is taken apart when first looked at, which two pages must not do at once: done before it is shared.
    private static JsonObject Whole(JsonObject json)
    {
        _ = ReferenceIds.Of(json);
        return json;
    }

    private static string ReferenceKey(string id) => "reference " + id;

    private static KnownReference Reference(PublicDocument document)
    {
        var terms = Terms(StoredJson.ReadObject(document.Json)).ToList();
        var title = ListEntry.Read(document.Listing) is { ShortTitle.Length: > 0 } entry ? entry.ShortTitle : document.Title;
        return new KnownReference(new ReferenceModel(document.Id, title, UrlOf(document.Path), document.ContentType, DocumentContent.Read(document.Json)), terms);
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

    private sealed record KnownReference(ReferenceModel Model, IReadOnlyList<ReferenceModel> Terms);
}
