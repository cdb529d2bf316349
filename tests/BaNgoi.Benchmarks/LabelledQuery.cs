namespace BaNgoi.Benchmarks;

/// <summary>A query with the codes that answer it.</summary>
/// <param name="Text">As a citizen types it.</param>
/// <param name="Codes">Any of these first is right; none when the ward does not do it.</param>
/// <param name="Behaviour">"answer" or "none"; others are counted apart.</param>
/// <param name="Kind">What is measured together.</param>
internal sealed record LabelledQuery(string Text, IReadOnlySet<string> Codes, string Behaviour, string Kind)
{
    /// <summary>
    /// Reads a file of tab-separated lines with a header. Columns by name: question (or query), codes (separated by |), behaviour
    /// (without it: none where there are no codes), kind (without it: behaviour). Lines that begin with # are left out.
    /// </summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static IReadOnlyList<LabelledQuery> Read(string file)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var header = lines.Count > 0 ? lines[0].Select(name => name.Trim().ToLowerInvariant()).ToList() : [];
        var text = Math.Max(header.IndexOf("question"), header.IndexOf("query"));
        var codes = header.IndexOf("codes");
        if (text < 0 || codes < 0)
        {
            throw new InvalidDataException($"{file} needs the columns question and codes in its first line.");
        }

        return [.. lines.Skip(1).Where(cells => cells.Length > text).Select(cells =>
        {
            var wanted = Cell(cells, codes).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
            var behaviour = Cell(cells, header.IndexOf("behaviour")) is { Length: > 0 } said ? said : wanted.Count > 0 ? "answer" : "none";
            return new LabelledQuery(cells[text], wanted, behaviour, Cell(cells, header.IndexOf("kind")) is { Length: > 0 } kind ? kind : behaviour);
        })];
    }

    private static string Cell(string[] cells, int column) => column >= 0 && column < cells.Length ? cells[column].Trim() : "";
}
