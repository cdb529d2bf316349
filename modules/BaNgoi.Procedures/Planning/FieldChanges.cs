using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BaNgoi.Procedures.Mapping;

namespace BaNgoi.Procedures.Planning;

/// <summary>Compares the imported parts of a stored item with the source, without regard to the order of keys.</summary>
internal static partial class FieldChanges
{
    /// <summary>What differs, in the order of the parts.</summary>
    public static IReadOnlyList<FieldChange> Between(JsonObject stored, JsonObject mapped) =>
        [.. ProcedureParts.Imported.SelectMany(part => part == ProcedureParts.Official
            ? OfficialFields(stored[part] as JsonObject ?? [], (JsonObject)mapped[part]!)
            : JsonNode.DeepEquals(stored[part], mapped[part]) ? [] : [new FieldChange(part, Label(part))])];

    private static IEnumerable<FieldChange> OfficialFields(JsonObject stored, JsonObject mapped) =>
        mapped.Select(field => field.Key)
            .Union(stored.Select(field => field.Key))
            .Where(field => !JsonNode.DeepEquals(stored[field], mapped[field]))
            .Select(field => new FieldChange($"{ProcedureParts.Official}.{field}", Label(field)));

    /// <summary>"DocumentCases" → "document cases".</summary>
    private static string Label(string name) =>
        InnerCapital().Replace(name == ProcedureParts.Title ? "Title" : name, " $0").ToLowerInvariant();

    [GeneratedRegex(@"(?<=\p{Ll})\p{Lu}")]
    private static partial Regex InnerCapital();
}
