using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Full addresses for what leaves the site: feeds, sitemap, printed codes.</summary>
internal static class SiteAddress
{
    /// <summary>Scheme and host, without a closing slash: as the settings say, else as the reader reached us.</summary>
    public static string Base(PublicSiteView site, HttpRequest request) =>
        BaseAddress.Of(site.Model.BaseUrl, request);
}
