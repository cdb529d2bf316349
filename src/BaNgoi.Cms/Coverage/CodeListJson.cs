using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Recipes;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Coverage;

/// <summary>A list of codes with all its codes.</summary>
internal sealed record WholeCodeList(CodeListRecord List, IReadOnlyList<CodeListEntry> Entries);

/// <summary>Lists of codes in recipes: the section <c>CodeLists</c> of a Settings step, which Orchard Core keeps and gives back as it is.</summary>
internal static class CodeListJson
{
    /// <summary>Name of the section.</summary>
    public const string Section = "CodeLists";

    private const string Lists = "Lists";
    private const int LongestName = 256;

    private static readonly HashSet<string> ListKeys = new(StringComparer.Ordinal) { "Id", "ContentType", "Name", "Decision", "From", "FileName", "UploadedBy", "UploadedUtc", "Codes" };
    private static readonly HashSet<string> CodeKeys = new(StringComparer.Ordinal) { "Code", "Line", "Title", "Group" };

    /// <summary>The section of lists, as they were taken in.</summary>
    public static JsonObject Write(IEnumerable<WholeCodeList> lists) => new()
    {
        [Lists] = new JsonArray([.. lists.OrderBy(whole => whole.List.UploadedUtc).ThenBy(whole => whole.List.Id, StringComparer.Ordinal).Select(Write)]),
    };

    /// <summary>One list.</summary>
    public static JsonNode Write(WholeCodeList whole) => new JsonObject
    {
        ["Id"] = whole.List.Id,
        ["ContentType"] = whole.List.ContentType,
        ["Name"] = whole.List.Name,
        ["Decision"] = whole.List.Decision,
        ["From"] = SectionJson.Write(whole.List.From),
        ["FileName"] = whole.List.FileName,
        ["UploadedBy"] = whole.List.UploadedBy,
        ["UploadedUtc"] = StoredMoment.Write(whole.List.UploadedUtc),
        ["Codes"] = new JsonArray([.. whole.Entries.OrderBy(entry => entry.Line).ThenBy(entry => entry.Code, StringComparer.Ordinal).Select(entry => new JsonObject
        {
            ["Code"] = entry.Code,
            ["Line"] = entry.Line,
            ["Title"] = entry.Title,
            ["Group"] = entry.Group,
        })]),
    };

    /// <summary>The lists of a section.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static IReadOnlyList<WholeCodeList> Read(JsonNode? section) =>
        [.. SectionJson.Objects(section, Lists, ListKeys).Select(list => List(list.Json, list.Place))];

    private static WholeCodeList List(JsonObject json, string place)
    {
        var id = SectionJson.Needed(json, "Id", place, Ids.Length);
        var codes = json["Codes"] as JsonArray ?? throw new FormatException($"{place}: \"Codes\" is missing or not an array");
        var entries = SectionJson.Objects(codes, $"{place}.Codes", CodeKeys).Select(code => Entry(id, code.Json, code.Place)).ToList();
        if (entries.GroupBy(entry => entry.Code, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new FormatException($"{place}: code \"{twice.Key}\" stands there twice");
        }

        var list = new CodeListRecord
        {
            Id = id,
            ContentType = SectionJson.Needed(json, "ContentType", place, LongestName),
            Name = SectionJson.Needed(json, "Name", place, CodeLists.LongestText),
            Decision = SectionJson.Needed(json, "Decision", place, CodeLists.LongestText),
            From = SectionJson.Day(json, "From", place),
            FileName = JsonRead.Text(json, "FileName"),
            UploadedBy = SectionJson.Needed(json, "UploadedBy", place, LongestName),
            UploadedUtc = SectionJson.Moment(json, "UploadedUtc", place),
            Count = entries.Count,
        };
        return entries.Count > 0 ? new WholeCodeList(list, entries) : throw new FormatException($"{place}: has no codes");
    }

    private static CodeListEntry Entry(string listId, JsonObject json, string place) => new()
    {
        ListId = listId,
        Code = SectionJson.Needed(json, "Code", place, LongestName),
        Line = json["Line"] is JsonValue value && value.TryGetValue<int>(out var line) && line > 0 ? line : throw new FormatException($"{place}: \"Line\" is not a number from 1"),
        Title = JsonRead.Text(json, "Title"),
        Group = JsonRead.Text(json, "Group"),
    };
}
