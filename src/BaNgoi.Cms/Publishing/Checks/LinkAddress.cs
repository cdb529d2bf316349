using System.Text.RegularExpressions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Media;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>What kind of place an address leads to.</summary>
internal enum LinkTarget
{
    /// <summary>Another site, a mailbox, a telephone: written as such addresses are.</summary>
    Elsewhere,

    /// <summary>A page of this site; the value is its path.</summary>
    Page,

    /// <summary>A file of the library; the value is its path.</summary>
    Media,

    /// <summary>A place in the same page; the value is its id.</summary>
    Anchor,

    /// <summary>Nowhere; the value says why.</summary>
    Wrong,
}

/// <summary>Reads an address as a browser on a page of this site would, and says what is wrong with it where that shows without looking anything up.</summary>
internal static partial class LinkAddress
{
    private const string Missing = "chưa có địa chỉ";
    private const string Beginnings = "không mở được: địa chỉ phải bắt đầu bằng https://, http://, mailto:, tel: hoặc dấu gạch chéo (/)";

    /// <summary>Where an address leads.</summary>
    /// <param name="url">The address as it was written.</param>
    /// <param name="siteHost">Host name of this site; "" when it is not set.</param>
    public static (LinkTarget Target, string Value) Read(string url, string siteHost)
    {
        url = url.Trim();
        if (url is "" or "#")
        {
            return (LinkTarget.Wrong, Missing);
        }

        if (url.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\'))
        {
            return (LinkTarget.Wrong, "không mở được: địa chỉ có khoảng trắng hoặc dấu gạch chéo ngược");
        }

        return url[0] switch
        {
            '#' => (LinkTarget.Anchor, Uri.UnescapeDataString(url[1..])),
            // The same page with another query.
            '?' => (LinkTarget.Elsewhere, url),
            '/' when url.StartsWith("//", StringComparison.Ordinal) => (LinkTarget.Wrong, "không mở được: thiếu https: ở đầu địa chỉ"),
            '/' => OnThisSite(url),
            _ => Absolute(url, siteHost),
        };
    }

    private static (LinkTarget Target, string Value) OnThisSite(string url)
    {
        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        var normal = AutoroutePart.Normalize(path);
        return path.StartsWith(MediaUrl.PublicPrefix, StringComparison.Ordinal) ? (LinkTarget.Media, path[MediaUrl.PublicPrefix.Length..])
            : normal.Split('/')[0] == "admin" ? (LinkTarget.Wrong, "dẫn vào trang quản trị, người dân không mở được")
            : (LinkTarget.Page, normal);
    }

    private static (LinkTarget Target, string Value) Absolute(string url, string siteHost)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return (LinkTarget.Wrong, url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "không mở được: thiếu https:// ở đầu địa chỉ" : Beginnings);
        }

        return uri.Scheme switch
        {
            "mailto" => Mail().IsMatch(Uri.UnescapeDataString(url)) ? (LinkTarget.Elsewhere, url) : (LinkTarget.Wrong, "ghi sai địa chỉ thư điện tử"),
            "tel" => Telephone().IsMatch(url) ? (LinkTarget.Elsewhere, url) : (LinkTarget.Wrong, "ghi sai số điện thoại"),
            "http" or "https" when siteHost.Length > 0 && uri.Host.Equals(siteHost, StringComparison.OrdinalIgnoreCase) => OnThisSite(uri.PathAndQuery),
            "http" or "https" => IsPublicHost(uri) ? (LinkTarget.Elsewhere, url) : (LinkTarget.Wrong, "ghi sai tên miền"),
            _ => (LinkTarget.Wrong, Beginnings),
        };
    }

    // A name without a point is known inside one building at best.
    private static bool IsPublicHost(Uri uri) => uri.HostNameType switch
    {
        UriHostNameType.Dns => uri.Host.Contains('.', StringComparison.Ordinal) && uri.Host.Split('.').All(label => label.Length > 0),
        UriHostNameType.IPv4 or UriHostNameType.IPv6 => !uri.IsLoopback,
        _ => false,
    };

    [GeneratedRegex(@"^mailto:[^@\s?]+@[^@\s?.]+(?:\.[^@\s?.]+)+(?:\?.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    // Emergency numbers have three digits.
    [GeneratedRegex(@"^tel:\+?[-.()]*(?:[0-9][-.()]*){3,15}$", RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();
}
