namespace BaNgoi.Procedures.Reading;

/// <summary>Reads a list of procedures: JSON Lines, CSV or a workbook, all with the same columns.</summary>
public static class ProcedureFile
{
    /// <summary>Reads the file, chosen by its extension (.jsonl, .csv, .xlsx).</summary>
    /// <exception cref="ProcedureFileException">The file as a whole cannot be read.</exception>
    public static ProcedureFileContent Read(string path, ReadLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, Path.GetExtension(path), limits);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProcedureFileException($"Cannot read {path}: {error.Message}", error);
        }
    }

    /// <summary>As <see cref="Read(string, ReadLimits?)"/>, from a seekable stream.</summary>
    /// <param name="stream">Read from the beginning; left open.</param>
    /// <param name="extension">With the dot, any case.</param>
    /// <param name="limits">The usual ones when null.</param>
    public static ProcedureFileContent Read(Stream stream, string extension, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(extension);
        limits ??= ReadLimits.Default;
        if (stream.Length > limits.FileBytes)
        {
            throw new ProcedureFileException($"The file has {stream.Length:N0} bytes; at most {limits.FileBytes:N0} are read.");
        }

        var unknown = new List<string>();
        var lines = extension.ToLowerInvariant() switch
        {
            ".jsonl" => JsonLinesReader.Read(stream, limits, unknown),
            ".csv" => CsvSource.Read(stream, limits, unknown),
            ".xlsx" => WorkbookReader.Read(stream, limits, unknown),
            _ => throw new ProcedureFileException($"Files ending in \"{extension}\" are not read; use .jsonl, .csv or .xlsx."),
        };
        var content = Collect(lines, limits, unknown);
        return content.Rows.Count + content.BadLines.Count > 0
            ? content
            : throw new ProcedureFileException("The file has no procedures.");
    }

    private static ProcedureFileContent Collect(IEnumerable<SourceLine> lines, ReadLimits limits, List<string> unknown)
    {
        var rows = new List<ProcedureRow>();
        var bad = new List<BadLine>();
        var firstLineOfKey = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (rows.Count + bad.Count == limits.Rows)
            {
                throw new ProcedureFileException($"The file has more than {limits.Rows:N0} rows.");
            }

            var problem = line.Problem;
            var row = line.Values is null ? null : new RowBuilder(limits).Build(line.Number, line.Values, out problem);
            if (row is null)
            {
                bad.Add(new BadLine(line.Number, problem ?? "unreadable"));
            }
            else if (firstLineOfKey.TryGetValue(ProcedureKey.Of(row), out var first))
            {
                bad.Add(new BadLine(line.Number, $"{(row.Code is null ? $"name without code \"{row.Name}\"" : $"code {row.Code}")} already stands on line {first}"));
            }
            else
            {
                firstLineOfKey.Add(ProcedureKey.Of(row), row.Line);
                rows.Add(row);
            }
        }

        return new ProcedureFileContent(rows, bad, unknown);
    }
}
