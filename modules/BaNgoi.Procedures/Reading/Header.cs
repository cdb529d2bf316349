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
    /// <param name="headings">The cells of the heading row.</param>
    /// <param name="unknown">Takes the headings nobody knows.</param>
    /// <param name="required">The column there must be.</param>
    /// <exception cref="ProcedureFileException">The required column is missing, or two headings mean the same column.</exception>
    public static Header Read(IEnumerable<string?> headings, List<string> unknown, string required)
    {
        var all = headings.Select(heading => heading?.Trim() ?? "").ToList();
        var columns = all.Select(ColumnNames.Find).ToArray();
        unknown.AddRange(all.Where((heading, i) => columns[i] is null && heading.Length > 0).Distinct());
        if (!columns.Contains(required))
        {
            var usual = ColumnNames.Usual(required);
            throw new ProcedureFileException($"The first row must be a heading row with a column \"{required}\" (or \"{usual}\").")
            {
                ForEditors = $"Dòng đầu phải là dòng tiêu đề và có cột “{usual}”.",
            };
        }

        var twice = columns.Where(column => column is not null).GroupBy(column => column).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new Header(columns)
            : throw new ProcedureFileException($"Two headings mean the column \"{twice.Key}\".")
            {
                ForEditors = $"Hai tiêu đề cùng chỉ cột “{ColumnNames.Usual(twice.Key!)}”.",
            };
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
