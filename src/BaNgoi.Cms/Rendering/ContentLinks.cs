using AngleSharp.Dom;

namespace BaNgoi.Cms.Rendering;

/// <summary>What the allow-list of schemes cannot say about addresses in content.</summary>
internal static class ContentLinks
{
    /// <summary>Links to other hosts do not hand over this window; images come from this site only (no request to another host).</summary>
    internal static void Tighten(IElement element)
    {
        switch (element.LocalName)
        {
            case "a" when IsExternal(element.GetAttribute("href")):
                element.SetAttribute("rel", "noopener");
                break;
            case "img" when !IsOnThisSite(element.GetAttribute("src")):
                element.Remove();
                break;
            case "img" when !element.HasAttribute("alt"):
                // Without a text it is decoration; without the attribute a screen reader would spell the file name.
                element.SetAttribute("alt", "");
                break;
            default:
                break;
        }
    }

    private static bool IsExternal(string? url) =>
        url is not null && (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || (IsSlash(url, 0) && IsSlash(url, 1)));

    // Browsers read a backslash in an address as a slash: "/\host" leaves the site like "//host".
    private static bool IsOnThisSite(string? url) => url is not null && IsSlash(url, 0) && !IsSlash(url, 1);

    private static bool IsSlash(string url, int index) => index < url.Length && url[index] is '/' or '\\';
}
