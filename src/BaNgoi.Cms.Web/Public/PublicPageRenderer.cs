using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Renders pages through the theme, each with the template of what it shows.</summary>
public sealed class PublicPageRenderer(LiquidTheme theme, IHttpContextAccessor request)
{
    /// <summary>The page as HTML in UTF-8.</summary>
    public Task<byte[]> RenderAsync(PageModel page, CancellationToken ct) => RenderAsync(page, TemplateOf(page), ct);

    /// <summary>The page with a given template.</summary>
    public Task<byte[]> RenderAsync(PageModel page, string template, CancellationToken ct) =>
        theme.RenderUtf8Async(OnKiosk ? page with { Page = page.Page with { Kiosk = true } } : page, template, ct);

    private bool OnKiosk => request.HttpContext is { } context && Kiosk.Is(context);

    private string TemplateOf(PageModel page) => page switch
    {
        { Error: not null } => LiquidTheme.ErrorTemplate,
        { Search: not null } => LiquidTheme.SearchTemplate,
        { Receipt: not null } => LiquidTheme.ReceiptTemplate,
        { ReceiptSearch: not null } => LiquidTheme.ReceiptSearchTemplate,
        { ContactLink: not null } => LiquidTheme.ContactLinkTemplate,
        { Usefulness: not null } => LiquidTheme.UsefulnessTemplate,
        { Form: not null } => LiquidTheme.ReportTemplate,
        { Document: { } document } => theme.TemplateFor(document.Content.Type),
        _ => throw new InvalidOperationException("A page shows a document, a search, a form, a receipt or an error."),
    };
}
