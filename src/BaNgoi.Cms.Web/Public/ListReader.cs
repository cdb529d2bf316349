using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Reads one page of a list in the database's own order. Only counting looks at more than the page, and the counts of the
/// list as it is opened are kept until something is published.
/// </summary>
public sealed class ListReader(PublicDbContext db, RecordCache cache, TimeProvider clock)
{
    private const string WordsLabel = "Có chữ";

    /// <summary>The page of a list a reader asked for.</summary>
    public async Task<ListModel> ReadAsync(ListSource source, ListQuery query, CancellationToken ct)
    {
        query = query with { Chosen = [.. query.Chosen.Where(c => source.Facets.Any(f => f.Name == c.Facet))] };
        var today = VietnamTime.Today(clock);
        var count = await cache.GetAsync($"list {source.Id} {today:yyyyMMdd} {(query with { Page = 1 }).AddressOn("")}", () => CountAsync(source, query, ct));
        var pages = Math.Max(1, (count.Total + source.PageSize - 1) / source.PageSize);
        var page = Math.Min(query.Page, pages);
        var rows = await Narrowed(source, query).OrderBy(d => d.Order).ThenBy(d => d.SortKey).ThenBy(d => d.Id)
            .Skip((page - 1) * source.PageSize).Take(source.PageSize).Select(d => new { d.Id, d.Path, d.Listing }).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var aspects = (await db.Aspects.Where(a => ids.Contains(a.DocumentId) && a.OnList).ToListAsync(ct)).ToLookup(a => a.DocumentId, StringComparer.Ordinal);
        return new ListModel
        {
            Url = source.Url,
            Total = count.Total,
            Page = page,
            Pages = pages,
            PageSize = source.PageSize,
            Query = query.Query,
            Items = [.. rows.Select(row => Item(ListEntry.Read(row.Listing), PublicReader.UrlOf(row.Path)) with { Aspects = aspects[row.Id].ToDictionary(a => a.Name, a => StoredJson.ReadElement(a.Json)) })],
            Facets = [.. source.Facets.Select(facet => Facet(source, query, facet, count.Facets[facet.Name]))],
            Chosen = [.. Chosen(source, query)],
            Ended = query.Ended,
            EndedCount = count.Ended,
            EndedUrl = (ListQuery.Everything with { Ended = !query.Ended }).AddressOn(source.Url),
            PreviousUrl = page > 1 ? (query with { Page = page - 1 }).AddressOn(source.Url) : "",
            NextUrl = page < pages ? (query with { Page = page + 1 }).AddressOn(source.Url) : "",
            DataQuery = (query with { Page = 1 }).AddressOn(""),
        };
    }

    /// <summary>The documents of a list a reader asked for, in the list's order.</summary>
    public IQueryable<PublicDocument> Documents(ListSource source, ListQuery query) =>
        Narrowed(source, query).OrderBy(d => d.Order).ThenBy(d => d.SortKey).ThenBy(d => d.Id);

    private async Task<ListCount> CountAsync(ListSource source, ListQuery query, CancellationToken ct)
    {
        var facets = new Dictionary<string, IReadOnlyList<(string Value, int Count)>>(StringComparer.Ordinal);
        foreach (var (name, _) in source.Facets)
        {
            // A facet offers what choosing another of its values would show.
            var within = Narrowed(source, query.Without(name));
            var values = await db.Facets.Where(f => f.ContainerId == source.Id && f.Name == name)
                .Join(within, f => f.DocumentId, d => d.Id, (f, _) => f.Value).GroupBy(v => v).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
            facets[name] = [.. values.OrderByDescending(v => v.Count).ThenBy(v => VietnameseText.Fold(v.Key), StringComparer.Ordinal).Select(v => (v.Key, v.Count))];
        }

        var ended = await Narrowed(source, ListQuery.Everything with { Ended = true }).CountAsync(ct);
        return new ListCount(await Narrowed(source, query).CountAsync(ct), ended, facets);
    }

    private IQueryable<PublicDocument> Narrowed(ListSource source, ListQuery query)
    {
        var today = VietnamTime.Today(clock);
        var documents = db.Documents.Where(d => d.ContainerId == source.Id && d.Path != null);
        documents = query.Ended ? documents.Where(d => d.EndsOn <= today) : documents.Where(d => d.EndsOn == null || d.EndsOn > today);
        foreach (var word in VietnameseText.Fold(query.Query).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            documents = documents.Where(d => d.FilterText.Contains(word));
        }

        foreach (var (facet, value) in query.Chosen)
        {
            documents = documents.Where(d => db.Facets.Any(f => f.DocumentId == d.Id && f.Name == facet && f.Value == value));
        }

        return documents;
    }

    private static ListFacet Facet(ListSource source, ListQuery query, (string Name, string Label) facet, IReadOnlyList<(string Value, int Count)> values)
    {
        var chosen = query.Chosen.FirstOrDefault(c => c.Facet == facet.Name)?.Value ?? "";
        return new ListFacet(facet.Name, facet.Label, chosen,
        [
            .. values.Select(v => (v.Count, Choice: new ListChoice(facet.Name, v.Value)))
                .Select(v => new ListFacetValue(v.Choice.Value, v.Count, query.With(v.Choice).AddressOn(source.Url), v.Choice.Written, v.Choice.Value == chosen)),
        ]);
    }

    private static IEnumerable<ListChosen> Chosen(ListSource source, ListQuery query)
    {
        if (query.Query.Length > 0)
        {
            yield return new ListChosen(WordsLabel, query.Query, (query with { Query = "", Page = 1 }).AddressOn(source.Url));
        }

        foreach (var (facet, value) in query.Chosen)
        {
            yield return new ListChosen(source.Facets.First(f => f.Name == facet).Label, value, query.Without(facet).AddressOn(source.Url));
        }
    }

    private static ListItem Item(ListEntry entry, string url) =>
        new(entry.Title, entry.ShortTitle, url, entry.Summary, entry.Identifiers, entry.Facets, entry.EndsOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
}
