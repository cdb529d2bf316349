using System.Text.Json.Nodes;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Puts together what the theme's templates see.</summary>
public sealed class PageBuilder(PublicReader reader, ListReader lists, TimeProvider clock)
{
    private const int DescriptionLength = 200;
    private const string FeaturedListField = "FeaturedList";

    /// <summary>The page of a document.</summary>
    /// <param name="content">Its public content.</param>
    /// <param name="containerId">The list it belongs to, or null.</param>
    /// <param name="url">Path and query asked for.</param>
    /// <param name="query">What was asked of the list, should it be one.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<PageModel> DocumentAsync(JsonObject content, string? containerId, string url, ListQuery query, CancellationToken ct)
    {
        var site = await reader.SiteAsync(ct);
        var id = JsonRead.Text(content, "id");
        var isHome = id == site.HomeId;
        var address = isHome ? "/" : PublicReader.UrlOf(JsonRead.Text(content, "path"));
        var references = await reader.ReferencesAsync(content, ct);
        var list = ListSource.Of(content, address) is { } source ? await lists.ReadAsync(source, query, ct) : await FeaturedListAsync(content, references, ct);
        var container = containerId is null ? null : await reader.ContainerAsync(containerId, ct);
        var title = JsonRead.Text(content, "title");
        var page = Frame(site, isHome ? "home" : ListSource.Of(content, address) is null ? "document" : "list", title, url) with
        {
            Document = new DocumentModel { Content = content, References = references },
            List = list,
            Breadcrumbs = isHome ? [] : Breadcrumbs(container, title),
        };
        return page with { Page = page.Page with { CanonicalUrl = page.Site.BaseUrl.Length > 0 ? page.Site.BaseUrl + address : "", Description = Description(content) } };
    }

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

    // A page that is no list itself may feature one: a picker field of that name says which.
    private async Task<ListModel?> FeaturedListAsync(JsonObject content, IReadOnlyDictionary<string, ReferenceModel> references, CancellationToken ct)
    {
        var picked = (content["parts"] as JsonObject ?? []).Select(p => (p.Value as JsonObject)?["fields"]).OfType<JsonObject>()
            .SelectMany(fields => JsonRead.Texts(fields[FeaturedListField] as JsonObject, "ids")).FirstOrDefault();
        return picked is not null && references.TryGetValue(picked, out var featured) && featured.Document is { } document && ListSource.Of(document, featured.Url) is { } source
            ? await lists.ReadAsync(source with { PageSize = 1 }, ListQuery.Everything, ct)
            : null;
    }

    // The first words of the first text: good enough for search engines and share cards until an editor says better.
    private static string Description(JsonObject content)
    {
        var html = FirstHtml(content["parts"]);
        var text = HtmlText.Plain(html ?? "");
        return text.Length <= DescriptionLength ? text : text[..DescriptionLength] + "…";
    }

    private static string? FirstHtml(JsonNode? node) => node switch
    {
        JsonObject json when JsonRead.Text(json, "html") is { Length: > 0 } html => html,
        JsonObject json => json.Select(p => FirstHtml(p.Value)).FirstOrDefault(html => html is not null),
        JsonArray array => array.Select(FirstHtml).FirstOrDefault(html => html is not null),
        _ => null,
    };
}
