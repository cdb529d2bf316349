using System.Globalization;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Text;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Counts a list for what a reader asked. Counts are kept until something is published; those of the whole list serve the narrowed
/// ones, which then cost what they show and not what the list holds.
/// </summary>
public sealed class ListCounter(PublicDbContext db, ListRows rows, RecordCache cache, TimeProvider clock)
{
    /// <summary>What fits, what has ended, and what each value of each facet would show.</summary>
    public Task<ListCount> CountAsync(ListSource source, ListQuery query, CancellationToken ct)
    {
        var day = VietnamTime.Today(clock).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return cache.GetAsync($"list {source.Id} {day} {(query with { Page = 1 }).AddressOn("")}", () => CountAnewAsync(source, query, ct));
    }

    private async Task<ListCount> CountAnewAsync(ListSource source, ListQuery query, CancellationToken ct)
    {
        var whole = query.Narrows ? await CountAsync(source, ListQuery.Everything, ct) : null;
        var facets = new Dictionary<string, IReadOnlyList<(string Value, int Count)>>(StringComparer.Ordinal);
        foreach (var (name, _) in source.Facets)
        {
            // A facet offers what choosing another of its values would show.
            var others = query.Without(name);
            facets[name] = whole is not null && !others.Narrows ? whole.Facets[name] : await ValuesAsync(source, others, name, ct);
        }

        var ended = whole?.Ended ?? await rows.Of(source, ListQuery.Everything with { Ended = true }).CountAsync(ct);
        return new ListCount(await rows.Of(source, query).CountAsync(ct), ended, facets);
    }

    private async Task<IReadOnlyList<(string Value, int Count)>> ValuesAsync(ListSource source, ListQuery query, string facet, CancellationToken ct)
    {
        // By their documents only: told the list as well, the database starts at all values of the list, few documents or many.
        var values = await db.Facets.Where(f => f.Name == facet)
            .Join(rows.Of(source, query), f => f.DocumentId, d => d.Id, (f, _) => f.Value)
            .GroupBy(value => value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return [.. values.OrderByDescending(v => v.Count).ThenBy(v => VietnameseText.Fold(v.Key), StringComparer.Ordinal).Select(v => (v.Key, v.Count))];
    }
}
