using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Tables;

namespace BaNgoi.Procedures.Reading;

/// <summary>The first sheet of an .xlsx workbook, with a heading row.</summary>
internal static class WorkbookReader
{
    /// <summary>Most columns looked at; the known ones are 19.</summary>
    private const int MaxColumns = 100;

    /// <summary>The rows one after another, numbered as in the spreadsheet.</summary>
    public static IEnumerable<SourceLine> Read(Stream stream, ReadLimits limits, List<string> unknown, string required = ColumnNames.Name)
    {
        if (WorkbookGuard.Refusal(stream, limits.UnpackedBytes) is { } refusal)
        {
            throw refusal.Cause is null
                ? new ProcedureFileException(refusal.Message) { ForEditors = refusal.ForEditors }
                : new ProcedureFileException(refusal.Message, refusal.Cause) { ForEditors = refusal.ForEditors };
        }

        Header? header = null;
        var number = 0;
        foreach (var row in WorkbookRows.Of(stream, Damaged))
        {
            number++;
            var cells = row.Values.Take(MaxColumns).ToList();
            if (header is null)
            {
                header = Header.Read(cells.Select(cell => cell?.ToString()), unknown, required);
            }
            else if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell?.ToString())))
            {
                var values = header.Values(cells.Select(Value));
                if (values[ColumnNames.Code] is JsonValue code && code.TryGetValue<double>(out var typedAsNumber))
                {
                    // 1.013950 typed as a number is stored as 1.01395; national codes always have six decimals.
                    values[ColumnNames.Code] = typedAsNumber.ToString("0.000000", CultureInfo.InvariantCulture);
                }

                yield return new SourceLine(number, values);
            }
        }
    }

    private static JsonNode? Value(object? cell) => cell switch
    {
        null => null,
        double number => number,
        bool truth => truth,
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    };

    private static ProcedureFileException Damaged(Exception error) =>
        new($"The workbook is damaged or not a real .xlsx file ({error.GetType().Name}).", error) { ForEditors = "Bảng tính bị hỏng hoặc không phải tệp .xlsx thật." };
}
