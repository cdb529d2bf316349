using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>Several texts: boxes of a list, or one to a line.</summary>
public sealed class MultiTextFieldEditor : FieldEditor<MultiTextFieldSettings>
{
    /// <inheritdoc />
    public override string Kind => "MultiTextField";

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context)
    {
        var values = JsonRead.Texts(value, "Values");
        form.Set(name, IsList(field) ? values : [string.Join('\n', values)]);
    }

    /// <inheritdoc />
    public override void FillDefault(FieldDefinition field, string name, FormValues form)
    {
        if (IsList(field))
        {
            form.Set(name, MultiTextField.Options(field).Where(o => o.Default).Select(o => o.Value));
        }
    }

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading)
    {
        var values = IsList(field)
            ? reading.Values.List(name)
            : reading.Values.Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        value["Values"] = new JsonArray([.. values.Select(text => JsonValue.Create(text))]);
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        if (!IsList(field))
        {
            var lines = Input(field, name, state, FormControl.Area);
            return Task.FromResult<FormNode>(lines with { Hint = $"{lines.Hint} Mỗi dòng một mục.".TrimStart() });
        }

        var options = MultiTextField.Options(field);
        var strangers = state.Values.List(name).Where(v => options.All(o => o.Value != v));
        return Task.FromResult<FormNode>(Input(field, name, state, FormControl.Checkboxes) with
        {
            Choices = [.. options.Select(o => new FormChoice(o.Value, o.Name)), .. strangers.Select(v => new FormChoice(v, $"{v} (không còn trong danh sách)"))],
        });
    }

    private static bool IsList(FieldDefinition field) => MultiTextField.Options(field).Count > 0;
}
