using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Renders documents, public or as an editor would publish them, through the one theme.</summary>
public sealed class PublicPageRenderer(PageBuilder pages, LiquidTheme theme)
{
    /// <summary>The page of a document.</summary>
    public async Task<string> RenderAsync(PageModel page, CancellationToken ct) =>
        await theme.RenderAsync(page, TemplateOf(page), ct);

    /// <summary>The page an item would have if it were published now: the same projection, the same builder, the same template.</summary>
    /// <param name="item">Any version.</param>
    /// <param name="site">The site as the office holds it.</param>
    /// <param name="note">What the banner says.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<string> RenderPreviewAsync(ContentItem item, Site site, string note, CancellationToken ct)
    {
        var content = (JsonObject)JsonNode.Parse(Storage.StoredJson.Write(site.Content.Project(item)))!;
        var url = PublicReader.UrlOf(Content.Parts.AutoroutePart.PathOf(item));
        var page = await pages.DocumentAsync(content, Content.Parts.ContainedPart.ListOf(item), url, new ListQuery("", "", 1), ct);
        return await RenderAsync(page with { Page = page.Page with { Preview = true, PreviewNote = note } }, ct);
    }

    private string TemplateOf(PageModel page) => page switch
    {
        { Error: not null } => LiquidTheme.ErrorTemplate,
        { Search: not null } => LiquidTheme.SearchTemplate,
        { Document: { } document } => theme.TemplateFor(JsonRead.Text(document.Content, "type")),
        _ => throw new InvalidOperationException("A page shows a document, a search or an error."),
    };
}
