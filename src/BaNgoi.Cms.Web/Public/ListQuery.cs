using BaNgoi.Cms.Text;

namespace BaNgoi.Cms.Web.Public;

/// <summary>A value a list is narrowed to.</summary>
/// <param name="Facet">Name of the facet.</param>
/// <param name="Value">Its value.</param>
public sealed record ListChoice(string Facet, string Value)
{
    private const int MostChoices = 8;

    /// <summary>As it stands in an address and in a form: <c>facet:value</c>.</summary>
    public string Written => $"{Facet}:{Value}";

    /// <summary>Those written in a request's query string: at most one of each facet, unreadable ones left out.</summary>
    public static IReadOnlyList<ListChoice> AllIn(IQueryCollection query) =>
        [.. query[ListQuery.ChoiceKey].OfType<string>().Select(Read).OfType<ListChoice>().DistinctBy(c => c.Facet).Take(MostChoices)];

    private static ListChoice? Read(string text)
    {
        var parts = ListQuery.Shorten(text).Split(':', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } facet, { Length: > 0 } value] ? new ListChoice(facet, value) : null;
    }
}

/// <summary>What a reader asked of a list. Unreadable values read as absent: a list page never fails on its query.</summary>
/// <param name="Query">Words to narrow it by.</param>
/// <param name="Chosen">Values to narrow it to, at most one of each facet.</param>
/// <param name="Ended">Whether to list what is no longer in force, instead of what is.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record ListQuery(string Query, IReadOnlyList<ListChoice> Chosen, bool Ended, int Page)
{
    /// <summary>Name of the words' parameter.</summary>
    public const string QueryKey = "q";

    /// <summary>Name of the parameter of a chosen value; may stand several times.</summary>
    public const string ChoiceKey = "loc";

    /// <summary>Name of the parameter that asks for what is no longer in force.</summary>
    public const string EndedKey = "het-hieu-luc";

    /// <summary>Name of the page's parameter.</summary>
    public const string PageKey = "trang";

    private const int LongestText = 200;
    private const int LastPage = 100_000;

    /// <summary>The whole list, from its beginning.</summary>
    public static ListQuery Everything { get; } = new("", [], false, 1);

    /// <summary>Whether anything but the whole list is asked for, whichever page of it.</summary>
    public bool Narrows => Query.Length > 0 || Chosen.Count > 0 || Ended;

    /// <summary>From a request's query string.</summary>
    public static ListQuery From(IQueryCollection query) => new(
        Shorten(query[QueryKey].ToString()),
        ListChoice.AllIn(query),
        query[EndedKey] == "1",
        int.TryParse(query[PageKey], out var page) ? Math.Clamp(page, 1, LastPage) : 1);

    /// <summary>The same without a facet's value, from the first page.</summary>
    public ListQuery Without(string facet) => this with { Chosen = [.. Chosen.Where(c => c.Facet != facet)], Page = 1 };

    /// <summary>The same narrowed to a value, from the first page.</summary>
    public ListQuery With(ListChoice choice) => this with { Chosen = [.. Chosen.Where(c => c.Facet != choice.Facet), choice], Page = 1 };

    /// <summary>The address that asks this of a list's page.</summary>
    public string AddressOn(string url)
    {
        var parts = Chosen.Select(c => $"{ChoiceKey}={Uri.EscapeDataString(c.Written)}").ToList();
        if (Query.Length > 0)
        {
            parts.Insert(0, $"{QueryKey}={Uri.EscapeDataString(Query)}");
        }

        if (Ended)
        {
            parts.Add($"{EndedKey}=1");
        }

        if (Page > 1)
        {
            parts.Add($"{PageKey}={Page}");
        }

        return parts.Count == 0 ? url : $"{url}?{string.Join('&', parts)}";
    }

    internal static string Shorten(string text) => VietnameseText.Normalize(text.Length > LongestText ? text[..LongestText] : text);
}
