using System.Text.Json.Nodes;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Storage;

namespace BaNgoi.Cms.Content;

/// <summary>
/// Writes the public form of an item: what the definition knows, and nothing else. A part or field that no
/// definition names stays in the office.
/// </summary>
public sealed class ContentProjector(ContentDefinitions definitions, ProjectionContext context)
{
    private const int DeepestNesting = 16;

    /// <summary>The public JSON of an item (shape: see <see cref="Publishing.PublicDocument.Json"/>).</summary>
    public JsonObject Project(ContentItem item)
    {
        var json = new JsonObject
        {
            ["id"] = item.ContentItemId,
            ["type"] = item.ContentType,
            ["title"] = TitleOf(item),
            ["path"] = AutoroutePart.PathOf(item),
            ["createdUtc"] = StoredMoment.Write(item.CreatedUtc),
            ["publishedUtc"] = StoredMoment.Write(item.PublishedUtc),
        };
        json["parts"] = Parts(item, 0);
        return json;
    }

    /// <summary>What people call the item.</summary>
    public static string TitleOf(ContentItem item) =>
        item.Text("TitlePart", "Title") is { Length: > 0 } title ? title : item.DisplayText;

    private JsonObject Parts(ContentItem item, int depth)
    {
        var parts = new JsonObject();
        foreach (var typePart in definitions.Type(item.ContentType)?.OrderedParts ?? [])
        {
            parts[typePart.Name] = Part(typePart, item.Part(typePart.Name), depth);
        }

        return parts;
    }

    private JsonObject Part(TypePartDefinition typePart, JsonObject? part, int depth)
    {
        var json = new JsonObject { ["label"] = typePart.Label };
        var kind = PartKinds.Find(typePart.PartName);
        kind?.Write(json, typePart, part, context);
        if (definitions.Part(typePart.PartName) is { Fields.Count: > 0 } definition)
        {
            var fields = new JsonObject();
            foreach (var field in definition.OrderedFields)
            {
                if (FieldKinds.Find(field.Kind) is { } fieldKind)
                {
                    fields[field.Name] = fieldKind.Project(field, part?[field.Name] as JsonObject, context);
                }
            }

            json["fields"] = fields;
        }

        if (kind?.ItemsKey is { } itemsKey && depth < DeepestNesting)
        {
            json["items"] = new JsonArray([.. JsonRead.Objects(part, itemsKey).Select(nested => Nested(ContentItemJson.ReadNested(nested), depth + 1))]);
        }

        return json;
    }

    private JsonObject Nested(ContentItem item, int depth) => new()
    {
        ["id"] = item.ContentItemId,
        ["type"] = item.ContentType,
        ["title"] = TitleOf(item),
        ["parts"] = Parts(item, depth),
    };
}
