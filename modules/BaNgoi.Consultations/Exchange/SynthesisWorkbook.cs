using BaNgoi.Cms.Tables;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace BaNgoi.Consultations.Exchange;

/// <summary>The sheet in which a unit works on its answers: written with all public columns, read back for decision, explanation and unit alone.</summary>
public static class SynthesisWorkbook
{
    private const string SheetName = "Góp ý";

    /// <summary>The kind of file written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The bytes of the .xlsx file. Its cells are texts and whole numbers: none is a formula.</summary>
    public static byte[] Write(IReadOnlyList<SheetRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var bytes = new MemoryStream();
        // Of no rows the library writes no headings: one row without content keeps them.
        IEnumerable<Dictionary<string, object>> cells = rows.Count > 0 ? rows.Select(SynthesisColumns.Cells) : [SynthesisColumns.All.ToDictionary(name => name, _ => (object)"", StringComparer.Ordinal)];
        bytes.SaveAs(cells, sheetName: SheetName, configuration: new OpenXmlConfiguration { FreezeRowCount = 1, EnableAutoWidth = false });
        return bytes.ToArray();
    }

    /// <summary>Reads the first sheet. What is wrong is said in the answer, line by line; nothing is thrown for a bad file.</summary>
    /// <param name="stream">Seekable; left open.</param>
    public static SheetReading Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.Length > SynthesisLimits.LargestFile)
        {
            return Refused($"Tệp quá lớn; xin xuất lại bảng và chỉ sửa các cột {string.Join(", ", SynthesisColumns.Filled)}.");
        }

        if (WorkbookGuard.Refusal(stream, SynthesisLimits.LargestUnpacked) is { } refusal)
        {
            return Refused(refusal.ForEditors);
        }

        try
        {
            return new SynthesisReader().Read(WorkbookRows.Of(stream, error => new InvalidDataException(error.Message, error)));
        }
        catch (InvalidDataException)
        {
            return Refused("Bảng tính bị hỏng hoặc không phải tệp .xlsx thật.");
        }
    }

    private static SheetReading Refused(string why) => new([], [new SheetProblem(0, why)]);
}
