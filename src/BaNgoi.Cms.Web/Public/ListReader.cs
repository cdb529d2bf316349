using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>What a reader asked of a list. Unreadable values read as absent: a list page never fails on its query.</summary>
/// <param name="Query">Words to narrow it by.</param>
/// <param name="Group">Group to narrow it to.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record ListQuery(string Query, string Group, int Page)
{
    /// <summary>Name of the words' parameter.</summary>
    public const string QueryKey = "q";

    /// <summary>Name of the group's parameter.</summary>
    public const string GroupKey = "nhom";

    /// <summary>Name of the page's parameter.</summary>
    public const string PageKey = "trang";

    private const int LongestText = 200;
    private const int LastPage = 100_000;

    /// <summary>From a request's query string.</summary>
    public static ListQuery From(IQueryCollection query) => new(
        Shorten(query[QueryKey].ToString()),
        Shorten(query[GroupKey].ToString()),
        int.TryParse(query[PageKey], out var page) ? Math.Clamp(page, 1, LastPage) : 1);

    private static string Shorten(string text) => VietnameseText.Normalize(text.Length > LongestText ? text[..LongestText] : text);
}

/// <summary>Reads one page of a list in the database's own order: the cost does not grow with the list.</summary>
public sealed class ListReader(PublicDbContext db)
{
    /// <summary>The page of the list a reader asked for.</summary>
    /// <param name="containerId">The list's document.</param>
    /// <param name="url">Address of the list's page.</param>
    /// <param name="pageSize">Documents on a page.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<ListModel> ReadAsync(string containerId, string url, int pageSize, ListQuery query, CancellationToken ct)
    {
        var all = db.Documents.Where(d => d.ContainerId == containerId && d.Path != null);
        foreach (var word in VietnameseText.Fold(query.Query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            all = all.Where(d => d.FilterText.Contains(word));
        }

        var groups = await all.Where(d => d.Group != null).GroupBy(d => d.Group!).Select(g => new { Name = g.Key, Count = g.Count() }).ToListAsync(ct);
        var shown = query.Group.Length == 0 ? all : all.Where(d => d.Group == query.Group);
        var total = await shown.CountAsync(ct);
        var pages = Math.Max(1, (total + pageSize - 1) / pageSize);
        var page = Math.Min(query.Page, pages);
        var rows = await shown.OrderBy(d => d.Order).ThenBy(d => d.SortKey).ThenBy(d => d.Id).Skip((page - 1) * pageSize).Take(pageSize)
            .Select(d => new { d.Path, d.Listing }).ToListAsync(ct);
        return new ListModel
        {
            Total = total,
            Page = page,
            Pages = pages,
            PageSize = pageSize,
            Query = query.Query,
            Group = query.Group,
            Items = [.. rows.Select(row => Item(ListEntry.Read(row.Listing), PublicReader.UrlOf(row.Path)))],
            Groups = [.. groups.OrderByDescending(g => g.Count).ThenBy(g => VietnameseText.Fold(g.Name), StringComparer.Ordinal).Select(g => new ListGroup(g.Name, g.Count, Address(url, query with { Group = g.Name, Page = 1 })))],
            PreviousUrl = page > 1 ? Address(url, query with { Page = page - 1 }) : "",
            NextUrl = page < pages ? Address(url, query with { Page = page + 1 }) : "",
        };
    }

    private static ListItem Item(ListEntry entry, string url) => new(entry.Title, entry.ShortTitle, url, entry.Summary, entry.Identifiers, entry.Facets);

    private static string Address(string url, ListQuery query)
    {
        var parts = new List<string>();
        if (query.Query.Length > 0)
        {
            parts.Add($"{ListQuery.QueryKey}={Uri.EscapeDataString(query.Query)}");
        }

        if (query.Group.Length > 0)
        {
            parts.Add($"{ListQuery.GroupKey}={Uri.EscapeDataString(query.Group)}");
        }

        if (query.Page > 1)
        {
            parts.Add($"{ListQuery.PageKey}={query.Page}");
        }

        return parts.Count == 0 ? url : $"{url}?{string.Join('&', parts)}";
    }
}
