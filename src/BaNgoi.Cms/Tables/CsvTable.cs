using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace BaNgoi.Cms.Tables;

/// <summary>How every table for spreadsheets is written: RFC 4180, UTF-8 with a mark so that Excel reads Vietnamese.</summary>
public static class CsvTable
{
    // A cell that begins like a formula is shown as text, not run, by a spreadsheet.
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    /// <summary>Writes into the stream, which is left open.</summary>
    public static CsvWriter WriterOf(Stream stream) =>
        new(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), Configuration);

    /// <summary>Writes one row.</summary>
    public static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    /// <summary>A whole table under its headings.</summary>
    public static byte[] Of(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = WriterOf(bytes))
        {
            foreach (var row in rows.Prepend(headings))
            {
                WriteRow(csv, row);
            }
        }

        return bytes.ToArray();
    }
}
