using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Answers with the kept page where there is one, else keeps the one that is made. Only routes that say so are kept, only
/// whole answers that carry an entity tag, and only if nothing was published while they were made.
/// </summary>
internal sealed class PageKeeping(PageCache cache, PublicRecordFollower follower, IResponseCompressionProvider compression, TimeProvider clock)
{
    // What a page may differ by. Words typed into a list are one reader's: kept, they would push out the pages everybody
    // reads. So would whatever else people and machines hang on to an address.
    private static readonly HashSet<string> Parameters =
        new([ListQuery.ChoiceKey, ListQuery.EndedKey, ListQuery.PageKey, EditionQuery.DayKey, EditionQuery.PrintedKey, EditionQuery.HistoryKey], StringComparer.OrdinalIgnoreCase);

    // Left to who sends the answer.
    private static readonly HashSet<string> NotKept = new([HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.TransferEncoding], StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers with the kept page, if there is one that is still what would be made now.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsAskedFor(context.Request))
        {
            return next(context);
        }

        var now = clock.GetUtcNow();
        if (cache.Find(KeyOf(context), follower.Sequence, now) is not { } page)
        {
            return next(context);
        }

        if (page.CountsAsClick)
        {
            SearchCounting.Opened(context);
        }

        return page.SendKeptAsync(context, now);
    }

    /// <summary>Keeps the page that is made, if its route says so.</summary>
    public Task KeepAsync(HttpContext context, RequestDelegate next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<KeptRoute>() is not null && IsAskedFor(context.Request) ? MakeAndKeepAsync(context, next) : next(context);

    private static bool IsAskedFor(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && (!request.QueryString.HasValue || request.Query.Keys.All(Parameters.Contains));

    private KeptPageKey KeyOf(HttpContext context)
    {
        var request = context.Request;
        return new(request.Scheme, request.Host.Value, request.Path.Value, request.QueryString.Value, PublicCompression.EncodingOf(context, compression), Kiosk.Is(context));
    }

    private async Task MakeAndKeepAsync(HttpContext context, RequestDelegate next)
    {
        var (published, made) = (follower.Sequence, clock.GetUtcNow());
        var body = await MakeAsync(context, next);
        if (!IsWhole(context.Response))
        {
            await SendAsync(context, body);
            return;
        }

        var counts = context.GetEndpoint()?.Metadata.GetMetadata<CountsAsClick>() is not null;
        var page = new KeptPage(published, made, cache.Until(context), HeadersOf(context.Response), body, counts);
        if (HttpMethods.IsGet(context.Request.Method) && follower.Sequence == published)
        {
            cache.Keep(KeyOf(context), page);
        }

        await page.SendAsync(context);
    }

    // The answer goes out when all of it is there: what fails half-way leaves the error page its place.
    private static async Task<byte[]> MakeAsync(HttpContext context, RequestDelegate next)
    {
        // Made whole also for a reader who has it: the next one may not.
        var known = context.Request.Headers.IfNoneMatch;
        context.Request.Headers.IfNoneMatch = default;
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var made = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(made));
        try
        {
            await next(context);
            await context.Response.CompleteAsync();
        }
        finally
        {
            context.Features.Set(sent);
            context.Request.Headers.IfNoneMatch = known;
        }

        return made.ToArray();
    }

    private static async Task SendAsync(HttpContext context, byte[] body)
    {
        if (body.Length > 0)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static bool IsWhole(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK && response.Headers.ETag.Count > 0 && response.Headers.SetCookie.Count == 0;

    private static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponse response) => [.. response.Headers.Where(header => !NotKept.Contains(header.Key))];
}
