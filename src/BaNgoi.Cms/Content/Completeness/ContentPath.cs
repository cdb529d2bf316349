using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Content.Completeness;

/// <summary>A value a path leads to.</summary>
/// <param name="Place">The way to it, as in <see cref="ContentProblem.Place"/>.</param>
/// <param name="IsEmpty">Whether nothing stands there.</param>
/// <param name="Raw">The stored text, or "" when it is no text.</param>
public sealed record PathValue(IReadOnlyList<string> Place, bool IsEmpty, string Raw);

/// <summary>
/// A way to values of an item: <c>Part.Field</c>, <c>Part</c> for what the part holds itself (a title, a bag's items), and
/// <c>Bag/Part.Field</c> for a field of every item in a bag.
/// </summary>
public static class ContentPath
{
    /// <summary>The values; none when a bag on the way is empty.</summary>
    public static IReadOnlyList<PathValue> Values(string path, ContentItem item, ContentDefinitions definitions) =>
        [.. Values(path.Split('/'), 0, item.ContentType, item.Parts, definitions, [])];

    /// <summary>The stored text of the first value that is not empty, or "".</summary>
    public static string Text(string path, ContentItem item, ContentDefinitions definitions) =>
        path.Length == 0 ? "" : Values(path, item, definitions).FirstOrDefault(value => !value.IsEmpty)?.Raw ?? "";

    /// <summary>Where the path begins: what to lead an editor to when there is no value yet.</summary>
    public static IReadOnlyList<string> Beginning(string path)
    {
        var segments = path.Split('/');
        var (part, field) = Split(segments[0]);
        return field.Length > 0 ? [part, field] : [part];
    }

    /// <summary>Whether the definitions of a type know every step of the path.</summary>
    public static bool Exists(string path, TypeDefinition type, ContentDefinitions definitions) => Exists(path.Split('/'), 0, type, definitions);

    private static bool Exists(string[] segments, int at, TypeDefinition type, ContentDefinitions definitions)
    {
        var (partName, field) = Split(segments[at]);
        if (type.Part(partName) is not { } part)
        {
            return false;
        }

        if (at == segments.Length - 1)
        {
            return field.Length == 0 || definitions.Part(part.PartName)?.Fields.Any(f => f.Name == field) == true;
        }

        return field.Length == 0 && PartKinds.Find(part.PartName)?.ItemsKey is not null
            && part.Settings.Get<BagPartSettings>().ContainedContentTypes.Any(name => definitions.Type(name) is { } nested && Exists(segments, at + 1, nested, definitions));
    }

    // A nested item is its JSON with the parts beside its type: looked at where it lies, not copied.
    private static IEnumerable<PathValue> Values(string[] segments, int at, string contentType, JsonObject parts, ContentDefinitions definitions, IReadOnlyList<string> way)
    {
        var (partName, fieldName) = Split(segments[at]);
        if (definitions.Type(contentType)?.Part(partName) is not { } definition)
        {
            return [];
        }

        var part = parts[partName] as JsonObject;
        if (at == segments.Length - 1)
        {
            return [fieldName.Length > 0 ? Field(definition, fieldName, part, definitions, [.. way, partName, fieldName]) : Own(definition, part, [.. way, partName])];
        }

        return PartKinds.Find(definition.PartName)?.ItemsKey is { } itemsKey
            ? JsonRead.Objects(part, itemsKey).SelectMany((json, i) =>
                Values(segments, at + 1, JsonRead.Text(json, "ContentType"), json, definitions, [.. way, partName, i.ToString(CultureInfo.InvariantCulture)]))
            : [];
    }

    private static PathValue Field(TypePartDefinition definition, string name, JsonObject? part, ContentDefinitions definitions, IReadOnlyList<string> place)
    {
        var value = part?[name] as JsonObject;
        var kind = definitions.Part(definition.PartName)?.Fields.FirstOrDefault(f => f.Name == name) is { } field ? FieldKinds.Find(field.Kind) : null;
        return new PathValue(place, kind?.IsEmpty(value) ?? true, kind?.Keys.Select(key => JsonRead.Text(value, key)).FirstOrDefault(text => text.Length > 0) ?? "");
    }

    private static PathValue Own(TypePartDefinition definition, JsonObject? part, IReadOnlyList<string> place)
    {
        var keys = PartKinds.Find(definition.PartName)?.Keys ?? [];
        var text = keys.Select(key => JsonRead.Text(part, key)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
        return new PathValue(place, text.Length == 0 && !keys.Any(key => JsonRead.Objects(part, key).Any()), text);
    }

    private static (string Part, string Field) Split(string segment)
    {
        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (segment, "") : (segment[..dot], segment[(dot + 1)..]);
    }
}
