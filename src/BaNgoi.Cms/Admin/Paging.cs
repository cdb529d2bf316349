namespace BaNgoi.Cms.Admin;

/// <summary>A page of a long list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Entries in all.</param>
/// <param name="Address">Address without the page, with its other parameters.</param>
public sealed record Paging(int Page, int Total, string Address)
{
    /// <summary>Entries on a page, where a list asks for no other number.</summary>
    public const int Size = 30;

    /// <summary>Entries on a page.</summary>
    public int PageSize { get; init; } = Size;

    /// <summary>Name of the parameter.</summary>
    public const string Key = "trang";

    /// <summary>Entries in all as people write it: 10.000.</summary>
    public string FormattedTotal => Rendering.VietnameseFormats.Number(Total);

    /// <summary>Pages in all, at least one.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Entries before this page.</summary>
    public int Skip => (Page - 1) * PageSize;

    /// <summary>The page asked for, kept within what there is.</summary>
    public static Paging Of(int? page, int total, string path, params IEnumerable<(string Key, string? Value)> parameters) => Of(Size, page, total, path, parameters);

    /// <summary>The same for a list with a page size of its own.</summary>
    public static Paging Of(int size, int? page, int total, string path, params IEnumerable<(string Key, string? Value)> parameters)
    {
        var query = string.Join('&', parameters.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        var paging = new Paging(1, total, query.Length > 0 ? $"{path}?{query}&" : $"{path}?") { PageSize = size };
        return paging with { Page = Math.Clamp(page ?? 1, 1, paging.Pages) };
    }

    /// <summary>Address of a page.</summary>
    public string Url(int page) => page == 1 ? Address.TrimEnd('&', '?') : $"{Address}{Key}={page}";
}
