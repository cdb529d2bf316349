using System.Security.Cryptography;

namespace BaNgoi.Cms.Web.Public;

/// <summary>A rendered page as an answer: UTF-8, with an entity tag so that an unchanged page costs a line. The tag
/// is a weak one: it is that of the page before it is compressed, and stands for all its encodings.</summary>
/// <param name="html">The page in UTF-8.</param>
/// <param name="status">HTTP status.</param>
/// <param name="kept">Whether it may be kept at all: not what one person typed or may read.</param>
public sealed class HtmlAnswer(byte[] html, int status = StatusCodes.Status200OK, bool kept = true) : IResult
{
    private const int TagBytes = 12;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        var keep = kept && status == StatusCodes.Status200OK;
        response.Headers.CacheControl = keep ? "public, no-cache" : "no-store";
        if (keep)
        {
            var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(html).AsSpan(0, TagBytes))}\"";
            response.Headers.ETag = tag;
            if (EntityTags.Knows(httpContext.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentLength = html.Length;
        await response.Body.WriteAsync(html, httpContext.RequestAborted);
    }
}
