using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;

namespace BaNgoi.Cms.Recipes;

/// <summary>
/// Reads sections of a Settings step that hold a list of records of this site: Orchard Core keeps such a section and gives it back
/// as it is. Every error is a <see cref="FormatException"/> that says where.
/// </summary>
internal static class SectionJson
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>What a section says, for a step that applies it.</summary>
    /// <exception cref="RecipeException">It is wrong; the message says where.</exception>
    public static T Read<T>(Func<JsonNode?, T> read, JsonNode? section, string place)
    {
        try
        {
            return read(section);
        }
        catch (FormatException e)
        {
            throw new RecipeException($"{place}: {e.Message}", e);
        }
    }

    /// <summary>The objects of the list that is all a section holds, each with its place.</summary>
    /// <param name="section">The section, or another list's owner.</param>
    /// <param name="list">Key of the list.</param>
    /// <param name="keys">Keys its objects may have.</param>
    public static IEnumerable<(JsonObject Json, string Place)> Objects(JsonNode? section, string list, IReadOnlySet<string> keys) =>
        section is JsonObject json && json[list] is JsonArray array && json.Count == 1
            ? Objects(array, list, keys)
            : throw new FormatException($"not an object with an array \"{list}\" and nothing else");

    /// <summary>The objects of a list, each with its place.</summary>
    public static IEnumerable<(JsonObject Json, string Place)> Objects(JsonArray array, string place, IReadOnlySet<string> keys) =>
        array.Select((node, i) => (Object(node, $"{place}[{i}]", keys), $"{place}[{i}]"));

    /// <summary>A text that must be there.</summary>
    public static string Needed(JsonObject json, string key, string place, int longest) =>
        JsonRead.Text(json, key) is { Length: > 0 } text && text.Length <= longest ? text : throw new FormatException($"{place}: \"{key}\" is missing or longer than {longest} characters");

    /// <summary>A day that must be there.</summary>
    public static DateOnly Day(JsonObject json, string key, string place) =>
        DateOnly.TryParseExact(JsonRead.Text(json, key), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"{place}: \"{key}\" is not a day such as 2025-07-01");

    /// <summary>A day as it is written.</summary>
    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A moment that must be there.</summary>
    public static DateTime Moment(JsonObject json, string key, string place) =>
        JsonRead.Moment(json, key) ?? throw new FormatException($"{place}: \"{key}\" is not a moment");

    private static JsonObject Object(JsonNode? node, string place, IReadOnlySet<string> keys) =>
        node is not JsonObject json ? throw new FormatException($"{place}: not an object")
        : json.Select(pair => pair.Key).FirstOrDefault(key => !keys.Contains(key)) is { } unknown ? throw new FormatException($"{place}: unknown key \"{unknown}\"")
        : json;
}
