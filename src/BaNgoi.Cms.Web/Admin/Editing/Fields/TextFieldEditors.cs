using System.Text.Json.Nodes;
using BaNgoi.Cms.Content;
using BaNgoi.Cms.Content.Definitions;
using BaNgoi.Cms.Content.Fields;
using BaNgoi.Cms.Rendering;

namespace BaNgoi.Cms.Web.Admin.Editing.Fields;

/// <summary>A field that is one text under one key.</summary>
public abstract class OneTextEditor<TSettings>(string kind, string key) : FieldEditor<TSettings>
    where TSettings : FieldSettings, new()
{
    /// <inheritdoc />
    public override string Kind { get; } = kind;

    /// <inheritdoc />
    public override void Fill(FieldDefinition field, JsonObject? value, string name, FormValues form, ProjectionContext context) =>
        form.Set(name, JsonRead.Text(value, key).ReplaceLineEndings("\n"));

    /// <inheritdoc />
    public override void Read(FieldDefinition field, JsonObject value, string name, FormReading reading) => value[key] = reading.Values.Text(name).Trim();
}

/// <summary>Text: a line, several lines, or one of a list.</summary>
public sealed class TextFieldEditor() : OneTextEditor<TextFieldSettings>("TextField", "Text")
{
    private const string ListHint = "Mỗi dòng một cụm từ.";

    /// <inheritdoc />
    public override void FillDefault(FieldDefinition field, string name, FormValues form)
    {
        var chosen = field.Settings.Get<TextFieldPredefinedListEditorSettings>().DefaultValue;
        if ((chosen.Length > 0 ? chosen : SettingsOf(field).DefaultValue) is { Length: > 0 } value)
        {
            form.Set(name, value);
        }
    }

    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct)
    {
        var options = TextField.Options(field);
        var editor = EditorOf(field);
        var isList = field.Settings.Get<SearchFieldSettings>().IsList;
        var control = options.Count == 0 ? editor == "TextArea" || isList ? FormControl.Area : FormControl.Line
            : field.Settings.Get<TextFieldPredefinedListEditorSettings>().Editor.Equals("Radio", StringComparison.OrdinalIgnoreCase) ? FormControl.Radios
            : FormControl.Select;
        var input = Input(field, name, state, control) with { Placeholder = SettingsOf(field).Placeholder, Choices = Choices(options, state.Values.Text(name)) };

        if (isList && input.Hint.Length == 0)
        {
            input = input with { Hint = ListHint };
        }

        // A text of several lines must not be squeezed into one.
        return Task.FromResult<FormNode>(control == FormControl.Line && input.Value.Contains('\n', StringComparison.Ordinal) ? input with { Control = FormControl.Area } : input);
    }

    // What is stored stays choosable, also when the list no longer has it.
    private static List<FormChoice> Choices(IReadOnlyList<TextFieldOption> options, string current) =>
        options.Count == 0 ? []
        : [new FormChoice("", "(chưa chọn)"), .. options.Select(o => new FormChoice(o.Value, o.Name)), .. current.Length > 0 && options.All(o => o.Value != current) ? [new FormChoice(current, $"{current} (không còn trong danh sách)")] : Array.Empty<FormChoice>()];
}

/// <summary>HTML, typed as it is.</summary>
public sealed class HtmlFieldEditor() : OneTextEditor<HtmlFieldSettings>("HtmlField", "Html")
{
    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct) =>
        Task.FromResult<FormNode>(Input(field, name, state, FormControl.Area));
}

/// <summary>Markdown, with a preview.</summary>
public sealed class MarkdownFieldEditor() : OneTextEditor<MarkdownFieldSettings>("MarkdownField", "Markdown")
{
    /// <inheritdoc />
    public override Task<FormNode> DescribeAsync(FieldDefinition field, string name, FormState state, CancellationToken ct) =>
        Task.FromResult<FormNode>(Input(field, name, state, FormControl.Markdown) with { Preview = state.Asked("preview", name) ? MarkdownRenderer.ToHtml(state.Values.Text(name)) : null });
}
