using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Parts;

namespace BaNgoi.Cms.Web.Admin.Editing;

/// <summary>Turns a form into the pieces the page draws, in the order of the definition.</summary>
/// <param name="state">The form.</param>
/// <param name="outline">Shows what is not edited here.</param>
public sealed class FormDescriber(FormState state, ContentOutline outline)
{
    // Up to this many nested items all are unfolded.
    private const int UnfoldedItems = 3;

    private readonly ContentDefinitions _definitions = state.Site.Definitions;

    /// <summary>Name of the nested item the last button touched; it is shown unfolded.</summary>
    public string Touched { get; init; } = "";

    /// <summary>The pieces of an item's form.</summary>
    public async Task<IReadOnlyList<FormNode>> DescribeAsync(ContentItem item, CancellationToken ct) =>
        _definitions.Type(item.ContentType) is { } type
            ? await PartsAsync(type, ListMembership.PartsOf(_definitions, type), item.Parts, FormNames.Root, 0, ct)
            : [];

    private async Task<IReadOnlyList<FormNode>> PartsAsync(
        TypeDefinition type, IEnumerable<TypePartDefinition> definitions, JsonObject? stored, string name, int depth, CancellationToken ct)
    {
        var nodes = new List<FormNode>();
        foreach (var definition in definitions)
        {
            var partName = FormNames.Below(name, definition.Name);
            var part = stored?[definition.Name] as JsonObject;
            if (definition.Imported)
            {
                var source = definition.Settings.Get<ImportedPartSettings>().Source is { Length: > 0 } given ? given : "nguồn bên ngoài";
                nodes.Add(new FormReadOnly(partName, source, outline.Part(definition, part)) { Label = LabelOf(type, definition) });
                continue;
            }

            nodes.AddRange(await PartAsync(type, definition, part, partName, depth, ct));
        }

        return Marked(nodes);
    }

    private async Task<IReadOnlyList<FormNode>> PartAsync(TypeDefinition type, TypePartDefinition definition, JsonObject? stored, string name, int depth, CancellationToken ct)
    {
        var nodes = new List<FormNode>();
        if (PartEditors.Find(definition.PartName) is { } editor)
        {
            nodes.AddRange(await editor.DescribeAsync(definition, name, state, ct));
        }

        foreach (var field in _definitions.Part(definition.PartName)?.OrderedFields ?? [])
        {
            if (FieldEditors.Find(field.Kind) is { } fieldEditor)
            {
                nodes.Add(await fieldEditor.DescribeAsync(field, FormNames.Below(name, field.Name), state, ct));
            }
        }

        if (PartKinds.Find(definition.PartName)?.ItemsKey is { } itemsKey && depth < ContentForm.Deepest)
        {
            nodes.Add(await BagAsync(type, definition, stored, itemsKey, name, depth, ct));
        }

        // A part of one piece needs no heading of its own; nor does the only part of a nested item.
        var isWhole = nodes.Count < 2 || PartEditors.Find(definition.PartName) is not null || (depth > 0 && type.Parts.Count == 1);
        return isWhole ? nodes : [new FormGroup(name, Marked(nodes)) { IsPart = true, Label = LabelOf(type, definition), Hint = HintOf(definition) }];
    }

    private async Task<FormBag> BagAsync(TypeDefinition type, TypePartDefinition definition, JsonObject? stored, string itemsKey, string name, int depth, CancellationToken ct)
    {
        var known = FormNames.Keyed(stored, itemsKey).ToDictionary(i => i.Key, i => i.Json, StringComparer.Ordinal);
        var keys = state.Values.List(FormNames.Items(name)).Distinct(StringComparer.Ordinal).ToList();
        var items = new List<FormBagItem>();
        foreach (var key in keys)
        {
            items.Add(await BagItemAsync(FormNames.Below(name, key), key, known.GetValueOrDefault(key), keys.Count, depth, ct));
        }

        var termType = state.Values.Text(FormNames.Below(name, "TermContentType"));
        var types = ContainerTypes.Of(_definitions, definition, termType).Select(t => new FormChoice(t.Name, t.DisplayName));
        return new FormBag(name, items, [.. types]) { Label = LabelOf(type, definition), Hint = HintOf(definition) };
    }

    private async Task<FormBagItem> BagItemAsync(string name, string key, JsonObject? stored, int siblings, int depth, CancellationToken ct)
    {
        var typeName = state.Values.Text(FormNames.Type(name));
        var type = _definitions.Type(typeName);
        var children = type is null ? [] : await PartsAsync(type, type.OrderedParts, stored, name, depth + 1, ct);
        var hasError = state.Errors.Keys.Any(error => error.StartsWith(name + ".", StringComparison.Ordinal));
        var open = siblings <= UnfoldedItems || hasError || Touched.StartsWith(name, StringComparison.Ordinal);
        return new FormBagItem(name, key, typeName, type?.DisplayName ?? $"{typeName} (kiểu chưa khai báo; giữ nguyên)", TitleOf(children), children, open);
    }

    // What people see first in it is what they call it.
    private static string TitleOf(IEnumerable<FormNode> nodes)
    {
        foreach (var node in nodes)
        {
            var title = node switch
            {
                FormInput { Control: FormControl.Line or FormControl.Area or FormControl.Select or FormControl.Radios or FormControl.Short, Value.Length: > 0 } input => input.Shown,
                FormGroup group => TitleOf(group.Children),
                _ => "",
            };
            if (title.Length > 0)
            {
                return title;
            }
        }

        return "";
    }

    // Where most must be filled in, the few that need not are marked, and the other way round.
    private static List<FormNode> Marked(List<FormNode> nodes)
    {
        var values = nodes.FindAll(n => n is not (FormGroup { IsPart: true } or FormBag or FormReadOnly));
        var mostRequired = values.Count(n => n.Required) * 2 > values.Count;
        return nodes.ConvertAll(node => !values.Contains(node) ? node : node.Required && !mostRequired ? node with { Mark = "bắt buộc" } : !node.Required && mostRequired ? node with { Mark = "không bắt buộc" } : node);
    }

    private string HintOf(TypePartDefinition definition) =>
        definition.Settings.Get<ContentTypePartSettings>().Description is { Length: > 0 } given ? given
        : _definitions.Part(definition.PartName)?.Settings.Get<ContentPartSettings>().Description ?? "";

    // A part named like its type, or not named at all, is "the type's own": people know the type's name.
    private string LabelOf(TypeDefinition type, TypePartDefinition definition) => PartLabels.Of(_definitions, type, definition);
}
