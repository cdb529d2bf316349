using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>All public routes. Whoever comes may use them; none changes anything but those that send (<see cref="SubmissionRoutes"/>).</summary>
internal static class PublicRoutes
{
    public static void MapPublicRoutes(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").AllowAnonymous();
        Get(open, "/healthz", () => Results.Text("ok"));
        Get(open, "/robots.txt", SitemapRoutes.RobotsAsync);
        Get(open, "/sitemap.xml", SitemapRoutes.IndexAsync);
        Get(open, "/sitemap-{number:int}.xml", SitemapRoutes.FileAsync);
        Get(open, "/ma-qr/{**path}", QrRoute.GetAsync);
        Get(open, Kiosk.StartPath, Kiosk.Start);
        Get(open, Kiosk.EndPath, Kiosk.End);
        Get(open, "/theme/{file}", ThemeAssetAsync);
        Get(open, "/media/{**path}", MediaRoute.GetAsync);
        Get(open, SearchQuery.Url, SearchRoutes.PageAsync);
        Get(open, SearchQuery.Url + ".json", SearchDataRoutes.Page);
        Get(open, SearchQuery.Url + ".atom", SearchDataRoutes.AtomAsync);
        Get(open, "/api/search", SearchDataRoutes.Api);
        Get(open, "/api/goi-y", SearchDataRoutes.Suggestions);
        open.MapSubmissionRoutes();
        Get(open, ListDataRoutes.Pattern, ListDataRoutes.GetAsync);
        Get(open, "/", HomeAsync).WithMetadata(KeptRoute.Mark);
        Get(open, "/{**path}", DocumentAsync).WithMetadata(CountsAsClick.Yes, KeptRoute.Mark);
    }

    // A page that can be read can be asked about: HEAD answers wherever GET does.
    private static RouteHandlerBuilder Get(RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);

    private static async Task<IResult> HomeAsync(HttpContext context, PublicReader reader, PageBuilder pages, PublicPageRenderer renderer, EditionReader editions, CancellationToken ct)
    {
        var site = await reader.SiteAsync(ct);
        return await reader.PageByIdAsync(site.HomeId, ct) is { } page
            ? await ShowAsync(context, page, "/", pages, renderer, editions, ct)
            : await ErrorPages.NotFoundAsync(context, pages, renderer, ct);
    }

    private static async Task<IResult> DocumentAsync(HttpContext context, string path, PublicReader reader, PageBuilder pages, PublicPageRenderer renderer, EditionReader editions, CancellationToken ct)
    {
        var normal = AutoroutePart.Normalize(path);
        if (await reader.PageByPathAsync(normal, ct) is { } page)
        {
            return normal == path ? await ShowAsync(context, page, PublicReader.UrlOf(normal), pages, renderer, editions, ct) : Moved(context, normal);
        }

        if (await reader.RedirectAsync(normal, ct) is { } now)
        {
            return Moved(context, now);
        }

        return await reader.WithdrawalAsync(normal, ct) is { } withdrawal
            ? new HtmlAnswer(await renderer.RenderAsync(await pages.ErrorAsync(PageBuilder.Withdrawn(withdrawal), context.Request.Path, ct), ct), StatusCodes.Status410Gone)
            : await ErrorPages.NotFoundAsync(context, pages, renderer, ct);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, PublicPage page, string address, PageBuilder pages, PublicPageRenderer renderer, EditionReader editions, CancellationToken ct)
    {
        var url = context.Request.Path + context.Request.QueryString.ToUriComponent();
        var asked = EditionQuery.From(context.Request.Query);
        var (shown, edition) = asked.Any ? await editions.ReadAsync(page, address, asked, ct) : (page, null);
        var model = await pages.DocumentAsync(shown, url, ListQuery.From(context.Request.Query), ct);
        PageCache.ChangesAt(context, page.Aspects.NextChange(model.Page.Now));
        return new HtmlAnswer(await renderer.RenderAsync(model with { Edition = edition }, ct));
    }

    // Permanent: the address itself is history. The query goes along, so that a bookmarked filter survives.
    private static IResult Moved(HttpContext context, string path) =>
        Results.Redirect($"/{path}{context.Request.QueryString.ToUriComponent()}", permanent: true);

    private static IResult ThemeAssetAsync(HttpContext context, string file, LiquidTheme theme)
    {
        if (theme.Assets.Find(file) is not { } asset)
        {
            return Results.NotFound();
        }

        // The name carries the content's fingerprint.
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
