using System.Text.Json.Nodes;
using BaNgoi.Cms.Coverage;
using BaNgoi.Procedures.Parsing;

namespace BaNgoi.Procedures.Reading;

/// <summary>Reads an authority's list of procedures, of which only the codes count: the same tables as the import reads, in Vietnamese.</summary>
internal sealed class CodeListFileReader : ICodeListReader
{
    // A list of codes with names; a file of all procedures with their texts may be uploaded as well.
    private static readonly ReadLimits Limits = new(FileBytes: 10L * 1024 * 1024, UnpackedBytes: 100L * 1024 * 1024);

    /// <inheritdoc />
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".xlsx"];

    /// <inheritdoc />
    public long LargestFile => Limits.FileBytes;

    /// <inheritdoc />
    public string Hint => "Dòng đầu là tiêu đề, phải có cột “Mã thủ tục”; nên có thêm cột “Tên thủ tục” và “Lĩnh vực”. Mỗi dòng một mã.";

    /// <inheritdoc />
    public CodeListFile Read(Stream stream, string fileName)
    {
        var lines = new List<CodeListLine>();
        var problems = new List<CodeListProblem>();
        if (stream.Length > Limits.FileBytes)
        {
            return new CodeListFile([], [new CodeListProblem(0, $"Tệp lớn quá {Limits.FileBytes / (1024 * 1024)} MB.")]);
        }

        try
        {
            foreach (var line in Source(stream, Path.GetExtension(fileName)))
            {
                if (lines.Count + problems.Count == Limits.Rows)
                {
                    return new CodeListFile([], [new CodeListProblem(0, $"Tệp có quá {Limits.Rows} dòng.")]);
                }

                if (line.Values is { } values)
                {
                    lines.Add(new CodeListLine(line.Number, Text(values, ColumnNames.Code), Text(values, ColumnNames.Name), Text(values, ColumnNames.Field)));
                }
                else
                {
                    problems.Add(new CodeListProblem(line.Number, line.ProblemForEditors ?? "không đọc được."));
                }
            }
        }
        catch (ProcedureFileException e)
        {
            return new CodeListFile([], [new CodeListProblem(0, e.ForEditors)]);
        }

        return new CodeListFile(lines, problems);
    }

    private static IEnumerable<SourceLine> Source(Stream stream, string extension) => extension.ToLowerInvariant() switch
    {
        ".csv" => CsvSource.Read(stream, Limits, [], ColumnNames.Code),
        ".xlsx" => WorkbookReader.Read(stream, Limits, [], ColumnNames.Code),
        _ => throw new ProcedureFileException($"Files ending in \"{extension}\" are not read.") { ForEditors = "Chỉ nhận tệp .csv hoặc .xlsx." },
    };

    private static string Text(JsonObject values, string column) =>
        values[column] is { } value ? SourceText.OneLine(value.ToString()) ?? "" : "";
}
