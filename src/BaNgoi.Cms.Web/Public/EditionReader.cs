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

    /// <summary>The content to show and what to say about its past.</summary>
    public async Task<(JsonObject Content, EditionModel Model)> ReadAsync(PublicDocument document, string address, EditionQuery asked, CancellationToken ct)
    {
        var current = StoredJson.ReadObject(document.Json);
        var model = new EditionModel { CurrentUrl = address, HistoryUrl = $"{address}?{EditionQuery.HistoryKey}=1" };
        if (asked.Day is { } day)
        {
            var past = await AtAsync(document.Id, day, ct);
            return (past ?? current, model with { Day = EditionQuery.Write(day), Found = past is not null, Changes = past is null ? [] : PublicChanges.Between(past, current) });
        }

        if (asked.Printed is { } printed)
        {
            var past = await AtAsync(document.Id, printed, ct);
            return (current, model with
            {
                PrintedOn = EditionQuery.Write(printed),
                Found = past is not null,
                PrintedUrl = EditionQuery.DayUrl(address, printed),
                Changes = past is null ? [] : PublicChanges.Between(past, current),
            });
        }

        return (current, asked.History ? model with { All = await AllAsync(document.Id, address, ct) } : model);
    }

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
