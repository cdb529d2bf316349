using System.Text.Json;
using System.Text.Json.Nodes;

namespace BaNgoi.Procedures.Reading;

/// <summary>One line of a JSON Lines file.</summary>
internal static class JsonLine
{
    /// <summary>A row is an object with lists of objects: depth 3. Nothing deeper is ours; a key given twice is a mistake.</summary>
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>The object under the common column names; null with the problem when the line is no JSON object.</summary>
    public static JsonObject? Read(string line, List<string> unknown, out string? problem)
    {
        problem = null;
        try
        {
            if (JsonNode.Parse(line, documentOptions: Options) is JsonObject read)
            {
                return UnderColumnNames(read, unknown);
            }

            problem = "not a JSON object";
        }
        catch (JsonException error)
        {
            problem = $"not valid JSON (near character {(error.BytePositionInLine ?? 0) + 1})";
        }

        return null;
    }

    private static JsonObject UnderColumnNames(JsonObject read, List<string> unknown)
    {
        var values = new JsonObject();
        foreach (var (heading, value) in read.ToList())
        {
            read.Remove(heading);
            if (ColumnNames.Find(heading) is { } column)
            {
                values[column] = value;
            }
            else if (!unknown.Contains(heading))
            {
                unknown.Add(heading);
            }
        }

        return values;
    }
}
