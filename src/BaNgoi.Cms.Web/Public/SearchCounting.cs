using BaNgoi.Cms.Search;
using BaNgoi.Cms.Submissions.Intake.QueryLog;
using BaNgoi.Cms.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Tells the log of queries what people ask and whether they open what is found. People come from a page of this site, which
/// their browser names; what names none (robots, the API, links from elsewhere) is not counted.
/// </summary>
internal static class SearchCounting
{
    /// <summary>Parameter of links by which the office looks at an answer: that is nobody's question.</summary>
    private const string UncountedKey = "khong-dem";

    /// <summary>The address of a page of results that is not counted.</summary>
    public static string Uncounted(SearchQuery query) => $"{query.Address}&{UncountedKey}=1";

    /// <summary>A query was answered.</summary>
    public static void Asked(HttpContext context, SearchResponse answer, int page)
    {
        // The same words once more (a page back, a filter, another order) are no new question.
        if (page > 1 || !IsVisit(context) || context.Request.Query.ContainsKey(UncountedKey) || SameSite.PageBefore(context.Request) is not { } before
            || (QueryOf(before) is { } earlier && VietnameseText.Fold(earlier) == VietnameseText.Fold(answer.Query)))
        {
            return;
        }

        context.RequestServices.GetRequiredService<QueryRecorder>().Note(
            answer.Query, answer.Redirect is not null ? QueryEvent.Elsewhere : answer.Total == 0 ? QueryEvent.NothingFound : QueryEvent.Found);
    }

    /// <summary>Counts the pages opened from answers and made for it; those that are kept as bytes say it themselves.</summary>
    public static void UseClickCounting(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<CountsAsClick>() is not null && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            Opened(context);
        }
    });

    /// <summary>A page was opened, perhaps from an answer.</summary>
    public static void Opened(HttpContext context)
    {
        if (IsVisit(context) && SameSite.PageBefore(context.Request) is { } before && QueryOf(before) is { } query)
        {
            context.RequestServices.GetRequiredService<QueryRecorder>().Note(query, QueryEvent.Clicked);
        }
    }

    // What a browser fetches ahead nobody has asked for.
    private static bool IsVisit(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.ContainsKey("Sec-Purpose");

    // The words the page before is the answer to, or null.
    private static string? QueryOf(Uri page) =>
        page.AbsolutePath == SearchQuery.Url && QueryHelpers.ParseQuery(page.Query) is var asked && !asked.ContainsKey(UncountedKey) && asked.TryGetValue(ListQuery.QueryKey, out var query)
            ? query.ToString()
            : null;
}

/// <summary>Marks routes of pages that search finds.</summary>
internal sealed class CountsAsClick
{
    public static CountsAsClick Yes { get; } = new();

    private CountsAsClick()
    {
    }
}
