using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>Terms of a taxonomy, as boxes in the order of the taxonomy.</summary>
public sealed class TaxonomyFieldEditor : FieldEditor<TaxonomyFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "TaxonomyField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Texts(value, "TermContentItemIds"));

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var taxonomy = SettingsOf(field).TaxonomyContentItemId;
        var ids = reading.Values.List(name).Where(Ids.IsValid).ToList();
        value["TaxonomyContentItemId"] = taxonomy;
        value["TermContentItemIds"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
        if (value.ContainsKey("TagNames") || EditorOf(field) == "Tags")
        {
            var terms = reading.Lookups.Terms(taxonomy);
            value["TagNames"] = new JsonArray([.. ids.Select(id => terms.FirstOrDefault(t => t.Value == id)?.Text).OfType<string>().Select(text => JsonValue.Create(text))]);
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var settings = SettingsOf(field);
        var terms = state.Lookups.Terms(settings.TaxonomyContentItemId);
        var lost = state.Values.List(name).Where(id => terms.All(t => t.Value != id)).Select(id => new FormChoice(id, $"(mục không còn: {id})"));
        return Task.FromResult<FormNode>(Input(field, name, state, settings.Unique ? FormControl.Select : FormControl.Checkboxes) with
        {
            Choices = settings.Unique ? [new FormChoice("", "(chưa chọn)"), .. terms, .. lost] : [.. terms, .. lost],
        });
    }
}
