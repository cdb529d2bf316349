using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>The site's looks for the public pages of modules.</summary>
internal sealed class PublicPages(PageBuilder pages, PublicReader reader, PublicPageRenderer renderer) : IPublicPages
{
    /// <inheritdoc />
    public Task<PageModel> FrameAsync(string kind, string title, string url, CancellationToken ct) => pages.PlainAsync(kind, title, url, ct);

    /// <inheritdoc />
    public Task<DocumentModel?> SubjectAsync(string documentId, CancellationToken ct) => pages.ModelAsync(documentId, ct);

    /// <inheritdoc />
    public async Task<IResult> ShowAsync(PageModel page, string template, int status, CancellationToken ct) =>
        new HtmlAnswer(await renderer.RenderAsync(page, template, ct), status, kept: false);

    /// <inheritdoc />
    public Task<IResult> NotFoundAsync(HttpContext context, CancellationToken ct) => ErrorPages.NotFoundAsync(context, pages, renderer, ct);

    /// <inheritdoc />
    public IResult SeeOther(string path) => SubmissionRoutes.SeeOther(path);

    /// <inheritdoc />
    public int TooMany(HttpContext context, TimeSpan wait) => SubmissionRoutes.TooMany(context, wait);

    /// <inheritdoc />
    public async Task<string> BaseUrlAsync(HttpRequest request, CancellationToken ct) => SiteAddress.Base(await reader.SiteAsync(ct), request);

    /// <inheritdoc />
    public ValueTask<object?> TakeFormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) => SubmissionRoutes.TakeFormAsync(invocation, next);
}
