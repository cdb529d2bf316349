using System.Globalization;
using BaNgoi.Cms.Accounts;
using BaNgoi.Cms.Calendar;
using BaNgoi.Cms.Storage;
using BaNgoi.Cms.Tables;
using Microsoft.EntityFrameworkCore;

namespace BaNgoi.Cms.Web.Admin;

/// <summary>The audit trail as a table for spreadsheets, with the words its page has.</summary>
public static class AuditTable
{
    private static readonly string[] Columns = ["Lúc", "Người", "Việc", "Cụ thể", "Nội dung", "Đơn vị"];

    /// <summary>The lines, newest first.</summary>
    /// <param name="db">The office.</param>
    /// <param name="lines">What the actor asked for and may read.</param>
    /// <param name="units">Names of units by id.</param>
    /// <param name="vocabulary">Acts in words.</param>
    /// <param name="ct">Cancellation.</param>
    public static async Task<byte[]> WriteAsync(EditorialDbContext db, IQueryable<AuditRecord> lines, IReadOnlyDictionary<string, string> units, AuditVocabulary vocabulary, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await using (var csv = CsvTable.WriterOf(bytes))
        {
            CsvTable.WriteRow(csv, Columns);
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
                CsvTable.WriteRow(csv, [moment, row.ActorName, vocabulary.Of(row.Act), row.Summary, row.Item?.DisplayText ?? "", units.GetValueOrDefault(row.Item?.UnitId ?? "", "")]);
            }
        }

        return bytes.ToArray();
    }
}
