using BaNgoi.Cms.Content;
using BaNgoi.Cms.Rendering;
using Microsoft.AspNetCore.Http;

namespace BaNgoi.Consultations.Office;

/// <summary>Makes full addresses of pages of the site, for messages.</summary>
/// <param name="BaseUrl">Scheme and host, without closing slash.</param>
public sealed record SiteLinks(string BaseUrl)
{
    /// <summary>The links of the site: its address as the settings say, else as the request reached us.</summary>
    public static SiteLinks Of(Site site, HttpRequest request) => new(BaseAddress.Of(JsonRead.Text(site.Settings, "BaseUrl").TrimEnd('/'), request));

    /// <summary>Full address of a path.</summary>
    /// <param name="path">With its leading slash or without.</param>
    public string To(string path) => $"{BaseUrl}/{path.TrimStart('/')}";

    /// <summary>Full address of a receipt.</summary>
    public string Receipt(string code) => To($"bien-nhan/{code}");
}
