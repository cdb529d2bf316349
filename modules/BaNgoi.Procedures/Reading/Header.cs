using System.Text.Json.Nodes;

namespace BaNgoi.Procedures.Reading;

/// <summary>The heading row of a table: which column stands where.</summary>
internal sealed class Header
{
    private readonly string?[] _columns;

    private Header(string?[] columns) => _columns = columns;

    /// <summary>How many columns, known or not.</summary>
    public int Count => _columns.Length;

    /// <summary>Reads the headings; the unknown ones go into <paramref name="unknown"/>.</summary>
    /// <exception cref="ProcedureFileException">No column for the name, or two headings mean the same column.</exception>
    public static Header Read(IEnumerable<string?> headings, List<string> unknown)
    {
        var all = headings.Select(heading => heading?.Trim() ?? "").ToList();
        var columns = all.Select(ColumnNames.Find).ToArray();
        unknown.AddRange(all.Where((heading, i) => columns[i] is null && heading.Length > 0).Distinct());
        if (!columns.Contains("name"))
        {
            throw new ProcedureFileException("The first row must be a heading row with a column \"name\" (or \"Tên thủ tục\").");
        }

        var twice = columns.Where(column => column is not null).GroupBy(column => column).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new Header(columns)
            : throw new ProcedureFileException($"Two headings mean the column \"{twice.Key}\".");
    }

    /// <summary>The cells of one row under the column names; cells of unknown columns are left out.</summary>
    public JsonObject Values(IEnumerable<JsonNode?> cells)
    {
        var values = new JsonObject();
        foreach (var (column, cell) in _columns.Zip(cells))
        {
            if (column is not null)
            {
                values[column] = cell;
            }
        }

        return values;
    }
}
