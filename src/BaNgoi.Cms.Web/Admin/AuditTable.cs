using System.Globalization;
using System.Text;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Storage;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The audit trail as a table for spreadsheets, with the words its page has.</summary>
public static class AuditTable
{
    private static readonly string[] Columns = ["Lúc", "Người", "Việc", "Cụ thể", "Nội dung", "Đơn vị"];

    // A cell that begins like a formula is shown as text, not run, by a spreadsheet.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    /// <summary>The lines, newest first.</summary>
    /// <param name="db">The office.</param>
    /// <param name="lines">What the actor asked for and may read.</param>
    /// <param name="units">Names of units by id.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<byte[]> WriteAsync(EditorialDbContext db, IQueryable<AuditRecord> lines, IReadOnlyDictionary<string, string> units, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await using (var csv = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), Configuration))
        {
            await RowAsync(csv, Columns);
            var rows = lines.AsNoTracking().OrderByDescending(line => line.Sequence).Select(line => new
            {
                line.AtUtc,
                line.ActorName,
                line.Act,
                line.Summary,
                Item = db.Items.Where(item => item.ItemId == line.ItemId).Select(item => new { item.DisplayText, item.UnitId }).FirstOrDefault(),
            });
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            {
                var moment = TimeZoneInfo.ConvertTimeFromUtc(row.AtUtc, VietnamTime.Zone).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
                await RowAsync(csv, moment, row.ActorName, AuditWords.Of(row.Act), row.Summary, row.Item?.DisplayText ?? "", units.GetValueOrDefault(row.Item?.UnitId ?? "", ""));
            }
        }

        return bytes.ToArray();
    }

    private static Task RowAsync(CsvWriter csv, params string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        return csv.NextRecordAsync();
    }
}
