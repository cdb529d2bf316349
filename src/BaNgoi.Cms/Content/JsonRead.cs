using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BaNgoi.Cms.Content;

/// <summary>Reads values from JSON that may have come from anywhere: a value of the wrong kind reads as absent.</summary>
public static class JsonRead
{
    /// <summary>The text under <paramref name="key"/>, or "".</summary>
    public static string Text(JsonObject? json, string key) =>
        json?[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The truth value under <paramref name="key"/>, or null.</summary>
    public static bool? Bool(JsonObject? json, string key) =>
        json?[key] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>The number under <paramref name="key"/>, written as a number or as a string, or null.</summary>
    public static decimal? Number(JsonObject? json, string key) =>
        json?[key] is not JsonValue value ? null
        : value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : value.TryGetValue<string>(out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number) ? number
        : null;

    /// <summary>The moment under <paramref name="key"/> (ISO 8601), as UTC, or null.</summary>
    public static DateTime? Moment(JsonObject? json, string key) =>
        DateTimeOffset.TryParse(Text(json, key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.UtcDateTime : null;

    /// <summary>The non-empty texts of the array under <paramref name="key"/>.</summary>
    public static IReadOnlyList<string> Texts(JsonObject? json, string key) =>
        json?[key] is JsonArray array
            ? [.. array.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text : "").Where(t => t.Length > 0)]
            : [];

    /// <summary>The objects of the array under <paramref name="key"/>.</summary>
    public static IEnumerable<JsonObject> Objects(JsonObject? json, string key) =>
        json?[key] is JsonArray array ? array.OfType<JsonObject>() : [];
}
