using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Reads one page of a list in the database's own order. Only counting looks at more than the page.</summary>
public sealed class ListReader(PublicDbContext db, ListRows rows, ListCounter counter)
{
    private const string WordsLabel = "Có chữ";

    /// <summary>The page of a list a reader asked for.</summary>
    public async Task<ListModel> ReadAsync(ListSource source, ListQuery query, CancellationToken ct)
    {
        query = query with { Chosen = [.. query.Chosen.Where(c => source.Facets.Any(f => f.Name == c.Facet))] };
        var count = await counter.CountAsync(source, query, ct);
        var pages = Math.Max(1, (count.Total + source.PageSize - 1) / source.PageSize);
        var page = Math.Min(query.Page, pages);
        var shown = await ShownAsync(source, query, count.Total, (page - 1) * source.PageSize, ct);
        var ids = shown.ConvertAll(document => document.Id);
        var aspects = (await db.Aspects.Where(a => ids.Contains(a.DocumentId) && a.OnList).ToListAsync(ct)).ToLookup(a => a.DocumentId, StringComparer.Ordinal);
        return new ListModel
        {
            Url = source.Url,
            Total = count.Total,
            Page = page,
            Pages = pages,
            PageSize = source.PageSize,
            Query = query.Query,
            Items = [.. shown.Select(row => Item(ListEntry.Read(row.Listing), PublicReader.UrlOf(row.Path)) with { Aspects = aspects[row.Id].ToDictionary(a => a.Name, a => StoredJson.ReadElement(a.Json)) })],
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

    // Of a page the database reads all that stands before it: those of the second half are read from the end.
    private async Task<List<ShownDocument>> ShownAsync(ListSource source, ListQuery query, int total, int before, CancellationToken ct)
    {
        var most = Math.Min(source.PageSize, total - before);
        var after = total - before - most;
        if (after >= before)
        {
            return await Documents(source, query).Skip(before).Take(source.PageSize).Select(d => new ShownDocument(d.Id, d.Path, d.Listing)).ToListAsync(ct);
        }

        var backwards = await Documents(source, query).Reverse().Skip(after).Take(most).Select(d => new ShownDocument(d.Id, d.Path, d.Listing)).ToListAsync(ct);
        backwards.Reverse();
        return backwards;
    }

    /// <summary>The documents of a list a reader asked for, in the list's order.</summary>
    public IQueryable<PublicDocument> Documents(ListSource source, ListQuery query) =>
        rows.Of(source, query).OrderBy(d => d.Order).ThenBy(d => d.SortKey).ThenBy(d => d.Id);

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

    private sealed record ShownDocument(string Id, string? Path, string Listing);
}
