using System.Globalization;
using System.Text;
using System.Xml;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What search engines are told: which pages there are and which not to visit (sitemaps.org protocol 0.9).</summary>
internal static class SitemapRoutes
{
    // The protocol's limit for one file.
    private const int PagesPerFile = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static async Task<IResult> RobotsAsync(HttpContext context, PublicReader reader, CancellationToken ct)
    {
        var site = await reader.SiteAsync(ct);
        return Results.Text($"User-agent: *\nDisallow: /admin\nDisallow: /tim-kiem\nDisallow: /api\nDisallow: /may-tra-cuu\nDisallow: /bao-sai-sot\nDisallow: /bien-nhan\nDisallow: /co-ich-khong\n\nSitemap: {SiteAddress.Base(site, context.Request)}/sitemap.xml\n");
    }

    /// <summary>All pages, or where there are too many for one file the list of files.</summary>
    public static async Task<IResult> IndexAsync(HttpContext context, PublicReader reader, PublicDbContext db, CancellationToken ct)
    {
        var address = SiteAddress.Base(await reader.SiteAsync(ct), context.Request);
        var files = (await db.Documents.CountAsync(d => d.Path != null, ct) + PagesPerFile - 1) / PagesPerFile;
        return files <= 1
            ? await PagesAsync(1, address, reader, db, ct)
            : Xml("sitemapindex", Enumerable.Range(1, files), (writer, n) =>
            {
                writer.WriteStartElement("sitemap", Namespace);
                writer.WriteElementString("loc", Namespace, $"{address}/sitemap-{n}.xml");
                writer.WriteEndElement();
            });
    }

    /// <summary>One file of pages.</summary>
    public static async Task<IResult> FileAsync(HttpContext context, int number, PublicReader reader, PublicDbContext db, CancellationToken ct) =>
        number < 1 || (long)(number - 1) * PagesPerFile >= await db.Documents.CountAsync(d => d.Path != null, ct)
            ? Results.NotFound()
            : await PagesAsync(number, SiteAddress.Base(await reader.SiteAsync(ct), context.Request), reader, db, ct);

    private static async Task<IResult> PagesAsync(int number, string address, PublicReader reader, PublicDbContext db, CancellationToken ct)
    {
        var home = (await reader.SiteAsync(ct)).HomeId;
        var pages = await db.Documents.Where(d => d.Path != null).OrderBy(d => d.Id).Skip((number - 1) * PagesPerFile).Take(PagesPerFile)
            .Select(d => new { d.Id, d.Path, d.PublishedUtc }).ToListAsync(ct);
        return Xml("urlset", pages, (writer, page) =>
        {
            writer.WriteStartElement("url", Namespace);
            writer.WriteElementString("loc", Namespace, page.Id == home ? address + "/" : $"{address}/{page.Path}");
            writer.WriteElementString("lastmod", Namespace, page.PublishedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        });
    }

    private static IResult Xml<T>(string root, IEnumerable<T> entries, Action<XmlWriter, T> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            writer.WriteStartElement(root, Namespace);
            foreach (var entry in entries)
            {
                write(writer, entry);
            }

            writer.WriteEndElement();
        }

        return Results.Bytes(bytes.ToArray(), "application/xml; charset=utf-8");
    }
}
