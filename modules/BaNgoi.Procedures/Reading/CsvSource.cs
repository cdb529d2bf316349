using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;

namespace BaNgoi.Procedures.Reading;

/// <summary>CSV with a heading row; comma or semicolon, whichever the heading row has more of; UTF-8.</summary>
internal static class CsvSource
{
    /// <summary>The records one after another, each under the number of its first line.</summary>
    public static IEnumerable<SourceLine> Read(Stream stream, ReadLimits limits, List<string> unknown, string required = ColumnNames.Name)
    {
        TextSniffer.RequireUtf8Text(stream, "CSV");
        var delimiter = Delimiter(stream);
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var badQuotes = false;
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            MaxFieldSize = limits.LineCharacters,
            IgnoreBlankLines = true,
            BadDataFound = _ => badQuotes = true,
        });
        if (!MoveNext(parser, limits))
        {
            yield break;
        }

        var header = Header.Read(parser.Record!, unknown, required);
        var lineBefore = parser.RawRow;
        while (MoveNext(parser, limits))
        {
            var number = lineBefore + 1;
            lineBefore = parser.RawRow;
            var cells = parser.Record!;
            if (cells.Length != header.Count)
            {
                yield return new SourceLine(number, null, $"has {cells.Length} cells where the heading has {header.Count}", $"có {cells.Length} ô, trong khi dòng tiêu đề có {header.Count} ô.");
            }
            else if (badQuotes)
            {
                yield return new SourceLine(number, null, "quotation marks do not match", "dấu ngoặc kép (\") không khớp.");
            }
            else if (cells.Any(cell => cell.Contains('\uFFFD')))
            {
                yield return new SourceLine(number, null, "not valid UTF-8", "có chữ không đọc được; xin lưu tệp bằng bảng mã UTF-8.");
            }
            else if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                yield return new SourceLine(number, header.Values(cells.Select(cell => (JsonNode?)cell)));
            }

            badQuotes = false;
        }
    }

    private static bool MoveNext(CsvParser parser, ReadLimits limits)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException error)
        {
            // Mostly a quotation mark that is never closed: the rest of the file became one cell, so nothing after it can be trusted.
            throw new ProcedureFileException(
                $"A cell beginning near line {parser.RawRow} is longer than {limits.LineCharacters:N0} characters; is a quotation mark not closed?", error)
            {
                ForEditors = $"Ô gần dòng {parser.RawRow} dài quá mức; có lẽ một dấu ngoặc kép (\") chưa đóng.",
            };
        }
    }

    private static string Delimiter(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var heading = new BoundedLines(reader, maxCharacters: 10_000).Next()?.Text ?? "";
        stream.Position = 0;
        return heading.Count(c => c == ';') > heading.Count(c => c == ',') ? ";" : ",";
    }
}
