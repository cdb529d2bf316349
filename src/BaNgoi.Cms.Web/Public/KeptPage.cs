using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What tells kept pages apart.</summary>
/// <param name="Scheme">As asked for.</param>
/// <param name="Host">As asked for: a page may name its own address.</param>
/// <param name="Path">Path.</param>
/// <param name="Query">Query string as it was written.</param>
/// <param name="Encoding">Content coding the reader gets; empty for none.</param>
/// <param name="Kiosk">Whether it is for the look-up computer.</param>
public sealed record KeptPageKey(string Scheme, string? Host, string? Path, string? Query, string Encoding, bool Kiosk);

/// <summary>A page as it goes out, with what was true when it was made.</summary>
/// <param name="sequence">The last publication known then; after another the page is not shown again.</param>
/// <param name="made">When it was made.</param>
/// <param name="until">From when on it would look different by itself.</param>
/// <param name="headers">Those of its own; what every answer carries is added when it is sent.</param>
/// <param name="body">Its bytes, compressed if it is.</param>
/// <param name="countsAsClick">Whether opening it from an answer of the search is counted.</param>
public sealed class KeptPage(long sequence, DateTimeOffset made, DateTimeOffset until, KeyValuePair<string, StringValues>[] headers, byte[] body, bool countsAsClick)
{
    // Strings, lists and the object itself, roughly: what a page weighs besides its bytes.
    private const int Overhead = 1024;

    private readonly string _tag = headers.FirstOrDefault(header => header.Key.Equals(HeaderNames.ETag, StringComparison.OrdinalIgnoreCase)).Value.ToString();

    /// <summary>Bytes it takes.</summary>
    public long Size => body.Length + Overhead;

    /// <summary>Whether opening it from an answer of the search is counted.</summary>
    public bool CountsAsClick => countsAsClick;

    /// <summary>Until when it may be shown, if nothing is published.</summary>
    public DateTimeOffset Until => until;

    /// <summary>Whether it is still what would be made now.</summary>
    public bool IsFresh(long published, DateTimeOffset now) => sequence == published && now < until;

    /// <summary>Answers with it, some time after it was made.</summary>
    public Task SendKeptAsync(HttpContext context, DateTimeOffset now)
    {
        var response = context.Response;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.Age = HeaderUtilities.FormatNonNegativeInt64(Math.Max(0, (long)(now - made).TotalSeconds));
        return SendAsync(context);
    }

    /// <summary>Answers with its bytes, or with a line if the reader has them already; the headers are there.</summary>
    public Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        if (EntityTags.Knows(context.Request, _tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentEncoding);
            return Task.CompletedTask;
        }

        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
