using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>One value of an item as text.</summary>
/// <param name="Key">Where it stands, the same in every version.</param>
/// <param name="Label">Label, with the way to it.</param>
/// <param name="Text">The value.</param>
public sealed record OutlineLine(string Key, string Label, string Text);

/// <summary>An item as plain lines: for reading a version, for comparing two, and for parts nobody edits here.</summary>
/// <param name="site">The site.</param>
/// <param name="names">Titles of items, terms and accounts by id.</param>
public sealed class ContentOutline(Site site, IReadOnlyDictionary<string, string> names)
{
    private static readonly string[] IdKeys = ["ContentItemIds", "TermContentItemIds", "UserIds"];

    /// <summary>Every value of an item that is not empty.</summary>
    public IReadOnlyList<OutlineLine> Of(string contentType, JsonObject parts)
    {
        var lines = new List<OutlineLine>();
        if (site.Definitions.Type(contentType) is { } type)
        {
            Parts(type, ListMembership.PartsOf(site.Definitions, type), parts, FormNames.Root, "", lines, 0);
        }

        return lines;
    }

    /// <summary>Every value of one part.</summary>
    public IReadOnlyList<OutlineLine> Part(TypePartDefinition definition, JsonObject? part)
    {
        var lines = new List<OutlineLine>();
        Part(definition, part, FormNames.Root, "", "", lines, 0);
        return lines;
    }

    private void Parts(TypeDefinition type, IEnumerable<TypePartDefinition> definitions, JsonObject parts, string key, string place, List<OutlineLine> lines, int depth)
    {
        foreach (var definition in definitions)
        {
            Part(definition, parts[definition.Name] as JsonObject, FormNames.Below(key, definition.Name), place, PartLabels.Of(site.Definitions, type, definition), lines, depth);
        }
    }

    private void Part(TypePartDefinition definition, JsonObject? part, string key, string place, string label, List<OutlineLine> lines, int depth)
    {
        var kind = PartKinds.Find(definition.PartName);
        foreach (var own in kind?.Keys ?? [])
        {
            if (part?[own] is JsonValue value && PartLabels.Value(own) is { } ownLabel && value.ToString() is { Length: > 0 } text)
            {
                lines.Add(new OutlineLine(FormNames.Below(key, own), place + ownLabel, names.GetValueOrDefault(text, text)));
            }
        }

        foreach (var field in site.Definitions.Part(definition.PartName)?.OrderedFields ?? [])
        {
            if (Text(field, part?[field.Name] as JsonObject) is { Length: > 0 } text)
            {
                lines.Add(new OutlineLine(FormNames.Below(key, field.Name), place + field.Label, text));
            }
        }

        if (kind?.ItemsKey is not { } itemsKey || depth >= ContentForm.Deepest)
        {
            return;
        }

        var position = 0;
        foreach (var (itemKey, json) in FormNames.Keyed(part, itemsKey))
        {
            position++;
            if (site.Definitions.Type(JsonRead.Text(json, "ContentType")) is { } type)
            {
                var heading = label.Length > 0 ? label : type.DisplayName;
                Parts(type, type.OrderedParts, json, FormNames.Below(key, itemKey), $"{place}{heading} {position} › ", lines, depth + 1);
            }
        }
    }

    private string Text(FieldDefinition field, JsonObject? value)
    {
        if (value is null || FieldKinds.Find(field.Kind) is not { } kind)
        {
            return "";
        }

        if (IdKeys.FirstOrDefault(value.ContainsKey) is { } ids)
        {
            return string.Join(", ", JsonRead.Texts(value, ids).Select(id => names.GetValueOrDefault(id, id)));
        }

        return field.Kind switch
        {
            // The source is what people edited; its rendering would hide half of what changed.
            "MarkdownField" => JsonRead.Text(value, "Markdown"),
            "HtmlField" => JsonRead.Text(value, "Html"),
            "LinkField" => string.Join(" – ", new[] { JsonRead.Text(value, "Text"), JsonRead.Text(value, "Url") }.Where(t => t.Length > 0)),
            "MediaField" => string.Join(", ", JsonRead.Texts(value, "Paths").Concat(JsonRead.Texts(value, "MediaTexts"))),
            "BooleanField" => JsonRead.Bool(value, "Value") switch { true => "Có", false => "Không", null => "" },
            _ => string.Join(", ", kind.Texts(field, value, site.Projection)),
        };
    }
}
