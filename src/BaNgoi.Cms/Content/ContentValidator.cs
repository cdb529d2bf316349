using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Content;

/// <summary>Says why an item may not be published, judged by its definition alone.</summary>
public static class ContentValidator
{
    // Bags in bags in bags: a hostile file could nest until the stack ends.
    private const int DeepestNesting = 16;

    /// <summary>All reasons, in Vietnamese, each with the place it concerns; none when the item may be published.</summary>
    public static IEnumerable<string> Reasons(ContentItem item, ContentDefinitions definitions) =>
        definitions.Type(item.ContentType) is { } type
            ? Reasons(item, type, definitions, "", 0)
            : [$"Kiểu nội dung “{item.ContentType}” chưa được khai báo."];

    private static IEnumerable<string> Reasons(ContentItem item, TypeDefinition type, ContentDefinitions definitions, string place, int depth)
    {
        if (depth > DeepestNesting)
        {
            yield return $"{place}lồng nhau quá {DeepestNesting} cấp.";
            yield break;
        }

        foreach (var typePart in type.OrderedParts)
        {
            var part = item.Part(typePart.Name);
            var kind = PartKinds.Find(typePart.PartName);
            foreach (var reason in kind?.Validate(typePart, part) ?? [])
            {
                yield return $"{place}{reason}.";
            }

            foreach (var field in definitions.Part(typePart.PartName)?.OrderedFields ?? [])
            {
                foreach (var reason in FieldKinds.Find(field.Kind)?.Validate(field, part?[field.Name] as System.Text.Json.Nodes.JsonObject) ?? [])
                {
                    yield return $"{place}“{field.Label}”: {reason}.";
                }
            }

            if (kind?.ItemsKey is { } itemsKey)
            {
                var position = 0;
                foreach (var json in JsonRead.Objects(part, itemsKey))
                {
                    position++;
                    var nested = ContentItemJson.ReadNested(json);
                    if (definitions.Type(nested.ContentType) is { } nestedType)
                    {
                        foreach (var reason in Reasons(nested, nestedType, definitions, $"{place}{typePart.Label}, mục {position} › ", depth + 1))
                        {
                            yield return reason;
                        }
                    }
                }
            }
        }
    }
}
