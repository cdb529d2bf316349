using System.Text;

namespace BaNgoi.Procedures.Reading;

/// <summary>JSON Lines: one object a line, UTF-8.</summary>
internal static class JsonLinesReader
{
    /// <summary>The lines one after another; blank lines are passed over.</summary>
    public static IEnumerable<SourceLine> Read(Stream stream, ReadLimits limits, List<string> unknown)
    {
        TextSniffer.RequireUtf8Text(stream, "JSON Lines");
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var lines = new BoundedLines(reader, limits.LineCharacters);
        var objects = 0;
        var number = 0;
        string? firstProblem = null;
        while (lines.Next() is { } line)
        {
            number++;
            if (line.IsTooLong)
            {
                objects++;
                yield return new SourceLine(number, null, $"longer than {limits.LineCharacters:N0} characters");
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                var values = JsonLine.Read(line.Text, unknown, out var problem);
                problem = line.Text.Contains('\uFFFD') ? "not valid UTF-8" : problem;
                objects += values is null ? 0 : 1;
                firstProblem ??= problem;
                yield return new SourceLine(number, problem is null ? values : null, problem);
            }
        }

        if (objects == 0 && firstProblem is not null)
        {
            throw new ProcedureFileException($"This is not a JSON Lines file: no line is a JSON object (line 1: {firstProblem}).");
        }
    }
}
