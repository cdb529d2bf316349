using System.Text.Json;
using System.Text.Json.Nodes;

namespace BaNgoi.Procedures.Reading;

/// <summary>A list inside one cell: JSON, or simple values separated by | or line breaks.</summary>
internal static class ListCell
{
    private static readonly char[] Separators = ['|', '\n', '\r'];

    /// <summary>The list; null when the cell begins with [ but is not JSON.</summary>
    public static JsonArray? Read(string cell)
    {
        if (cell.StartsWith('['))
        {
            try
            {
                return JsonNode.Parse(cell, documentOptions: JsonLine.Options) as JsonArray;
            }
            catch (JsonException)
            {
                return null;
            }
        }

        var parts = cell.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new JsonArray([.. parts.Select(part => (JsonNode)part)]);
    }
}
