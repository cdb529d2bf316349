using Microsoft.AspNetCore.Http;

namespace BaNgoi.Cms.Rendering;

/// <summary>What a module's public routes need of the host: the published page they are about, and answers in the site's looks.</summary>
public interface IPublicPages
{
    /// <summary>A page of a module's own: site, menu, title; the caller adds <see cref="PageModel.Module"/> and what else it shows.</summary>
    /// <param name="kind">See <see cref="PageInfo.Kind"/>.</param>
    /// <param name="title">Title.</param>
    /// <param name="url">Path and query asked for.</param>
    /// <param name="ct">Cancellation.</param>
    Task<PageModel> FrameAsync(string kind, string title, string url, CancellationToken ct);

    /// <summary>A published document as a module's page shows something of it, or null.</summary>
    Task<DocumentModel?> SubjectAsync(string documentId, CancellationToken ct);

    /// <summary>The answer: a page rendered with a template of the theme, which nobody keeps.</summary>
    Task<IResult> ShowAsync(PageModel page, string template, int status, CancellationToken ct);

    /// <summary>The page for an address where nothing is.</summary>
    Task<IResult> NotFoundAsync(HttpContext context, CancellationToken ct);

    /// <summary>Goes on to another address after a form was taken, so that reading again sends nothing again.</summary>
    IResult SeeOther(string path);

    /// <summary>Says when to come back; the status to answer with.</summary>
    int TooMany(HttpContext context, TimeSpan wait);

    /// <summary>Scheme and host of the site, without closing slash.</summary>
    Task<string> BaseUrlAsync(HttpRequest request, CancellationToken ct);

    /// <summary>
    /// For routes that take a form: refuses what no page of this site sent, what is no form, and what is too large
    /// (<see cref="IEndpointFilter"/> written as a delegate).
    /// </summary>
    ValueTask<object?> TakeFormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next);
}
