using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Web.Public;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>
/// Shows an editor the page a version would have if it were published now: the same projection, builder and template as
/// the public page, so that nothing can look different afterwards.
/// </summary>
public sealed class PreviewRenderer(PageBuilder pages, PublicPageRenderer renderer)
{
    /// <summary>The page as HTML in UTF-8, with a banner saying what it is.</summary>
    public async Task<byte[]> RenderAsync(ContentItem item, Site site, string note, CancellationToken ct)
    {
        // Through text and back: exactly what the public record would hold.
        var content = StoredJson.ReadObject(StoredJson.Write(site.Content.Project(item)));
        var url = PublicReader.UrlOf(AutoroutePart.PathOf(item));
        var page = await pages.DocumentAsync(PublicPage.Of(content) with { ContainerId = ContainedPart.ListOf(item) }, url, ListQuery.Everything, ct);
        return await renderer.RenderAsync(page with { Page = page.Page with { Preview = true, PreviewNote = note } }, ct);
    }
}
