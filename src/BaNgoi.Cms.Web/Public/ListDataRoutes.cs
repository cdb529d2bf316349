using System.ServiceModel.Syndication;
using System.Text.Json;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// The documents of a list as data, at the list's own address: <c>.json</c> and <c>.csv</c> hold what its pages show,
/// <c>.atom</c> what is new and changed. Narrowed by the same query as the page.
/// </summary>
internal static class ListDataRoutes
{
    /// <summary>Addresses these answers live at.</summary>
    public const string Pattern = $"/{{**path:{ListDataConstraint.Name}}}";

    private const int FeedEntries = 50;

    public static async Task<IResult> GetAsync(HttpContext context, string path, PublicReader reader, ListReader lists, TableWriter tables, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct)
    {
        var dot = path.LastIndexOf('.');
        var document = await reader.ByPathAsync(AutoroutePart.Normalize(path[..dot]), ct);
        if (document is null || ListSource.Of(StoredJson.ReadObject(document.Json), PublicReader.UrlOf(document.Path)) is not { } source)
        {
            return await ErrorPages.NotFoundAsync(context, pages, renderer, ct);
        }

        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.Append("X-Robots-Tag", "noindex");
        var documents = lists.Documents(source, ListQuery.From(context.Request.Query));
        var address = SiteAddress.Base(await reader.SiteAsync(ct), context.Request);
        return path[(dot + 1)..] switch
        {
            "atom" => await FeedAsync(document, documents, address, ct),
            "csv" => Results.Stream(stream => tables.WriteAsync(stream, documents, address, ct), "text/csv; charset=utf-8", $"{Path.GetFileName(document.Path)}.csv"),
            _ => Results.Stream(stream => WriteJsonAsync(stream, document, documents, address, ct), "application/json; charset=utf-8"),
        };
    }

    // Each document exactly as its page has it, with its full address before.
    private static async Task WriteJsonAsync(Stream stream, PublicDocument list, IQueryable<PublicDocument> documents, string address, CancellationToken ct)
    {
        await using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = StoredJson.Options.Encoder });
        writer.WriteStartObject();
        writer.WriteString("title", list.Title);
        writer.WriteString("url", $"{address}/{list.Path}");
        writer.WriteStartArray("documents");
        await foreach (var document in documents.Select(d => new { d.Path, d.Json }).AsAsyncEnumerable().WithCancellation(ct))
        {
            writer.WriteStartObject();
            writer.WriteString("url", $"{address}/{document.Path}");
            writer.WritePropertyName("document");
            writer.WriteRawValue(document.Json);
            writer.WriteEndObject();
            await writer.FlushAsync(ct);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static async Task<IResult> FeedAsync(PublicDocument list, IQueryable<PublicDocument> documents, string address, CancellationToken ct)
    {
        var newest = await documents.OrderByDescending(d => d.PublishedUtc).ThenBy(d => d.Id).Take(FeedEntries)
            .Select(d => new { d.Id, d.Path, d.Listing, d.CreatedUtc, d.PublishedUtc }).ToListAsync(ct);
        return FeedAnswer.Of(list.Title, $"{address}/{list.Path}", $"{address}/{list.Path}.atom", newest.Count > 0 ? newest[0].PublishedUtc : list.PublishedUtc,
            newest.Select(d => (Row: d, Entry: ListEntry.Read(d.Listing))).Select(d => new SyndicationItem(
                d.Entry.ShortTitle.Length > 0 ? d.Entry.ShortTitle : d.Entry.Title, d.Entry.Summary, new Uri($"{address}/{d.Row.Path}"), $"{address}/{d.Row.Path}", d.Row.PublishedUtc)
            {
                PublishDate = d.Row.CreatedUtc,
            }));
    }
}
