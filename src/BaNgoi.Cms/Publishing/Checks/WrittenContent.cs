using System.Globalization;
using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Publishing.Checks;

/// <summary>
/// Everything people wrote into an item, nested items too. Imported parts are left out: who edits the item cannot mend them.
/// </summary>
internal sealed class WrittenContent
{
    private const int DeepestNesting = 16;
    private const int HeadingAboveBody = 1;
    private const int HeadingAboveField = 2;

    private readonly ContentDefinitions _definitions;
    private readonly List<WrittenPiece> _pieces = [];

    private WrittenContent(ContentDefinitions definitions) => _definitions = definitions;

    /// <summary>The pieces in the order of the form.</summary>
    public static IReadOnlyList<WrittenPiece> Of(ContentItem item, ContentDefinitions definitions)
    {
        var content = new WrittenContent(definitions);
        content.Collect(item, [], "", 0);
        return content._pieces;
    }

    private void Collect(ContentItem item, IReadOnlyList<string> way, string place, int depth)
    {
        foreach (var typePart in _definitions.Type(item.ContentType)?.OrderedParts.Where(part => !part.Imported) ?? [])
        {
            var part = item.Part(typePart.Name);
            IReadOnlyList<string> partWay = [.. way, typePart.Name];
            var kind = PartKinds.Find(typePart.PartName);
            if (kind is not null)
            {
                CollectPart(kind, typePart, part, partWay, place, depth);
            }

            foreach (var field in _definitions.Part(typePart.PartName)?.OrderedFields ?? [])
            {
                CollectField(field, part?[field.Name] as JsonObject, [.. partWay, field.Name], $"{place}“{field.Label}”");
            }

            var items = kind?.ItemsKey is { } itemsKey && depth < DeepestNesting ? JsonRead.Objects(part, itemsKey) : [];
            foreach (var (position, json) in items.Index())
            {
                Collect(
                    ContentItemJson.ReadNested(json), [.. partWay, position.ToString(CultureInfo.InvariantCulture)],
                    $"{place}{typePart.Label}, mục {position + 1} › ", depth + 1);
            }
        }
    }

    private void CollectPart(PartKind kind, TypePartDefinition definition, JsonObject? part, IReadOnlyList<string> way, string place, int depth)
    {
        var given = definition.Settings.Get<ContentTypePartSettings>().DisplayName;
        if (kind.SourceHtml(part) is { Length: > 0 } html)
        {
            var above = depth == 0 ? HeadingAboveBody : HeadingAboveField;
            _pieces.Add(new WrittenPiece(way, $"{place}“{(given.Length > 0 ? given : "Nội dung")}”", WrittenPiece.Parse(html), [], above));
        }

        if (kind.Links(part).ToList() is { Count: > 0 } links)
        {
            _pieces.Add(new WrittenPiece(way, $"{place}“{(given.Length > 0 ? given : "Địa chỉ")}”", WrittenPiece.Parse(""), links, HeadingAboveField));
        }
    }

    private void CollectField(FieldDefinition field, JsonObject? value, IReadOnlyList<string> way, string label)
    {
        if (FieldKinds.Find(field.Kind) is not { } kind || kind.IsEmpty(value))
        {
            return;
        }

        var document = kind.SourceHtml(value) is { Length: > 0 } html ? WrittenPiece.Parse(html) : WrittenPiece.OfLines(kind.Prose(field, value));
        _pieces.Add(new WrittenPiece(way, label, document, [.. kind.Links(value)], HeadingAboveField));
    }
}
