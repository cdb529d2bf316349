using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BaNgoi.Cms.Recipes;

/// <summary>
/// Resolves the script values of recipes (<c>[js: …]</c>) for the few functions that are safe and needed, and refuses
/// the rest, naming the place. Nothing is ever executed.
/// </summary>
public sealed partial class RecipeScripts(
    JsonObject variables, IReadOnlyDictionary<string, string> parameters, Func<string, string?> configuration, Func<string> newId)
{
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _resolving = new(StringComparer.Ordinal);

    /// <summary>Resolves every string value below a step, in place.</summary>
    /// <exception cref="RecipeException">A value holds a script that is not supported.</exception>
    public void Resolve(JsonNode? node, string place)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (key, value) in json.ToList())
                {
                    if (Resolved(value, $"{place}.{key}") is { } text)
                    {
                        json[key] = text;
                    }
                    else
                    {
                        Resolve(value, $"{place}.{key}");
                    }
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (Resolved(array[i], $"{place}[{i}]") is { } text)
                    {
                        array[i] = text;
                    }
                    else
                    {
                        Resolve(array[i], $"{place}[{i}]");
                    }
                }

                break;
        }
    }

    /// <summary>Whether Orchard Core would run the text as a script.</summary>
    public static bool IsScript(string text) => Script().IsMatch(text);

    /// <summary>A text as an export must write it, so that it comes back as text and is not run.</summary>
    public static string Escape(string text) =>
        IsScript(text) ? $"[js: {JsonSerializer.Serialize(text, Storage.StoredJson.Options)}]" : text;

    /// <summary>Escapes every text below a node that would be run, in place.</summary>
    public static void EscapeAll(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (key, value) in json.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var content) && IsScript(content))
                    {
                        json[key] = Escape(content);
                    }
                    else
                    {
                        EscapeAll(value);
                    }
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    if (array[i] is JsonValue text && text.TryGetValue<string>(out var content) && IsScript(content))
                    {
                        array[i] = Escape(content);
                    }
                    else
                    {
                        EscapeAll(array[i]);
                    }
                }

                break;
        }
    }

    private string? Resolved(JsonNode? value, string place)
    {
        if (value is not JsonValue json || !json.TryGetValue<string>(out var text) || !IsScript(text))
        {
            return null;
        }

        var match = Script().Match(text);
        return match.Groups["engine"].Value is "js" or "javascript"
            ? Evaluate(match.Groups["body"].Value.Trim().TrimEnd(';'), place)
            : throw new RecipeException($"{place}: the script \"{Shorten(text)}\" is not supported");
    }

    private string Evaluate(string expression, string place)
    {
        if (Literal().Match(expression) is { Success: true })
        {
            return Unquote(expression, place);
        }

        var call = Call().Match(expression);
        var arguments = call.Groups["argument"].Captures.Select(c => Unquote(c.Value, place)).ToList();
        return (call.Groups["function"].Value, arguments) switch
        {
            ("uuid", []) => newId(),
            ("variables", [var name]) => Variable(name, place),
            ("parameters", [var name]) => parameters.TryGetValue(name, out var value)
                ? value
                : throw new RecipeException($"{place}: unknown parameter \"{Shorten(name)}\""),
            ("configuration", [var key]) => configuration(key) ?? "",
            ("configuration", [var key, var fallback]) => configuration(key) ?? fallback,
            _ => throw new RecipeException($"{place}: the script \"{Shorten(expression)}\" is not supported (only uuid, variables, parameters and configuration are)"),
        };
    }

    // A variable is evaluated once, so that it means the same wherever it is used.
    private string Variable(string name, string place)
    {
        if (_variables.TryGetValue(name, out var known))
        {
            return known;
        }

        if (variables[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            throw new RecipeException($"{place}: unknown variable \"{Shorten(name)}\"");
        }

        if (!_resolving.Add(name))
        {
            throw new RecipeException($"{place}: the variable \"{Shorten(name)}\" refers to itself");
        }

        return _variables[name] = Resolved(value, $"variables.{name}") ?? text;
    }

    private static string Unquote(string literal, string place)
    {
        var inner = literal[1..^1];
        if (literal[0] == '\'')
        {
            inner = inner.Replace("\\'", "'", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        }

        try
        {
            return JsonSerializer.Deserialize<string>($"\"{inner}\"")!;
        }
        catch (JsonException e)
        {
            throw new RecipeException($"{place}: the text {Shorten(literal)} cannot be read", e);
        }
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^\[(?<engine>[A-Za-z]+):(?<body>.*)\]\z", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("""^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")$""", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex("""^(?<function>\w+)\(\s*(?:(?<argument>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*(?:,\s*(?<argument>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*)*)?\)$""", RegexOptions.Singleline)]
    private static partial Regex Call();
}
