using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>
/// From an item to its form and back. What the form does not hold (imported parts, parts and fields nobody declared, keys
/// nobody knows) stays in the item as it is; what was not changed stays to the byte.
/// </summary>
public sealed class ContentForm(Site site)
{
    /// <summary>Deepest nesting of items in items that is edited.</summary>
    public const int Deepest = 8;

    private readonly ContentDefinitions _definitions = site.Definitions;

    /// <summary>The form of an item.</summary>
    public FormValues Fill(ContentItem item)
    {
        var form = new FormValues();
        if (_definitions.Type(item.ContentType) is { } type)
        {
            FillParts(ListMembership.PartsOf(_definitions, type), item.Parts, FormNames.Root, form, 0);
        }

        return form;
    }

    /// <summary>Puts a new item's initial values into a form.</summary>
    public void FillDefaults(TypeDefinition type, string name, FormValues form)
    {
        foreach (var definition in type.OrderedParts.Where(d => !d.Imported))
        {
            foreach (var field in FieldsOf(definition))
            {
                FieldEditors.Find(field.Kind)?.FillDefault(field, NameOf(name, definition, field), form);
            }
        }
    }

    /// <summary>The item's parts after the form; mistakes are noted in the reading.</summary>
    public JsonObject Read(ContentItem before, FormReading reading)
    {
        var parts = (JsonObject)before.Parts.DeepClone();
        if (_definitions.Type(before.ContentType) is { } type)
        {
            ReadParts(ListMembership.PartsOf(_definitions, type), parts, FormNames.Root, reading, 0);
        }

        return parts;
    }

    private IEnumerable<FieldDefinition> FieldsOf(TypePartDefinition definition) => _definitions.Part(definition.PartName)?.OrderedFields ?? [];

    private static string NameOf(string name, TypePartDefinition definition, FieldDefinition field) =>
        FormNames.Below(FormNames.Below(name, definition.Name), field.Name);

    private void FillParts(IEnumerable<TypePartDefinition> definitions, JsonObject parts, string name, FormValues form, int depth)
    {
        foreach (var definition in definitions.Where(d => !d.Imported))
        {
            var part = parts[definition.Name] as JsonObject;
            var partName = FormNames.Below(name, definition.Name);
            PartEditors.Find(definition.PartName)?.Fill(definition, part, partName, form);
            foreach (var field in FieldsOf(definition))
            {
                FieldEditors.Find(field.Kind)?.Fill(field, part?[field.Name] as JsonObject, FormNames.Below(partName, field.Name), form, site.Projection);
            }

            if (PartKinds.Find(definition.PartName)?.ItemsKey is { } itemsKey && depth < Deepest)
            {
                FillItems(FormNames.Keyed(part, itemsKey), partName, form, depth);
            }
        }
    }

    private void FillItems(IReadOnlyList<(string Key, JsonObject Json)> items, string name, FormValues form, int depth)
    {
        form.Set(FormNames.Items(name), items.Select(item => item.Key));
        foreach (var (key, json) in items)
        {
            var itemName = FormNames.Below(name, key);
            var typeName = JsonRead.Text(json, "ContentType");
            form.Set(FormNames.Type(itemName), typeName);
            if (_definitions.Type(typeName) is { } type)
            {
                FillParts(type.OrderedParts, json, itemName, form, depth + 1);
            }
        }
    }

    private void ReadParts(IEnumerable<TypePartDefinition> definitions, JsonObject parts, string name, FormReading reading, int depth)
    {
        foreach (var definition in definitions.Where(d => !d.Imported))
        {
            var before = parts[definition.Name] as JsonObject;
            var part = (JsonObject?)before?.DeepClone() ?? [];
            var partName = FormNames.Below(name, definition.Name);
            ReadOwn(definition, before, part, partName, reading);
            foreach (var field in FieldsOf(definition))
            {
                ReadField(field, part, FormNames.Below(partName, field.Name), reading);
            }

            if (PartKinds.Find(definition.PartName)?.ItemsKey is { } itemsKey && depth < Deepest && reading.Values.Has(FormNames.Items(partName)))
            {
                ReadItems(definition, part, itemsKey, partName, reading, depth);
            }

            if (before is null ? part.Count > 0 : !JsonNode.DeepEquals(before, part))
            {
                parts[definition.Name] = part;
            }
        }
    }

