using BaNgoi.Cms.Search;

namespace BaNgoi.Cms.Web.Public;

/// <summary>The search page. It reads the index, which holds public documents only.</summary>
internal static class SearchRoutes
{
    public static async Task<IResult> PageAsync(HttpContext context, SearchService search, PublicReader reader, PageBuilder pages, PublicPageRenderer renderer, CancellationToken ct)
    {
        var query = SearchQuery.From(context.Request.Query);
        var answer = search.Search(query.Request(SearchPage.Size));
        SearchCounting.Asked(context, answer, query.Page);
        if (answer is { Total: > 0, Hits.Count: 0 })
        {
            // An address kept from when there were more pages.
            query = query with { Page = SearchPage.Last(answer.Total) };
            answer = search.Search(query.Request(SearchPage.Size));
        }

        var page = new SearchPage(await reader.SiteAsync(ct), await reader.FacetLabelsAsync(ct));
        var model = page.Of(query with { Query = answer.Query }, answer);
        return new HtmlAnswer(await renderer.RenderAsync(await pages.SearchAsync(model, context.Request.Path + context.Request.QueryString.ToUriComponent(), ct), ct));
    }
}
