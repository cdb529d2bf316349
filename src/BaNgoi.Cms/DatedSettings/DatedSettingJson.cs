using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.DatedSettings;

/// <summary>Dated values in recipes: the section <c>DatedSettings</c> of a Settings step, which Orchard Core keeps and gives back as it is.</summary>
public static class DatedSettingJson
{
    /// <summary>Name of the section.</summary>
    public const string Section = "DatedSettings";

    private const string List = "Values";

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "Id", "Key", "Value", "EffectiveFrom", "Rule", "Link", "Note", "CorrectsId", "EnteredBy", "EnteredUtc" };

    /// <summary>The section of values, as they were entered: what corrects comes after what it corrects.</summary>
    public static JsonObject Write(IEnumerable<DatedValue> values) => new()
    {
        [List] = new JsonArray([.. values.OrderBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.EnteredUtc).ThenBy(v => v.CorrectsId is not null).ThenBy(v => v.Id, StringComparer.Ordinal).Select(Write)]),
    };

    /// <summary>The values of a section.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static IReadOnlyList<DatedValue> Read(JsonNode? section) =>
        [.. SectionJson.Objects(section, List, Keys).Select(value => Value(value.Json, value.Place))];

    private static JsonNode Write(DatedValue value) => new JsonObject
    {
        ["Id"] = value.Id,
        ["Key"] = value.Key,
        ["Value"] = value.Value,
        ["EffectiveFrom"] = SectionJson.Write(value.EffectiveFrom),
        ["Rule"] = value.Rule,
        ["Link"] = value.Link,
        ["Note"] = value.Note,
        ["CorrectsId"] = value.CorrectsId ?? "",
        ["EnteredBy"] = value.EnteredBy,
        ["EnteredUtc"] = StoredMoment.Write(value.EnteredUtc),
    };

    private static DatedValue Value(JsonObject json, string place) => new()
    {
        Id = SectionJson.Needed(json, "Id", place, Ids.Length),
        Key = SectionJson.Needed(json, "Key", place, DatedValueModel.LongestKey),
        Value = SectionJson.Needed(json, "Value", place, DatedSetting.LongestText),
        EffectiveFrom = SectionJson.Day(json, "EffectiveFrom", place),
        Rule = SectionJson.Needed(json, "Rule", place, DatedValueRules.LongestText),
        Link = JsonRead.Text(json, "Link"),
        Note = JsonRead.Text(json, "Note"),
        CorrectsId = JsonRead.Text(json, "CorrectsId") is { Length: > 0 } id ? id : null,
        EnteredBy = SectionJson.Needed(json, "EnteredBy", place, 256),
        EnteredUtc = SectionJson.Moment(json, "EnteredUtc", place),
    };
}