    private static void ReadOwn(TypePartDefinition definition, JsonObject? before, JsonObject part, string name, FormReading reading)
    {
        if (PartEditors.Find(definition.PartName) is { } editor)
        {
            var shown = new FormValues();
            editor.Fill(definition, before, name, shown);
            if (Changed(shown, reading.Values))
            {
                editor.Read(definition, part, name, reading);
            }
        }
    }

    private void ReadField(FieldDefinition field, JsonObject part, string name, FormReading reading)
    {
        if (FieldEditors.Find(field.Kind) is not { } editor)
        {
            return;
        }

        var before = part[field.Name] as JsonObject;
        var shown = new FormValues();
        editor.Fill(field, before, name, shown, site.Projection);
        if (Changed(shown, reading.Values) || ChangedBelow(shown, name, reading.Values))
        {
            var value = (JsonObject?)before?.DeepClone() ?? [];
            editor.Read(field, value, name, reading);
            part[field.Name] = value;
        }
    }

    // A name the form did not send is not a wish to empty it.
    private static bool Changed(FormValues shown, FormValues sent) => shown.Names.Any(name => sent.Has(name) && !sent.SameAs(shown, name));

    // Texts of files chosen just now have names the stored value does not know.
    private static bool ChangedBelow(FormValues shown, string name, FormValues sent) =>
        sent.List(name).Any(path => sent.Has($"{name}.text/{path}") && !shown.Has($"{name}.text/{path}"));

    private void ReadItems(TypePartDefinition container, JsonObject part, string itemsKey, string name, FormReading reading, int depth)
    {
        var known = FormNames.Keyed(part, itemsKey).ToDictionary(item => item.Key, item => item.Json, StringComparer.Ordinal);
        var allowed = ContainerTypes.Of(_definitions, container, JsonRead.Text(part, "TermContentType"));
        var items = new List<JsonObject>();
        foreach (var key in reading.Values.List(FormNames.Items(name)).Distinct(StringComparer.Ordinal))
        {
            var itemName = FormNames.Below(name, key);
            var json = known.TryGetValue(key, out var stored) ? (JsonObject)stored.DeepClone() : NewItem(key, reading.Values.Text(FormNames.Type(itemName)), allowed);
            if (json is not null)
            {
                ReadItem(json, itemName, reading, depth);
                items.Add(json);
            }
        }

        var before = part[itemsKey] as JsonArray;
        var strangers = (before ?? []).Where(node => node is not JsonObject).ToList();
        if (!(before ?? []).OfType<JsonObject>().SequenceEqual(items, JsonNodeEquality.Instance))
        {
            part[itemsKey] = new JsonArray([.. items, .. strangers.Select(node => node?.DeepClone())]);
        }
    }

    private void ReadItem(JsonObject json, string itemName, FormReading reading, int depth)
    {
        if (_definitions.Type(JsonRead.Text(json, "ContentType")) is not { } type)
        {
            return;
        }

        var before = ContentProjector.TitleOf(ContentItemJson.ReadNested(json));
        ReadParts(type.OrderedParts, json, itemName, reading, depth + 1);
        var title = JsonRead.Text(json["TitlePart"] as JsonObject, "Title");
        if (title.Length > 0 && title != before)
        {
            json["DisplayText"] = title;
        }
    }

    private static JsonObject? NewItem(string key, string typeName, IReadOnlyList<TypeDefinition> allowed) =>
        Ids.IsValid(key) && allowed.FirstOrDefault(t => t.Name == typeName) is { } type
            ? new JsonObject { ["ContentItemId"] = key, ["ContentType"] = type.Name, ["DisplayText"] = "" }
            : null;
}
