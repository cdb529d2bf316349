using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>Dated values in recipes: the section <c>DatedSettings</c> of a Settings step, which Orchard Core keeps and gives back as it is.</summary>
public static class DatedSettingJson
{
    /// <summary>Name of the section.</summary>
    public const string Section = "DatedSettings";

    private const string List = "Values";
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "Id", "Key", "Value", "EffectiveFrom", "Rule", "Link", "Note", "CorrectsId", "EnteredBy", "EnteredUtc" };

    /// <summary>The section of values, as they were entered: what corrects comes after what it corrects.</summary>
    public static JsonObject Write(IEnumerable<DatedValue> values) => new()
    {
        [List] = new JsonArray([.. values.OrderBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.EnteredUtc).ThenBy(v => v.CorrectsId is not null).ThenBy(v => v.Id, StringComparer.Ordinal).Select(Write)]),
    };

    /// <summary>The values of a section.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static IReadOnlyList<DatedValue> Read(JsonNode? section)
    {
        if (section is not JsonObject json || json[List] is not JsonArray list || json.Count != 1)
        {
            throw new FormatException($"not an object with an array \"{List}\" and nothing else");
        }

        return [.. list.Select((node, i) => Value(node, $"{List}[{i}]"))];
    }

    private static JsonNode Write(DatedValue value) => new JsonObject
    {
        ["Id"] = value.Id,
        ["Key"] = value.Key,
        ["Value"] = value.Value,
        ["EffectiveFrom"] = value.EffectiveFrom.ToString(DayFormat, CultureInfo.InvariantCulture),
        ["Rule"] = value.Rule,
        ["Link"] = value.Link,
        ["Note"] = value.Note,
        ["CorrectsId"] = value.CorrectsId ?? "",
        ["EnteredBy"] = value.EnteredBy,
        ["EnteredUtc"] = StoredMoment.Write(value.EnteredUtc),
    };

    private static DatedValue Value(JsonNode? node, string place)
    {
        if (node is not JsonObject json)
        {
            throw new FormatException($"{place}: not an object");
        }

        if (json.Select(pair => pair.Key).FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
        {
            throw new FormatException($"{place}: unknown key \"{unknown}\"");
        }

        return new DatedValue
        {
            Id = Needed(json, "Id", place, 26),
            Key = Needed(json, "Key", place, DatedValueModel.LongestKey),
            Value = Needed(json, "Value", place, DatedSetting.LongestText),
            EffectiveFrom = DateOnly.TryParseExact(JsonRead.Text(json, "EffectiveFrom"), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new FormatException($"{place}: \"EffectiveFrom\" is not a day such as 2025-07-01"),
            Rule = Needed(json, "Rule", place, DatedValueRules.LongestText),
            Link = JsonRead.Text(json, "Link"),
            Note = JsonRead.Text(json, "Note"),
            CorrectsId = JsonRead.Text(json, "CorrectsId") is { Length: > 0 } id ? id : null,
            EnteredBy = Needed(json, "EnteredBy", place, 256),
            EnteredUtc = JsonRead.Moment(json, "EnteredUtc") ?? throw new FormatException($"{place}: \"EnteredUtc\" is not a moment"),
        };
    }

    private static string Needed(JsonObject json, string key, string place, int longest) =>
        JsonRead.Text(json, key) is { Length: > 0 } text && text.Length <= longest ? text : throw new FormatException($"{place}: \"{key}\" is missing or longer than {longest} characters");
}
