using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Content;

/// <summary>Something that keeps an item from being published.</summary>
/// <param name="Place">The way to it: part, then field, or part, position of the nested item from 0, and on from there.</param>
/// <param name="Text">The reason in Vietnamese, with the place in words.</param>
public sealed record ContentProblem(IReadOnlyList<string> Place, string Text);

/// <summary>Says why an item may not be published, judged by its definition alone.</summary>
public static class ContentValidator
{
    // Bags in bags in bags: a hostile file could nest until the stack ends.
    private const int DeepestNesting = 16;

    /// <summary>All reasons, in Vietnamese, each with the place it concerns; none when the item may be published.</summary>
    public static IEnumerable<string> Reasons(ContentItem item, ContentDefinitions definitions) => Problems(item, definitions).Select(problem => problem.Text);

    /// <summary>The same reasons with their places, for editors who are to be led there.</summary>
    public static IEnumerable<ContentProblem> Problems(ContentItem item, ContentDefinitions definitions) =>
        definitions.Type(item.ContentType) is { } type
            ? Problems(item, type, definitions, [], "", 0)
            : [new ContentProblem([], $"Kiểu nội dung “{item.ContentType}” chưa được khai báo.")];

    private static IEnumerable<ContentProblem> Problems(ContentItem item, TypeDefinition type, ContentDefinitions definitions, IReadOnlyList<string> way, string place, int depth)
    {
        if (depth > DeepestNesting)
        {
            yield return new ContentProblem(way, $"{place}lồng nhau quá {DeepestNesting} cấp.");
            yield break;
        }

        foreach (var typePart in type.OrderedParts)
        {
            var part = item.Part(typePart.Name);
            var kind = PartKinds.Find(typePart.PartName);
            foreach (var reason in kind?.Validate(typePart, part) ?? [])
            {
                yield return new ContentProblem([.. way, typePart.Name], $"{place}{reason}.");
            }

            foreach (var field in definitions.Part(typePart.PartName)?.OrderedFields ?? [])
            {
                foreach (var reason in FieldKinds.Find(field.Kind)?.Validate(field, part?[field.Name] as System.Text.Json.Nodes.JsonObject) ?? [])
                {
                    yield return new ContentProblem([.. way, typePart.Name, field.Name], $"{place}“{field.Label}”: {reason}.");
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
                        var nestedWay = way.Append(typePart.Name).Append((position - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
                        foreach (var problem in Problems(nested, nestedType, definitions, nestedWay, $"{place}{typePart.Label}, mục {position} › ", depth + 1))
                        {
                            yield return problem;
                        }
                    }
                }
            }
        }
    }
}
