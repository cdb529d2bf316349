using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Puts together what the theme's templates see.</summary>
public sealed class PageBuilder(PublicReader reader, ListReader lists, TimeProvider clock)
{
    /// <summary>The page of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="url">Path and query asked for.</param>
    /// <param name="query">What was asked of the list, should it be one.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<PageModel> DocumentAsync(PublicPage document, string url, ListQuery query, CancellationToken ct)
    {
        var site = await reader.SiteAsync(ct);
        var isHome = document.Id == site.HomeId;
        var address = isHome ? "/" : PublicReader.UrlOf(document.Path);
        var references = await reader.ReferencesAsync(document.References, ct);
        var list = document.List is { } source ? await lists.ReadAsync(source with { Url = address }, query, ct) : await FeaturedListAsync(document.FeaturedList, ct);
        var container = document.ContainerId is null ? null : await reader.ContainerAsync(document.ContainerId, ct);
        var page = Frame(site, isHome ? "home" : document.List is null ? "document" : "list", document.Title, url) with
        {
            Document = new DocumentModel { Content = document.Content, References = references, Aspects = document.Aspects.Values },
            List = list,
            Breadcrumbs = isHome ? [] : Breadcrumbs(container, document.Title),
        };
        return page with { Page = page.Page with { CanonicalUrl = page.Site.BaseUrl.Length > 0 ? page.Site.BaseUrl + address : "", Description = document.Description } };
    }

    /// <summary>A published document as other pages show something of it, or null.</summary>
    public async Task<DocumentModel?> ModelAsync(string id, CancellationToken ct) => await reader.PageByIdAsync(id, ct) is { } page
        ? new DocumentModel { Content = page.Content, References = await reader.ReferencesAsync(page.References, ct), Aspects = page.Aspects.Values }
        : null;

    /// <summary>The search page.</summary>
    public async Task<PageModel> SearchAsync(SearchModel search, string url, CancellationToken ct) =>
        Frame(await reader.SiteAsync(ct), "search", search.Query.Length > 0 ? $"Tìm “{search.Query}”" : "Tìm kiếm", url) with
        {
            Search = search,
            Breadcrumbs = [new PageLink("Trang chủ", "/"), new PageLink("Tìm kiếm", "")],
        };

    /// <summary>A page that is a form or a receipt; the caller adds which.</summary>
    /// <param name="kind">See <see cref="PageInfo.Kind"/>.</param>
    /// <param name="title">Title.</param>
    /// <param name="url">Path and query asked for.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<PageModel> PlainAsync(string kind, string title, string url, CancellationToken ct) => Frame(await reader.SiteAsync(ct), kind, title, url);

    /// <summary>An error page.</summary>
    public async Task<PageModel> ErrorAsync(ErrorModel error, string url, CancellationToken ct) =>
        Frame(await reader.SiteAsync(ct), "error", error.Title, url) with { Error = error };

    /// <summary>The trace of a document that was taken down.</summary>
    public static ErrorModel Withdrawn(PublicWithdrawal withdrawal) => new(
        StatusCodes.Status410Gone,
        "Nội dung này đã được gỡ",
        "Nội dung ở địa chỉ này từng được công khai và nay không còn hiệu lực trên trang.",
        new WithdrawnModel(withdrawal.Title, VietnamTime.DayOf(withdrawal.AtUtc).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), withdrawal.Reason));

    private PageModel Frame(PublicSiteView site, string kind, string title, string url) => new()
    {
        Site = site.Model,
        Settings = site.Settings,
        Menu = [.. site.Menu.Select(link => new MenuLink(link.Text, link.Url, IsCurrent(link.Url, url)))],
        Page = new PageInfo { Title = title, Kind = kind, Url = url, Now = VietnamTime.Now(clock) },
    };

    private static bool IsCurrent(string link, string url)
    {
        var path = url.Split('?')[0];
        return link == path || (link.Length > 1 && path.StartsWith(link + "/", StringComparison.Ordinal));
    }

    private static List<PageLink> Breadcrumbs(PageLink? container, string title)
    {
        var links = new List<PageLink> { new("Trang chủ", "/") };
        if (container is not null)
        {
            links.Add(container);
        }

        links.Add(new PageLink(title, ""));
        return links;
    }

    private async Task<ListModel?> FeaturedListAsync(string? picked, CancellationToken ct) =>
        picked is not null && (await reader.PageByIdAsync(picked, ct))?.List is { } source
            ? await lists.ReadAsync(source with { PageSize = 1 }, ListQuery.Everything, ct)
            : null;
}
