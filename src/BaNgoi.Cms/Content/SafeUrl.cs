namespace BaNgoi.Cms.Content;

/// <summary>Decides which addresses may be shown as links.</summary>
public static class SafeUrl
{
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];

    /// <summary>
    /// The address when it may be shown, else "". A leading <c>~/</c> (Orchard Core's site root) becomes <c>/</c>.
    /// Anything a browser could read as script or as another host's scheme-less address is refused.
    /// </summary>
    public static string OrEmpty(string url)
    {
        url = url.Trim();
        if (url.StartsWith("~/", StringComparison.Ordinal))
        {
            url = url[1..];
        }

        if (url.Length == 0 || url.Any(c => char.IsControl(c) || c == '\\'))
        {
            return "";
        }

        if (url[0] is '/' or '#' or '?')
        {
            return url.StartsWith("//", StringComparison.Ordinal) ? "" : url;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && Schemes.Contains(absolute.Scheme, StringComparer.Ordinal) ? url : "";
    }
}
