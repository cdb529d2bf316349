using BaNgoi.Cms.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BaNgoi.Cms.Admin;

/// <summary>
/// Reads uploads well beyond the largest file allowed, so that a file that is too large is answered with the filled form and a
/// sentence, and only what is far too large is turned away unread.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadSizeAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Largest request that is read, in bytes.</summary>
    public const long MostRead = 5L * MediaLimits.LargestFile;

    /// <summary>Where a request that is far too large is sent to be told so; the page itself when empty.</summary>
    public string TooLargeAt { get; set; } = "";

    /// <summary>Before the antiforgery filter (1000), which reads the form.</summary>
    public int Order => 900;

    /// <inheritdoc />
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostRead;
        }

        if (http.Request.ContentLength > MostRead)
        {
            // The connection cannot be used again: the rest of the file is still on its way.
            http.Response.Headers.Connection = "close";
            context.Result = new Microsoft.AspNetCore.Mvc.RedirectResult($"{(TooLargeAt.Length > 0 ? TooLargeAt : http.Request.Path.ToString())}?qua-lon=1");
        }
        else if (http.Request.HasFormContentType)
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = MostRead, BufferBodyLengthLimit = MostRead, ValueLengthLimit = (int)MostRead }));
        }

        return Task.CompletedTask;
    }
}
