using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Rendering;
using BaNgoi.Cms.Storage;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>Reads the past of a page from the public record.</summary>
internal sealed class EditionReader(PublicDbContext db)
{
    // A page shows no more; older editions are read by their day.
    private const int MostListed = 50;

    /// <summary>The page to show and what to say about its past.</summary>
    public async Task<(PublicPage Page, EditionModel Model)> ReadAsync(PublicPage page, string address, EditionQuery asked, CancellationToken ct)
    {
        var model = new EditionModel { CurrentUrl = address, HistoryUrl = $"{address}?{EditionQuery.HistoryKey}=1" };
        if (asked.Day is { } day)
        {
            var past = await AtAsync(page.Id, day, ct);
            var shown = past is null ? page : PublicPage.Of(past) with { ContainerId = page.ContainerId };
            return (shown, model with { Day = EditionQuery.Write(day), Found = past is not null, Changes = await ChangesAsync(page.Id, past, ct) });
        }

        if (asked.Printed is { } printed)
        {
            var past = await AtAsync(page.Id, printed, ct);
            return (page, model with
            {
                PrintedOn = EditionQuery.Write(printed),
                Found = past is not null,
                PrintedUrl = EditionQuery.DayUrl(address, printed),
                Changes = await ChangesAsync(page.Id, past, ct),
            });
        }

        return (page, asked.History ? model with { All = await AllAsync(page.Id, address, ct) } : model);
    }

    // What is different today from a past text.
    private async Task<IReadOnlyList<string>> ChangesAsync(string documentId, JsonObject? past, CancellationToken ct) =>
        past is not null && await db.Documents.Where(d => d.Id == documentId).Select(d => d.Json).FirstOrDefaultAsync(ct) is { } current
            ? PublicChanges.Between(past, StoredJson.ReadObject(current))
            : [];

    // The text people could read when the day ended.
    private async Task<JsonObject?> AtAsync(string documentId, DateOnly day, CancellationToken ct)
    {
        var end = VietnamTime.EndOf(day);
        var json = await db.Editions.Where(e => e.DocumentId == documentId && e.FromUtc < end)
            .OrderByDescending(e => e.FromUtc).ThenByDescending(e => e.VersionId).Select(e => e.Json).FirstOrDefaultAsync(ct);
        return json is null ? null : StoredJson.ReadObject(json);
    }

    private async Task<IReadOnlyList<EditionLink>> AllAsync(string documentId, string address, CancellationToken ct)
    {
        var editions = await db.Editions.Where(e => e.DocumentId == documentId)
            .OrderByDescending(e => e.FromUtc).ThenByDescending(e => e.VersionId).Take(MostListed + 1).ToListAsync(ct);
        return
        [
            .. editions.Take(MostListed).Select((edition, i) => new EditionLink(
                edition.FromUtc.ToString("O", CultureInfo.InvariantCulture),
                EditionQuery.DayUrl(address, VietnamTime.DayOf(edition.FromUtc)),
                First: i + 1 == editions.Count,
                i + 1 < editions.Count ? PublicChanges.Between(StoredJson.ReadObject(editions[i + 1].Json), StoredJson.ReadObject(edition.Json)) : [])),
        ];
    }
}
