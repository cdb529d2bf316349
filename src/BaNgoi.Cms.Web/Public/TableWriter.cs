using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tables;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Public;

/// <summary>
/// Documents as a table for spreadsheets (RFC 4180, UTF-8 with a mark so that Excel reads Vietnamese): one row each, one
/// column for every field, with the label its page has. The columns come from the documents themselves.
/// </summary>
internal sealed class TableWriter(PublicDbContext db)
{
    private static readonly string[] Fixed = ["Tên", "Địa chỉ trang", "Đăng lúc"];

    /// <summary>Writes the documents in their order.</summary>
    public async Task WriteAsync(Stream stream, IQueryable<PublicDocument> documents, string address, CancellationToken ct)
    {
        var columns = await ColumnsAsync(documents, ct);
        await using var csv = CsvTable.WriterOf(stream);
        foreach (var name in Fixed.Concat(columns.Select(c => c.Label)))
        {
            csv.WriteField(name);
        }

        await csv.NextRecordAsync();
        var titles = await db.Documents.Select(d => new { d.Id, d.Title }).ToDictionaryAsync(d => d.Id, d => d.Title, ct);
        await foreach (var document in documents.Select(d => new { d.Title, d.Path, d.PublishedUtc, d.Json }).AsAsyncEnumerable().WithCancellation(ct))
        {
            csv.WriteField(document.Title);
            csv.WriteField($"{address}/{document.Path}");
            csv.WriteField(TimeZoneInfo.ConvertTimeFromUtc(document.PublishedUtc, VietnamTime.Zone).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture));
            var parts = StoredJson.ReadObject(document.Json)["parts"] as JsonObject ?? [];
            foreach (var column in columns)
            {
                csv.WriteField(CellText.Of(parts[column.Part] as JsonObject, column.Field, titles));
            }

            await csv.NextRecordAsync();
        }
    }

    // All documents of a type have the same parts and fields: one of each type names them.
    private static async Task<IReadOnlyList<(string Part, string Field, string Label)>> ColumnsAsync(IQueryable<PublicDocument> documents, CancellationToken ct)
    {
        var columns = new List<(string, string, string)>();
        foreach (var type in (await documents.Select(d => d.ContentType).ToListAsync(ct)).Distinct(StringComparer.Ordinal))
        {
            var sample = StoredJson.ReadObject(await documents.Where(d => d.ContentType == type).Select(d => d.Json).FirstAsync(ct));
            foreach (var (part, value) in sample["parts"] as JsonObject ?? [])
            {
                var json = value as JsonObject ?? [];
                columns.AddRange((json["fields"] as JsonObject ?? []).Select(f => (part, f.Key, JsonRead.Text(f.Value as JsonObject, "label"))));
                if (json.ContainsKey("items") || json.ContainsKey("html"))
                {
                    columns.Add((part, "", JsonRead.Text(json, "label")));
                }
            }
        }

        return [.. columns.Distinct()];
    }
}
