namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Whether a form was sent from a page of this site. Public forms carry no cookie that a token could be compared with; what
/// has to be kept out is another site that makes its visitors' browsers send here, and browsers say so themselves.
/// </summary>
internal static class SameSite
{
    /// <summary>False when the browser says it comes from elsewhere. One that says nothing is no visitor of another site's page.</summary>
    public static bool Sent(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            // "none": the person himself, for example by loading the page again.
            return site is "same-origin" or "none";
        }

        var origin = request.Headers.Origin.ToString() is { Length: > 0 } sent ? sent : request.Headers.Referer.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page of this site that led here, or null: for requests that change nothing, as anybody can make one up.</summary>
    public static Uri? PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && string.Equals(page.Authority, Authority(request), StringComparison.OrdinalIgnoreCase) ? page : null;

    // Written as a URI writes it: without the scheme's own port.
    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var uri) ? uri.Authority : "";
}
