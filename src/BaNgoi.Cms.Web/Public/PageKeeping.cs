using BaNgoi.Cms.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Answers with the kept page where there is one, else keeps the one that is made. Only routes that say so are kept, only
/// whole answers that carry an entity tag, and only if nothing was published while they were made.
/// </summary>
internal static class PageKeeping
{
    // What a page may differ by. Words typed into a list are one reader's: kept, they would push out the pages everybody
    // reads. So would whatever else people and machines hang on to an address.
    private static readonly HashSet<string> Parameters =
        new([ListQuery.ChoiceKey, ListQuery.EndedKey, ListQuery.PageKey, EditionQuery.DayKey, EditionQuery.PrintedKey, EditionQuery.HistoryKey], StringComparer.OrdinalIgnoreCase);

    // Left to who sends the answer.
    private static readonly HashSet<string> NotKept = new([HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.TransferEncoding], StringComparer.OrdinalIgnoreCase);

    /// <summary>Says that the pages of a route are the same for everybody.</summary>
    public static void Kept(this RouteHandlerBuilder route) => route.WithMetadata(Mark.Instance);

    /// <summary>Looks for kept pages, and keeps them, from here on.</summary>
    public static void UsePageKeeping(this WebApplication app)
    {
        var (cache, follower, clock) = (app.Services.GetRequiredService<PageCache>(), app.Services.GetRequiredService<PublicRecordFollower>(), app.Services.GetRequiredService<TimeProvider>());
        app.Use((context, next) =>
        {
            if (!MayBeKept(context))
            {
                return next(context);
            }

            var (key, published, now) = (KeyOf(context), follower.Sequence, clock.GetUtcNow());
            return cache.Find(key, published, now) is { } page ? page.SendKeptAsync(context, now) : MakeAndKeepAsync();

            async Task MakeAndKeepAsync()
            {
                var body = await MakeAsync(context, next);
                if (!IsWhole(context.Response))
                {
                    await SendAsync(context, body);
                    return;
                }

                var made = new KeptPage(published, now, cache.Until(context), HeadersOf(context.Response), body);
                if (HttpMethods.IsGet(context.Request.Method) && follower.Sequence == published)
                {
                    cache.Keep(key, made);
                }

                await made.SendAsync(context);
            }
        });
    }

    private static bool MayBeKept(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is not null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && (!context.Request.QueryString.HasValue || context.Request.Query.Keys.All(Parameters.Contains));

    private static KeptPageKey KeyOf(HttpContext context)
    {
        var request = context.Request;
        return new(request.Scheme, request.Host.Value, request.Path.Value, request.QueryString.Value, PublicCompression.EncodingOf(context), Kiosk.Is(context));
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

    private sealed class Mark
    {
        public static Mark Instance { get; } = new();
    }
}
