using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;
using BaNgoi.Cms.Publishing;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Leads from what is to be mended before publishing to the control it concerns.</summary>
public static class ProblemPlaces
{
    /// <summary>The findings with the ids of their controls; a finding of no known place leads nowhere.</summary>
    public static IReadOnlyList<FormError> Linked(IEnumerable<PublishingFinding> findings, ContentItem item, ContentDefinitions definitions) =>
        [.. findings.Select(finding => new FormError(finding.Place.Count > 0 ? IdOf(finding.Place, item, definitions) : "", finding.Text))];

    /// <summary>The id of the control a place is in, or of the part that holds it.</summary>
    public static string IdOf(IReadOnlyList<string> place, ContentItem item, ContentDefinitions definitions)
    {
        var name = FormNames.Root;
        var json = item.Parts;
        var type = definitions.Type(item.ContentType);
        for (var i = 0; i < place.Count && type?.Part(place[i]) is { } definition; i++)
        {
            if (definition.Imported)
            {
                return FormNames.Id(FormNames.Below(name, definition.Name));
            }

            name = FormNames.Below(name, definition.Name);
            var part = json[definition.Name] as JsonObject;
            if (i == place.Count - 1)
            {
                return FormNames.Id(OwnName(definition, part, name));
            }

            if (PartKinds.Find(definition.PartName)?.ItemsKey is not { } itemsKey || !int.TryParse(place[i + 1], out var index))
            {
                return FormNames.Id(FormNames.Below(name, place[i + 1]));
            }

            var (key, nested) = FormNames.Keyed(part, itemsKey)[index];
            name = FormNames.Below(name, key);
            json = nested;
            type = definitions.Type(JsonRead.Text(nested, "ContentType"));
            i++;
        }

        return FormNames.Id(name);
    }

    private static string OwnName(TypePartDefinition definition, JsonObject? part, string name)
    {
        var form = new FormValues();
        PartEditors.Find(definition.PartName)?.Fill(definition, part, name, form);
        return form.Names.FirstOrDefault() ?? name;
    }
}
