using System.IO.Compression;
using BaNgoi.Consultations.Decisions;
using BaNgoi.Consultations.Exchange;
using MiniExcelLibs;

namespace BaNgoi.Cms.Tests.Consultations.Exchange;

/// <summary>Synthesis sheets made for tests, and what people do to them.</summary>
internal static class Sheets
{
    public static SheetRow Row(int number, Decision? decision = null, string reason = "", string text = "Nên lùi giờ cấm đỗ xe.", int revision = 1) => new(
        $"{number:D26}", number, "khoản 2 Điều 5", "Một người dân", SenderKind.Person, "Trực tuyến", new DateOnly(2026, 2, 5), $"{text} {number}", null, decision, reason, "Phòng Mẫu", revision);

    public static SheetReading Read(byte[] bytes) => SynthesisWorkbook.Read(new MemoryStream(bytes));

    /// <summary>The sheet with cells changed as in a spreadsheet: row 2 is the first below the heading.</summary>
    public static byte[] Changed(IReadOnlyList<SheetRow> rows, params (int Line, string Column, object? Value)[] cells) =>
        Saved(Lines(rows), cells);

    public static List<Dictionary<string, object?>> Lines(IReadOnlyList<SheetRow> rows) =>
        [.. new MemoryStream(SynthesisWorkbook.Write(rows)).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().Select(line => new Dictionary<string, object?>(line))];

    public static byte[] Saved(List<Dictionary<string, object?>> lines, params (int Line, string Column, object? Value)[] cells)
    {
        foreach (var (line, column, value) in cells)
        {
            lines[line - 2][column] = value;
        }

        using var bytes = new MemoryStream();
        bytes.SaveAs(lines);
        return bytes.ToArray();
    }

    /// <summary>All XML of a workbook.</summary>
    public static string Xml(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
