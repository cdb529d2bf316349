using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>Yes or no, as a box.</summary>
public sealed class BooleanFieldEditor : FieldEditor<BooleanFieldSettings>
{
    /// <summary>What a ticked box sends.</summary>
    public const string Ticked = "true";

    /// <inheritdoc />
    public override string Kind => "BooleanField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Bool(value, "Value") == true ? [Ticked] : []);

    /// <inheritdoc />
    public override void FillDefault(FieldDefinition field, string name, FormValues form)
    {
        if (SettingsOf(field).DefaultValue)
        {
            form.Set(name, Ticked);
        }
    }

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading) =>
        value["Value"] = reading.Values.Text(name) == Ticked;

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var input = Input(field, name, state, FormControl.Checkbox);
        return Task.FromResult<FormNode>(SettingsOf(field).Label is { Length: > 0 } label ? input with { Label = label } : input);
    }
}
