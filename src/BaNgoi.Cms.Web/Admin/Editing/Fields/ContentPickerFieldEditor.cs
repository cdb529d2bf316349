using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>Other items: a list to choose from when it is short, else a search that needs no script.</summary>
public sealed class ContentPickerFieldEditor : FieldEditor<ContentPickerFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "ContentPickerField";

    /// <summary>Name of the search box of a picker.</summary>
    public static string QueryOf(string name) => FormNames.Below(name, "q");

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Texts(value, "ContentItemIds"));

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var ids = reading.Values.List(name).Where(Ids.IsValid).Distinct(StringComparer.Ordinal).ToList();
        value["ContentItemIds"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
    }

    /// <inheritdoc />
    public override async Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var settings = SettingsOf(field);
        var types = EditorLookups.PickableTypes(state.Site.Definitions, settings);
        var picked = await state.Lookups.TitlesAsync(state.Values.List(name), ct);
        if (await state.Lookups.AllOfAsync(types, ct) is { } all && (!settings.Multiple || all.Count <= EditorLookups.MostBoxes))
        {
            var choices = all.Concat(picked.Where(p => all.All(a => a.Value != p.Value)));
            return Input(field, name, state, settings.Multiple ? FormControl.Checkboxes : FormControl.Select) with
            {
                Choices = settings.Multiple ? [.. choices] : [new FormChoice("", "(chưa chọn)"), .. choices],
            };
        }

        var query = state.Values.Text(QueryOf(name));
        var found = state.Asked("search", name) ? await state.Lookups.SearchAsync(types, query, ct) : null;
        var input = Input(field, name, state, FormControl.Line);
        return new FormPicker(name, picked, found, query, settings.Multiple) { Label = input.Label, Hint = input.Hint, Required = input.Required, Error = input.Error };
    }
}
