using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Search;

namespace BaNgoi.Cms.Web.Public;

/// <summary>The search page and its data. Both read the index only, which holds public documents only.</summary>
internal static class SearchRoutes
{
    private const int PageSize = 10;

    public static async Task<IResult> PageAsync(HttpContext context, SearchService search, PublicReader reader, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct)
    {
        var page = int.TryParse(context.Request.Query["trang"], out var number) ? Math.Clamp(number, 1, SearchRequest.MaxPage) : 1;
        var answer = search.Search(new SearchRequest(context.Request.Query["q"].ToString(), page, PageSize));
        SearchCounting.Asked(context, answer, page);
        var site = await reader.SiteAsync(ct);
        var count = Math.Max(1, (answer.Total + PageSize - 1) / PageSize);
        var model = new SearchModel
        {
            Query = answer.Query,
            Total = answer.Total,
            Size = PageSize,
            Page = Math.Min(page, count),
            Pages = count,
            Suggestion = answer.Suggestion ?? "",
            Redirect = answer.Redirect is { } elsewhere ? new PageLink(elsewhere.Text, elsewhere.Url ?? "") : null,
            Hits = [.. answer.Hits.Select(hit => new HitModel(hit.ShortTitle ?? hit.Title, hit.Code ?? "", hit.Type, site.TypeLabel(hit.Type), PublicReader.UrlOf(hit.Path), hit.Snippet))],
            PreviousUrl = page > 1 ? Address(answer.Query, Math.Min(page, count + 1) - 1) : "",
            NextUrl = page < count ? Address(answer.Query, page + 1) : "",
        };
        return new HtmlAnswer(await renderer.RenderAsync(await pages.SearchAsync(model, context.Request.Path + context.Request.QueryString.ToUriComponent(), ct), ct));
    }

    public static IResult Api(string? q, string? size, string? page, SearchService search)
    {
        var answer = search.Search(new SearchRequest(q ?? "", int.TryParse(page, out var p) ? p : 1, int.TryParse(size, out var s) ? s : PageSize));
        return Results.Json(new
        {
            query = answer.Query,
            total = answer.Total,
            suggestion = answer.Suggestion,
            redirect = answer.Redirect,
            hits = answer.Hits.Select(hit => new { title = hit.Title, shortTitle = hit.ShortTitle, code = hit.Code, type = hit.Type, path = PublicReader.UrlOf(hit.Path), snippet = hit.Snippet, score = hit.Score }),
        });
    }

    private static string Address(string query, int page) => $"/tim-kiem?q={Uri.EscapeDataString(query)}{(page > 1 ? $"&trang={page}" : "")}";
}
