using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace BaNgoi.Cms.Web.Admin.Oversight;

/// <summary>A table for spreadsheets, as the public lists are: RFC 4180, UTF-8 with a mark so that Excel reads Vietnamese.</summary>
internal static class CsvAnswer
{
    // A cell that begins like a formula is shown as text, not run, by a spreadsheet.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    /// <summary>The rows under their headings.</summary>
    public static async Task<FileContentResult> OfAsync(string fileName, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        await using (var csv = new CsvWriter(new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Configuration))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell);
                }

                await csv.NextRecordAsync();
            }
        }

        return new FileContentResult(bytes.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = fileName };
    }
}
