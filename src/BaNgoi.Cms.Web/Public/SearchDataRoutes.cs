using System.ServiceModel.Syndication;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Search;

namespace BaNgoi.Cms.Web.Public;

/// <summary>The search as data: its answers as JSON and as a feed, and names offered while somebody types.</summary>
internal static class SearchDataRoutes
{
    private const int Most = 50;

    // A publication shows within a minute; until then a browser need not ask the same beginning twice.
    private const string Briefly = "public, max-age=60";

    private const string JsonType = "application/json; charset=utf-8";

    // Asked with every letter that is typed: Vietnamese letters as they are take a third of the bytes.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What the page shows, fifty hits at a time.</summary>
    public static IResult Page(HttpContext context, SearchService search) =>
        Json(context, search.Search(SearchQuery.From(context.Request.Query).Request(Most)));

    /// <summary>For programs, which say how many they want.</summary>
    public static IResult Api(HttpContext context, string? size, string? page, SearchService search)
    {
        var query = SearchQuery.From(context.Request.Query) with { Page = int.TryParse(page, out var p) ? p : 1 };
        return Json(context, search.Search(query.Request(int.TryParse(size, out var s) ? s : SearchPage.Size)));
    }

    /// <summary>The newest hits, for whoever follows a subject.</summary>
    public static async Task<IResult> AtomAsync(HttpContext context, SearchService search, PublicReader reader, CancellationToken ct)
    {
        var query = SearchQuery.From(context.Request.Query) with { Newest = true, Page = 1 };
        var answer = search.Search(query.Request(Most));
        var address = SiteAddress.Base(await reader.SiteAsync(ct), context.Request);
        NotForEngines(context);
        return FeedAnswer.Of($"Tìm “{answer.Query}”", address + query.Address, $"{address}{SearchQuery.Url}.atom{query.Written}", answer.Hits.Count > 0 ? At(answer.Hits[0]) : DateTimeOffset.UnixEpoch,
            answer.Hits.Select(hit => new SyndicationItem(hit.ShortTitle ?? hit.Title, hit.Snippet, new Uri($"{address}/{hit.Path}"), $"{address}/{hit.Path}", At(hit))));
    }

    /// <summary>Names that begin with what is typed.</summary>
    public static IResult Suggestions(HttpContext context, string? q, SearchService search)
    {
        NotForEngines(context);
        context.Response.Headers.CacheControl = Briefly;
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(new { suggestions = search.Suggest(q).Select(name => new { title = name.Title, url = AddressOf(name) }) }, Plain), JsonType);
    }

    private static IResult Json(HttpContext context, SearchResponse answer)
    {
        NotForEngines(context);
        return Results.Json(new
        {
            query = answer.Query,
            total = answer.Total,
            suggestion = answer.Suggestion,
            redirect = answer.Redirect,
            hits = answer.Hits.Select(Hit),
            near = answer.Near.Select(Hit),
            isBroad = answer.IsBroad,
            facets = answer.Facets,
        });
    }

    private static object Hit(SearchHit hit) => new
    {
        title = hit.Title,
        shortTitle = hit.ShortTitle,
        code = hit.Code,
        type = hit.Type,
        path = PublicReader.UrlOf(hit.Path),
        snippet = hit.Snippet,
        score = hit.Score,
        twins = hit.Twins.Select(twin => new { code = twin.Code, path = PublicReader.UrlOf(twin.Path) }),
    };

    private static string AddressOf(SearchSuggestion name) => name.Path is { } path ? PublicReader.UrlOf(path) : new SearchQuery(name.Title, [], false, 1).Address;

    // The index keeps the day.
    private static DateTimeOffset At(SearchHit hit) => VietnamTime.EndOf(hit.PublishedOn.AddDays(-1));

    private static void NotForEngines(HttpContext context) => context.Response.Headers.Append("X-Robots-Tag", "noindex");
}
