using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using MiniExcelLibs;

namespace BaNgoi.Procedures.Reading;

/// <summary>The first sheet of an .xlsx workbook, with a heading row.</summary>
internal static class WorkbookReader
{
    /// <summary>Most columns looked at; the known ones are 19.</summary>
    private const int MaxColumns = 100;

    /// <summary>The rows one after another, numbered as in the spreadsheet.</summary>
    public static IEnumerable<SourceLine> Read(Stream stream, ReadLimits limits, List<string> unknown, string required = ColumnNames.Name)
    {
        WorkbookGuard.Check(stream, limits);
        Header? header = null;
        var number = 0;
        foreach (var row in Rows(stream))
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

    private static IEnumerable<IDictionary<string, object?>> Rows(Stream stream)
    {
        IEnumerator<object> rows;
        try
        {
            rows = stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).GetEnumerator();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }

        using (rows)
        {
            while (MoveNext(rows))
            {
                yield return (IDictionary<string, object?>)rows.Current;
            }
        }
    }

    private static bool MoveNext(IEnumerator<object> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
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

    /// <summary>What a parser throws on a file that is a zip with the right parts and the wrong content.</summary>
    private static bool IsDamage(Exception error) =>
        error is XmlException or InvalidDataException or InvalidOperationException or FormatException or ArgumentException
            or NullReferenceException or KeyNotFoundException or IndexOutOfRangeException or OverflowException or NotSupportedException;

    private static ProcedureFileException Damaged(Exception error) =>
        new($"The workbook is damaged or not a real .xlsx file ({error.GetType().Name}).", error) { ForEditors = "Bảng tính bị hỏng hoặc không phải tệp .xlsx thật." };
}
