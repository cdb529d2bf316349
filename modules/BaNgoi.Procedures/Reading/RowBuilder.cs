using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BaNgoi.Procedures.Reading;

/// <summary>Turns the values of one line into a row, or says why not. Checks here so that nobody has to check later.</summary>
internal sealed partial class RowBuilder(ReadLimits limits)
{
    /// <summary>Longest name taken for a name. The longest real one has 919 characters.</summary>
    private const int NameCharacters = 2_000;

    private JsonObject _values = [];
    private string? _problem;

    /// <summary>The row, or null and the first thing that is wrong with it.</summary>
    public ProcedureRow? Build(int number, JsonObject values, out string? problem)
    {
        _values = values;
        _problem = null;
        var row = new ProcedureRow
        {
            Line = number,
            Name = Name(),
            Code = Code(),
            Field = Text("field"),
            TimeLimit = Text("time_limit"),
            Fee = Text("fee"),
            Channels = List("channels", Channel),
            Target = List("target", Word),
            Documents = List("documents", Document),
            Result = Text("result"),
            LegalBasis = List("legal_basis", Word),
            Level = Text("level"),
            Agency = Text("agency"),
            Conditions = Text("conditions"),
            Decision = Text("decision"),
            SourceUrl = Text("source_url"),
            Origin = Text("origin"),
            Steps = Text("steps"),
            NameSource = Text("name_source"),
            DetailsSource = Text("details_source"),
        };
        problem = _problem;
        return _problem is null ? row : null;
    }

    private string Name()
    {
        var name = Text("name");
        if (name is null)
        {
            _problem ??= "no name";
        }
        else if (name.Length > NameCharacters)
        {
            _problem ??= $"name has {name.Length:N0} characters; at most {NameCharacters:N0} are taken";
        }

        return name ?? "";
    }

    private string? Code()
    {
        var code = Text("code");
        if (code is not null && !CodePattern().IsMatch(code))
        {
            _problem ??= $"code \"{Shown(code)}\" is not like 1.001193 (a spreadsheet may have taken it for a number and dropped a final zero)";
        }

        return code;
    }

    private string? Text(string column) => Text(_values[column], column);

    private string? Text(JsonNode? node, string column)
    {
        if (node is null)
        {
            return null;
        }

        var text = node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
            _ => null,
        };
        if (text is null)
        {
            _problem ??= $"{column} is not a text";
        }
        else if (text.Length > limits.CellCharacters)
        {
            _problem ??= $"{column} has {text.Length:N0} characters; at most {limits.CellCharacters:N0} are taken";
        }

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private List<T> List<T>(string column, Func<JsonNode, string, T?> read)
        where T : class
    {
        var node = _values[column];
        var list = node is null ? [] : node as JsonArray ?? ListCell.Read(Text(column) ?? "");
        if (list is null)
        {
            _problem ??= $"{column} starts like a JSON list but is not one";
            return [];
        }

        if (list.Count > limits.ListItems)
        {
            _problem ??= $"{column} has {list.Count:N0} entries; at most {limits.ListItems:N0} are taken";
            return [];
        }

        return [.. list.Select((entry, i) => entry is null ? null : read(entry, $"{column}[{i + 1}]")).OfType<T>()];
    }

    private string? Word(JsonNode node, string column) => Text(node, column);

    private ChannelRow? Channel(JsonNode node, string column) => node is JsonObject entry
        ? new ChannelRow(Text(entry["channel"], column), Text(entry["time"], column), Text(entry["fee_text"], column), Text(entry["note"], column))
        : Text(node, column) is { } name ? new ChannelRow(name, null, null, null) : null;

    private DocumentRow? Document(JsonNode node, string column)
    {
        if (node is not JsonObject entry)
        {
            return Text(node, column) is { } only ? new DocumentRow(only, null) : null;
        }

        var name = Text(entry["name"], column);
        if (name is null)
        {
            _problem ??= $"{column} has no name";
            return null;
        }

        return new DocumentRow(name, Text(entry["quantity"], column));
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>The national code, optionally with the suffix of the office, such as 1.001193.000.00.00.H32.</summary>
    [GeneratedRegex(@"^\d\.\d{6}(\.[0-9A-Z]{1,4}){0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
